package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;

/**
 * Schemes side by side: what each says, concept by concept, and one loan under all of them.
 *
 * @param principal the principal that is lost under each of them
 * @param from where that principal was taken from
 * @param loans in the order of the schemes
 */
public record Comparison(LocalDate date, List<Scheme> schemes, Money principal, From from, List<ComparisonLoan> loans) {

    /** Where the principal that is lost was taken from. */
    public enum From {
        STATED,
        LOAN_AMOUNT,
        /** The first scheme's example that has one. */
        EXAMPLE
    }

    public Comparison {
        schemes = List.copyOf(schemes);
        loans = List.copyOf(loans);
    }

    /** Compares schemes that are in force on the date. */
    public static Comparison of(LocalDate date, List<ComparisonQuestion> questions, Optional<Money> lost) {
        Optional<Money> asked = questions.stream()
                .map(ComparisonQuestion::facts)
                .flatMap(facts -> facts.get(LoanFacts.LOAN_AMOUNT).stream())
                .findFirst();
        Money principal = lost.or(() -> asked).orElseGet(() -> example(questions));
        return new Comparison(
                date,
                questions.stream().map(ComparisonQuestion::scheme).toList(),
                principal,
                lost.isPresent() ? From.STATED : asked.isPresent() ? From.LOAN_AMOUNT : From.EXAMPLE,
                questions.stream()
                        .map(question -> ComparisonLoan.of(question, date, principal))
                        .toList());
    }

    private static Money example(List<ComparisonQuestion> questions) {
        return questions.stream()
                .map(ComparisonQuestion::scheme)
                .flatMap(scheme -> lost(scheme).stream())
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static Optional<Money> lost(Scheme scheme) {
        Facts loss = scheme.example().loss();
        return scheme.losses().stream()
                .flatMap(losses -> losses.sums().stream().limit(1))
                .flatMap(key -> Stream.of(loss.get(key)).flatMap(Optional::stream))
                .findFirst();
    }

    /** What each scheme says under a concept, in the order of the schemes. */
    public List<List<ComparisonEntry>> row(ComparisonConcept concept) {
        return schemes.stream()
                .map(scheme -> new ComparisonColumn(scheme).of(concept))
                .toList();
    }
}
