package org.fendan.core.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.time.DateSpan;

/** Until when an answer holds, if the application is made later and nothing else changes. */
final class MatchingDays {

    /** How far ahead is looked where a scheme has no end. */
    private static final int YEARS = 20;

    private final Facts facts;
    private final LocalDate from;
    private final Optional<LocalDate> end;

    MatchingDays(Scheme scheme, Facts facts, LocalDate date) {
        this.facts = facts;
        this.from = date;
        this.end = scheme.inForce().lastDay();
    }

    /** The scheme's last day, where it has one. */
    Optional<LocalDate> end() {
        return end;
    }

    /** The last day of application on which what is met now is still met; empty where no end is in sight. */
    Optional<LocalDate> last(Condition condition) {
        if (!condition.keys().contains(LoanFacts.APPLICATION_DATE) || !isMet(condition, from)) {
            return Optional.empty();
        }
        LocalDate met = from;
        for (LocalDate probe : probes()) {
            if (!isMet(condition, probe)) {
                return Optional.of(between(condition, met, probe));
            }
            met = probe;
        }
        return Optional.empty();
    }

    /** The days after a title ends, and the last day looked at. */
    private List<LocalDate> probes() {
        LocalDate horizon = end.orElse(from.plusYears(YEARS));
        return Stream.concat(
                        facts.get(EnterpriseFacts.TITLES).orElse(List.of()).stream()
                                .map(title -> title.valid())
                                .map(DateSpan::until)
                                .flatMap(Optional::stream),
                        Stream.of(horizon))
                .filter(day -> day.isAfter(from) && !day.isAfter(horizon))
                .sorted()
                .toList();
    }

    private LocalDate between(Condition condition, LocalDate met, LocalDate unmet) {
        LocalDate good = met;
        LocalDate bad = unmet;
        while (ChronoUnit.DAYS.between(good, bad) > 1) {
            LocalDate middle = good.plusDays(ChronoUnit.DAYS.between(good, bad) / 2);
            if (isMet(condition, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private boolean isMet(Condition condition, LocalDate day) {
        return condition.test(facts.with(LoanFacts.APPLICATION_DATE, day)) == Verdict.MET;
    }
}
