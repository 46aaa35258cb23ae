package org.fendan.bench.guarantee;

import static org.fendan.core.rule.Verdict.MET;
import static org.fendan.core.rule.Verdict.UNDECIDED;
import static org.fendan.core.rule.Verdict.UNMET;

import java.time.LocalDate;
import org.fendan.core.rule.Findings.Outcome;
import org.fendan.core.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** What one would write by hand: plain Java over whole numbers, which explains nothing. */
public final class PlainRules implements Rules<Application, Ruling> {

    private static final long WAN = 1_000_000;
    private static final LocalDate ENTRIES_UNTIL = LocalDate.of(2019, 6, 30);

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public Application ask(Application application) {
        return application;
    }

    @Override
    public Outcome outcome(Ruling decision) {
        return decision.outcome();
    }

    @Override
    public Ruling ruling(Ruling decision) {
        return decision;
    }

    @Override
    public Ruling decide(Application asked) {
        Ruling ruling = new Ruling();
        ruling.finding(1, holds(asked.bankAgreement()));
        ruling.finding(2, holds(asked.institutionAgreement()));
        String place = asked.registeredIn();
        ruling.finding(3, place == null ? UNDECIDED : Verdict.of(place.equals("xiamen")));
        ruling.finding(4, atMost(asked.employees(), 500));
        ruling.finding(5, atMost(asked.revenue(), 20_000 * WAN));
        ruling.finding(6, atMost(asked.assets(), 20_000 * WAN));
        ruling.finding(7, any(asked.titled(), any(talent(asked), entryOf2019(asked))));
        ruling.finding(8, atMost(asked.balance(), 2000 * WAN));
        ruling.finding(9, any(not(holds(asked.supportedBefore())), withinFiveYears(asked)));
        subsidise(asked, ruling);
        share(asked, ruling);
        return ruling;
    }

    private static Verdict talent(Application asked) {
        return all(holds(asked.foundedByTalent()), holds(asked.technologyEnterprise()));
    }

    private static Verdict entryOf2019(Application asked) {
        Long year = asked.techSmeEntryYear();
        return all(
                holds(asked.techSmeEntry()),
                all(
                        year == null ? UNDECIDED : Verdict.of(year == 2019),
                        Verdict.of(!asked.applicationDate().isAfter(ENTRIES_UNTIL))));
    }

    private static Verdict withinFiveYears(Application asked) {
        LocalDate first = asked.firstSupportedOn();
        return first == null ? UNDECIDED : Verdict.of(asked.applicationDate().isBefore(first.plusYears(5)));
    }

    private static void subsidise(Application asked, Ruling ruling) {
        Long guaranteed = asked.guaranteed();
        Long own = asked.enterpriseFee();
        if (guaranteed == null || own == null) {
            ruling.fee(UNDECIDED);
            return;
        }
        ruling.fee(atMost(own, guaranteed / 100));
        Long fee = asked.guaranteeFee();
        if (fee != null) {
            long bands = (Math.min(guaranteed, 600 * WAN) * 4 + Math.max(guaranteed - 600 * WAN, 0) * 3) / 200;
            long sum = Math.min(Math.max(fee - own, 0), bands);
            ruling.subsidy(sum, Math.min(sum, asked.fund()));
        }
    }

    private static void share(Application asked, Ruling ruling) {
        Long lost = asked.lostPrincipal();
        Long ofBank = asked.bankShare();
        Boolean unfit = asked.creditRecordUnfit();
        Boolean broken = asked.lendingRulesBroken();
        if (lost == null || ofBank == null || unfit == null || broken == null) {
            return;
        }
        long city = unfit || broken ? 0 : Math.min(lost * 2 / 5, Math.min(asked.fund(), asked.cap()));
        ruling.part(
                unfit || broken ? "EXCLUDED" : "SHARE",
                "city",
                city,
                unfit ? "风险分担(三)1" : broken ? "风险分担(三)2" : "风险分担");
        long bank = Math.min(Math.multiplyExact(lost, ofBank) / 10_000, lost - city);
        ruling.part("SHARE", "bank", bank, "风险分担(一)");
        ruling.part("REST", "guarantor", lost - city - bank, "风险分担(一)");
    }

    private static Verdict holds(@Nullable Boolean fact) {
        return fact == null ? UNDECIDED : Verdict.of(fact);
    }

    private static Verdict atMost(@Nullable Long fact, long limit) {
        return fact == null ? UNDECIDED : Verdict.of(fact <= limit);
    }

    private static Verdict not(Verdict verdict) {
        return verdict == UNDECIDED ? UNDECIDED : Verdict.of(verdict == UNMET);
    }

    private static Verdict any(Verdict one, Verdict other) {
        return one == MET || other == MET ? MET : one == UNMET && other == UNMET ? UNMET : UNDECIDED;
    }

    private static Verdict all(Verdict one, Verdict other) {
        return one == UNMET || other == UNMET ? UNMET : one == MET && other == MET ? MET : UNDECIDED;
    }
}
