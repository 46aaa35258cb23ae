package org.fendan.policy.zhejiang;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.scheme.Example;
import org.fendan.core.sharing.Resources;

/** A made-up firm with 31 patents that borrows 9 million three days after it applies. */
final class TechCreditExample {

    private static final List<FactKey<?>> TOLD_BY_EXAMPLE = List.of(
            TechCreditFacts.TECHNOLOGY_ENTERPRISE,
            TechCreditFacts.ENOUGH_COLLATERAL,
            TechCreditFacts.SCORE,
            TechCreditFacts.SCORE_MAXIMUM,
            TechCreditFacts.SCORE_ISSUER,
            TechCreditFacts.SCORE_VERSION,
            TechCreditFacts.SCORE_STAGE,
            TechCreditFacts.SCORED_ON,
            TechCreditFacts.PATENT_POINTS,
            TechCreditFacts.RESEARCH_POINTS,
            TechCreditFacts.TALENT_POINTS,
            TechCreditFacts.GROWTH_POINTS,
            TechCreditFacts.PATENT_WEIGHT,
            TechCreditFacts.RESEARCH_WEIGHT,
            TechCreditFacts.TALENT_WEIGHT,
            TechCreditFacts.GROWTH_WEIGHT,
            ProductFacts.ENHANCEMENT,
            ProductFacts.PRODUCT,
            ProductFacts.DATA_AUTHORISED,
            ProductFacts.GUARANTEED,
            ProductFacts.PATENTS,
            ProductFacts.IP_VALUE,
            ProductFacts.BANK_SCORE,
            ProductFacts.TALENTS,
            ProductFacts.RESEARCH_SHARE,
            ProductFacts.IN_PATENT_POOL,
            ProductFacts.TECHNOLOGY_PATENTS,
            ProductFacts.PLEDGE_RATE,
            ProductFacts.NEW_QUALITY_SCORE,
            ProductFacts.LEAST_TALENTS,
            ProductFacts.LEAST_RESEARCH_SHARE,
            ProductFacts.ZHIHUI_PATENTS,
            ProductFacts.PATENT_POOL_LIMIT);

    static final Example EXAMPLE =
            new Example(LocalDate.of(2025, 9, 1), loan(), Facts.NONE, Resources.UNKNOWN, Facts.NONE);

    private TechCreditExample() {}

    private static Facts loan() {
        Facts facts = enterprise()
                .withText(LoanFacts.REFERENCE, "K-2025-0001")
                .withText(LoanFacts.LOAN_AMOUNT, "9000000.00")
                .withText(LoanFacts.RATE, "3.2")
                .withText(LoanFacts.DISBURSED_ON, "2025-09-05")
                .withText(LoanFacts.MATURES_ON, "2026-09-04")
                .withText(LoanFacts.BANK_AGREEMENT, "true");
        for (FactKey<?> key : TOLD_BY_EXAMPLE) {
            facts = facts.withText(key, key.example());
        }
        return facts;
    }

    private static Facts enterprise() {
        return Facts.NONE
                .withText(EnterpriseFacts.ENTERPRISE, "91330106MA2EXMP1KA")
                .withText(EnterpriseFacts.ENTERPRISE_NAME, "浙江示例传感科技有限公司")
                .with(EnterpriseFacts.REGISTERED_IN, TechCreditFacts.ZHEJIANG)
                .withText(EnterpriseSize.INDUSTRY, "manufacturing")
                .withText(EnterpriseFacts.EMPLOYEES, "86")
                .withText(EnterpriseFacts.REVENUE, "38000000.00")
                .withText(EnterpriseFacts.ASSETS, "41000000.00");
    }
}
