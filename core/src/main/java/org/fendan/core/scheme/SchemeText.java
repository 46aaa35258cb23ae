package org.fendan.core.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.BenchmarkMultiple;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Is;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.SizedWithin;
import org.fendan.core.rule.Titled;
import org.fendan.core.rule.YearsAfter;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;
import org.fendan.core.time.Delay;

/**
 * A scheme as its author writes it: one statement to a clause, in the vocabulary below.
 *
 * <p>The clauses lie beside the class in a file of its simple name with the ending {@code .clauses}: number, summary in
 * Chinese and English, fingerprint of the official sentence, parted by pipes.
 */
public abstract class SchemeText implements Scheme {

    private final String id;
    private final LegalSource source;
    private final DateSpan inForce;
    private final List<Clause> clauses;

    protected SchemeText(String id, LegalSource source, DateSpan inForce) {
        this.id = id;
        this.source = source;
        this.inForce = inForce;
        this.clauses = ClauseFile.beside(getClass());
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final LegalSource source() {
        return source;
    }

    @Override
    public final DateSpan inForce() {
        return inForce;
    }

    @Override
    public final List<Clause> clauses() {
        return clauses;
    }

    protected final Citation art(String clause) {
        return Citation.of(source, clause);
    }

    /** Our reading of a silent place, by the id of a {@link Reading} in {@link #readings()}. */
    protected final Citation ours(String clause, String reading) {
        return Citation.ours(source, clause, reading);
    }

    protected static Requirement hard(Citation citation, Condition condition) {
        return new Requirement(citation, Requirement.Force.HARD, condition);
    }

    protected static Requirement soft(Citation citation, Condition condition) {
        return new Requirement(citation, Requirement.Force.SOFT, condition);
    }

    protected static Condition allOf(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    protected static Condition anyOf(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    protected static Condition not(Condition part) {
        return new Not(part);
    }

    protected static Condition holds(FactKey<Boolean> key) {
        return new Holds(key);
    }

    protected static Condition is(FactKey<Choice> key, Choice wanted) {
        return new Is(key, wanted);
    }

    /** The title is valid on the day of application. */
    protected static Condition titled(Choice title) {
        return new Titled(EnterpriseFacts.TITLES, title, LoanFacts.APPLICATION_DATE);
    }

    protected static Condition sizedWithin(SizeClass... classes) {
        return new SizedWithin(Set.of(classes));
    }

    protected static <T extends Comparable<? super T>> Condition atMost(FactKey<T> key, T limit) {
        return atMost(key, new Fixed<>(limit, key.type()));
    }

    protected static <T extends Comparable<? super T>> Condition atMost(Term<T> left, Term<T> limit) {
        return new Compared<>(left, Compared.Order.AT_MOST, limit);
    }

    protected static <T extends Comparable<? super T>> Condition atLeast(FactKey<T> key, T limit) {
        return new Compared<>(key, Compared.Order.AT_LEAST, new Fixed<>(limit, key.type()));
    }

    protected static <T extends Comparable<? super T>> Condition atLeast(Term<T> left, Term<T> limit) {
        return new Compared<>(left, Compared.Order.AT_LEAST, limit);
    }

    protected static Condition noLaterThan(FactKey<LocalDate> day, Term<LocalDate> limit) {
        return atMost(day, limit);
    }

    protected static Condition after(FactKey<LocalDate> day, Term<LocalDate> earlier) {
        return new Compared<>(day, Compared.Order.ABOVE, earlier);
    }

    protected static Term<LocalDate> yearsAfter(int years, FactKey<LocalDate> event) {
        return new YearsAfter(years, event);
    }

    /** A multiple of the benchmark rate for the loan's term, in tenths: 12 is 1.2 times. */
    protected static Term<Ratio> tenthsOfBenchmark(int tenths) {
        return new BenchmarkMultiple(tenths, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON);
    }

    /** Ten thousands of yuan, the unit regulations write. */
    protected static Money wan(long wan) {
        return Money.ofYuan(Math.multiplyExact(wan, 10_000L));
    }

    protected static Term<Ratio> percent(String percent) {
        return new Fixed<>(Ratio.percent(percent), org.fendan.core.fact.FactType.PERCENT);
    }

    protected static Amount sum(Term<Money> one, Term<Money> other) {
        return new Amount.Sum(List.of(new Amount.Stated(one), new Amount.Stated(other)));
    }

    protected static Amount share(Term<Ratio> share, Term<Money> of) {
        return new Amount.Part(share, new Amount.Stated(of));
    }

    protected static LossSharing.Part first(Citation citation, Bearer bearer) {
        return new LossSharing.First(citation, bearer);
    }

    /** What the fund does not hold of its share goes to {@code uncovered}. */
    protected static LossSharing.Part share(Citation citation, Bearer bearer, Term<Ratio> ratio, Bearer uncovered) {
        return new LossSharing.Share(citation, bearer, ratio, Optional.of(uncovered));
    }

    protected static LossSharing.Part share(Citation citation, Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(citation, bearer, ratio, Optional.empty());
    }

    protected static LossSharing.Part rest(Citation citation, Bearer bearer) {
        return new LossSharing.Rest(citation, bearer);
    }

    protected static Recovery.Turn turn(Citation citation, Bearer payee) {
        return new Recovery.Turn(citation, payee, List.of(payee));
    }

    /** The payee is repaid for its own part, then for the part that ranks with it. */
    protected static Recovery.Turn turn(Citation citation, Bearer payee, Bearer alsoFor) {
        return new Recovery.Turn(citation, payee, List.of(payee, alsoFor));
    }

    protected static Recovery.Surplus surplus(Citation citation, Bearer payee) {
        return new Recovery.Surplus(citation, payee);
    }

    protected static Recovery inOrder(Recovery.Surplus surplus, Recovery.Turn... turns) {
        return new Recovery(Recovery.Mode.IN_ORDER, List.of(turns), surplus);
    }

    protected static Step step(String id, String zh, String en, Citation citation, Effect effect, Actor... actors) {
        return Step.of(id, Text.of(zh, en), citation, effect, actors);
    }

    protected static Duty due(Citation citation, String owed, Delay within, String after) {
        return new Duty(citation, after, owed, within);
    }

    protected static Mandate mandate(Citation citation, Actor actor, String zh, String en) {
        return new Mandate(citation, actor, Text.of(zh, en));
    }

    protected static Reading.Option option(String id, String zh, String en) {
        return new Reading.Option(id, Text.of(zh, en));
    }

    protected static Reading reading(
            String id, String clause, Text question, String chosen, Reading.Option... options) {
        return new Reading(id, clause, question, List.of(options), chosen);
    }

    protected static Unmodelled unmodelled(String clause, String zh, String en) {
        return new Unmodelled(clause, Text.of(zh, en));
    }
}
