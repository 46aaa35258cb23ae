package org.example.reuse;

import java.time.LocalDate;
import java.util.Map;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Resources;

/** A system of somebody else's that asks one policy jar: may this firm apply, who bears this loss, what is subsidised? */
public final class Reuse {

    /** What the system knows, by the names the scheme gives its facts. */
    private static final Map<String, String> RECORD = Map.ofEntries(
            Map.entry("registeredIn", "xiamen"),
            Map.entry("employees", "86"),
            Map.entry("revenue", "42000000.00"),
            Map.entry("assets", "58000000.00"),
            Map.entry("titles", "nationalHighTech 2018-09-28/2021-09-27"),
            Map.entry("bankAgreement", "true"),
            Map.entry("institutionAgreement", "true"),
            Map.entry("supportedBefore", "false"),
            Map.entry("balance", "3000000.00"),
            Map.entry("loanAmount", "3000000.00"),
            Map.entry("guaranteeFee", "75000.00"),
            Map.entry("enterpriseFee", "30000.00"),
            Map.entry("signedOn", "2019-07-06"),
            Map.entry("disbursedOn", "2019-07-10"),
            Map.entry("maturesOn", "2020-07-08"),
            Map.entry("principalOwed", "3000000.00 2019-07-10 2020-07-08"),
            Map.entry("interestPaidInAll", "197166.67"),
            Map.entry("bankShare", "20"),
            Map.entry("lostPrincipal", "1234567.89"),
            Map.entry("creditRecordUnfit", "false"),
            Map.entry("lendingRulesBroken", "false"));

    private Reuse() {}

    public static void main(String[] arguments) {
        LocalDate today = LocalDate.of(2019, 6, 12);
        Scheme loan = Catalogue.onClassPath().inForce("xiamen.guarantee-loan", today).orElseThrow();
        FactReader names = new FactReader(loan.example().keys());
        Facts facts = names.read(RECORD).orThrow().with(LoanFacts.APPLICATION_DATE, today);
        Resources money = Resources.UNKNOWN
                .with(loan.funds().get(0).bearer(), Money.parse("50000000.00"))
                .with("net-compensation", Money.parse("10000000.00"));

        System.out.println("eligible: " + Admission.of(loan, facts).findings().outcome());
        System.out.println("loss: " + ClaimDecision.of(loan, facts, money).split().orElseThrow().byBearer());
        loan.subsidies().forEach(subsidy -> System.out.println(
                subsidy.id() + ": " + SubsidyDecision.of(loan, subsidy, facts, money).payable().orElseThrow()));
    }
}
