package org.fendan.policy.zhejiang;

import static org.fendan.core.fact.LoanFacts.LOAN_AMOUNT;

import java.util.Arrays;
import java.util.List;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Condition;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Supply;
import org.fendan.core.time.DateSpan;

/** The ways in which a firm is helped, each with its conditions, and who supplies which fact. */
abstract class TechCreditProducts extends TechCreditPractice {

    TechCreditProducts(String id, LegalSource source, DateSpan inForce) {
        super(id, source, inForce);
    }

    @Override
    public final List<Product> products() {
        Citation enhancement = ours("三种增信", "conditions-by-agreement");
        Citation bankTool = ours("新质贷", "conditions-by-agreement");
        Citation phase = ours("人才贷和创新贷", "conditions-by-agreement");
        Citation assets = ours("智汇贷和专利池贷", "names-rendered");
        return List.of(
                enhancement(ProductFacts.DATA, enhancement, holds(ProductFacts.DATA_AUTHORISED)),
                enhancement(
                        ProductFacts.TECHNOLOGY,
                        enhancement,
                        atLeast(ProductFacts.PATENTS, ProductFacts.TECHNOLOGY_PATENTS)),
                enhancement(ProductFacts.GUARANTEE, enhancement, holds(ProductFacts.GUARANTEED)),
                loan(
                        ProductFacts.IP_PLEDGE,
                        ours("知识产权质押", "conditions-by-agreement"),
                        atMost(LOAN_AMOUNT, fraction(ProductFacts.PLEDGE_RATE, ProductFacts.IP_VALUE))),
                loan(
                        ProductFacts.NEW_QUALITY,
                        bankTool,
                        atLeast(ProductFacts.BANK_SCORE, ProductFacts.NEW_QUALITY_SCORE)),
                loan(ProductFacts.TALENT, phase, atLeast(ProductFacts.TALENTS, ProductFacts.LEAST_TALENTS)),
                loan(
                        ProductFacts.INNOVATION,
                        phase,
                        atLeast(ProductFacts.RESEARCH_SHARE, ProductFacts.LEAST_RESEARCH_SHARE)),
                loan(ProductFacts.ZHIHUI, assets, atLeast(ProductFacts.PATENTS, ProductFacts.ZHIHUI_PATENTS)),
                loan(
                        ProductFacts.PATENT_POOL,
                        assets,
                        holds(ProductFacts.IN_PATENT_POOL),
                        atMost(LOAN_AMOUNT, ProductFacts.PATENT_POOL_LIMIT)));
    }

    private static Product enhancement(Choice product, Citation citation, Condition... conditions) {
        return product(product, Product.Kind.ENHANCEMENT, citation, conditions);
    }

    private static Product loan(Choice product, Citation citation, Condition... conditions) {
        return product(product, Product.Kind.LOAN, citation, conditions);
    }

    private static Product product(Choice product, Product.Kind kind, Citation citation, Condition... conditions) {
        return new Product(
                product.code(),
                product.label(),
                kind,
                Arrays.stream(conditions).map(c -> hard(citation, c)).toList());
    }

    @Override
    public final List<Supply> supplies() {
        Text science = Text.of("科技部门", "science and technology authority");
        Text ip = Text.of("知识产权部门", "intellectual property authority");
        Text tax = Text.of("税务部门", "tax authority");
        Text labour = Text.of("人力资源社会保障部门", "human resources and social security authority");
        Text market = Text.of("市场监督管理部门", "market regulation authority");
        return List.of(
                supply(TechCreditFacts.SCORE, science),
                supply(TechCreditFacts.TECHNOLOGY_ENTERPRISE, science),
                supply(ProductFacts.TALENTS, science),
                supply(ProductFacts.PATENTS, ip),
                supply(ProductFacts.IN_PATENT_POOL, ip),
                supply(EnterpriseFacts.REVENUE, tax),
                supply(ProductFacts.RESEARCH_SHARE, tax),
                supply(EnterpriseFacts.EMPLOYEES, labour),
                supply(EnterpriseFacts.REGISTERED_IN, market));
    }

    private Supply supply(FactKey<?> fact, Text authority) {
        return new Supply(ours("信息共享", "who-supplies"), fact, authority);
    }
}
