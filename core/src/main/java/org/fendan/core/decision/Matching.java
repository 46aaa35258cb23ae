package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fendan.core.scheme.Scheme;

/**
 * Which schemes an enterprise could use for a loan, the best first.
 *
 * @param stacks each two of the schemes, by their ids
 */
public record Matching(LocalDate date, List<MatchingOffer> offers, List<MatchingStack> stacks) {

    public Matching {
        offers = List.copyOf(offers);
        stacks = List.copyOf(stacks);
    }

    /** Asks each scheme; all are in force on the date. */
    public static Matching of(LocalDate date, List<MatchingQuestion> questions) {
        return new Matcher().match(date, questions);
    }

    static Matching of(LocalDate date, List<MatchingOffer> offers, List<MatchingQuestion> questions) {
        return new Matching(date, offers, stacks(questions));
    }

    private static List<MatchingStack> stacks(List<MatchingQuestion> questions) {
        List<Scheme> schemes = questions.stream()
                .map(MatchingQuestion::scheme)
                .sorted(Comparator.comparing(Scheme::id))
                .toList();
        List<MatchingStack> stacks = new ArrayList<>();
        for (int i = 0; i < schemes.size(); i++) {
            for (Scheme other : schemes.subList(i + 1, schemes.size())) {
                stacks.add(MatchingStack.of(schemes.get(i), other));
            }
        }
        return stacks;
    }
}
