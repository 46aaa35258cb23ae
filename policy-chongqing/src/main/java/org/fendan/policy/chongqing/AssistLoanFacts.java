package org.fendan.policy.chongqing;

import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.money.Money;

/** Facts that only an assist loan asks for. */
final class AssistLoanFacts {

    static final FactKey<Money> CONTRIBUTION_PAID =
            FactKey.stated("contributionPaid", "已缴助保金（元）", "contribution paid", FactType.POSITIVE_MONEY, "75000.00");
    static final FactKey<Choice> DECIDED_BEARER = FactKey.stated(
            "decidedBearer",
            "由谁承担",
            "who bears it",
            FactType.oneOf(Choice.of("riskFund", "政府风险补偿金", "risk fund"), Choice.of("bank", "合作银行", "bank")),
            "riskFund");

    private AssistLoanFacts() {}
}
