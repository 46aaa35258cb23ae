package org.fendan.bench.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.core.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked about one loan and its loss; null where it is not known, sums in fen.
 *
 * @param bankShare hundredths of a percent
 * @param fund what the city's money still holds
 * @param cap what the ceiling of net payments to one institution leaves
 */
public record Application(
        LocalDate applicationDate,
        @Nullable Boolean bankAgreement,
        @Nullable Boolean institutionAgreement,
        @Nullable String registeredIn,
        @Nullable Long employees,
        @Nullable Long revenue,
        @Nullable Long assets,
        @Nullable List<Held> titles,
        @Nullable Boolean foundedByTalent,
        @Nullable Boolean technologyEnterprise,
        @Nullable Boolean techSmeEntry,
        @Nullable Long techSmeEntryYear,
        @Nullable Long balance,
        @Nullable Boolean supportedBefore,
        @Nullable LocalDate firstSupportedOn,
        @Nullable Long loanAmount,
        @Nullable Long disbursed,
        @Nullable Long guaranteeFee,
        @Nullable Long enterpriseFee,
        @Nullable Long lostPrincipal,
        @Nullable Long bankShare,
        @Nullable Boolean creditRecordUnfit,
        @Nullable Boolean lendingRulesBroken,
        long fund,
        long cap) {

    /** The recognitions that count. */
    public static final Set<String> RECOGNISED = Set.of(
            "nationalHighTech", "innovativeEnterprise", "xiamenHighTech", "xiamenAdvancedService", "xiamenLittleGiant");

    /** A recognition, and the days it is valid from and to. */
    public record Held(String kind, LocalDate from, LocalDate lastDay) {

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(lastDay);
        }
    }

    /** What was disbursed, or else the amount of the loan. */
    public @Nullable Long guaranteed() {
        return disbursed != null ? disbursed : loanAmount;
    }

    /** Whether one of the recognitions is valid on the day of application. */
    public Verdict titled() {
        if (titles == null) {
            return Verdict.UNDECIDED;
        }
        for (Held held : titles) {
            if (RECOGNISED.contains(held.kind()) && held.isValidOn(applicationDate)) {
                return Verdict.MET;
            }
        }
        return Verdict.UNMET;
    }
}
