package org.fendan.policy.chongqing;

import org.fendan.core.law.Text;
import org.fendan.core.sharing.Bearer;

/** Who bears a loss besides the bank: the two funds of article 5, and what waits for the committee by article 17. */
final class AssistLoanBearers {

    static final Bearer CONTRIBUTIONS = new Bearer("contributions", Text.of("助保金", "contributions"), Bearer.Kind.FUND);
    static final Bearer RISK_FUND = new Bearer("riskFund", Text.of("政府风险补偿金", "risk fund"), Bearer.Kind.FUND);
    static final Bearer COMMITTEE =
            new Bearer("committee", Text.of("待管委会审议", "escalated to the committee"), Bearer.Kind.UNDECIDED);

    private AssistLoanBearers() {}
}
