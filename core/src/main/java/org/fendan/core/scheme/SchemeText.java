package org.fendan.core.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.amount.Amount;
import org.fendan.core.amount.Bands;
import org.fendan.core.amount.CappedInterest;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Dated;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.AnyOf;
import org.fendan.core.rule.BenchmarkMultiple;
import org.fendan.core.rule.Chosen;
import org.fendan.core.rule.Compared;
import org.fendan.core.rule.Complement;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Fixed;
import org.fendan.core.rule.Fraction;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Is;
import org.fendan.core.rule.Lesser;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.Plus;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.SizedWithin;
import org.fendan.core.rule.Titled;
import org.fendan.core.rule.Unless;
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

    /** A clause of the source, by its number in the list beside the class. */
    protected final Citation art(String clause) {
        return Citation.of(source, clause);
    }

    /** Our reading of a silent place, by the id of a {@link Reading} in {@link #readings()}. */
    protected final Citation ours(String clause, String reading) {
        return Citation.ours(source, clause, reading);
    }

    /** What has to be met: it refuses where it is not. */
    protected static Requirement hard(Citation citation, Condition condition) {
        return new Requirement(citation, Requirement.Force.HARD, condition);
    }

    /** What is asked as a rule: a written reason sets it aside. */
    protected static Requirement soft(Citation citation, Condition condition) {
        return new Requirement(citation, Requirement.Force.SOFT, condition);
    }

    /** Each of the conditions holds. */
    protected static Condition allOf(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    /** At least one of the conditions holds. */
    protected static Condition anyOf(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    /** The condition does not hold. */
    protected static Condition not(Condition part) {
        return new Not(part);
    }

    /** A yes-or-no fact is true. */
    protected static Condition holds(FactKey<Boolean> key) {
        return new Holds(key);
    }

    /** A fact has this one of its answers. */
    protected static Condition is(FactKey<Choice> key, Choice wanted) {
        return new Is(key, wanted);
    }

    /** The title is valid on the day of application. */
    protected static Condition titled(Choice title) {
        return new Titled(EnterpriseFacts.TITLES, title, LoanFacts.APPLICATION_DATE);
    }

    /** The enterprise is of one of these size classes, by its industry and figures. */
    protected static Condition sizedWithin(SizeClass... classes) {
        return new SizedWithin(Set.of(classes));
    }

    /** The fact is not above a value the regulation names; the value itself passes. */
    protected static <T extends Comparable<? super T>> Condition atMost(FactKey<T> key, T limit) {
        return atMost(key, new Fixed<>(limit, key.type()));
    }

    /** One value is not above another; an equal one passes. */
    protected static <T extends Comparable<? super T>> Condition atMost(Term<T> left, Term<T> limit) {
        return new Compared<>(left, Compared.Order.AT_MOST, limit);
    }

    /** The fact is not below a value the regulation names; the value itself passes. */
    protected static <T extends Comparable<? super T>> Condition atLeast(FactKey<T> key, T limit) {
        return new Compared<>(key, Compared.Order.AT_LEAST, new Fixed<>(limit, key.type()));
    }

    /** One value is not below another; an equal one passes. */
    protected static <T extends Comparable<? super T>> Condition atLeast(Term<T> left, Term<T> limit) {
        return new Compared<>(left, Compared.Order.AT_LEAST, limit);
    }

    /** The fact is above a value the regulation names; the value itself does not pass. */
    protected static <T extends Comparable<? super T>> Condition above(FactKey<T> key, T limit) {
        return above(key, new Fixed<>(limit, key.type()));
    }

    /** One value is above another; an equal one does not pass. */
    protected static <T extends Comparable<? super T>> Condition above(Term<T> left, Term<T> limit) {
        return new Compared<>(left, Compared.Order.ABOVE, limit);
    }

    /** The fact has this very value. */
    protected static <T extends Comparable<? super T>> Condition equal(FactKey<T> key, T value) {
        return allOf(atLeast(key, value), atMost(key, value));
    }

    /** The day is earlier than the other. */
    protected static Condition before(Term<LocalDate> day, Term<LocalDate> other) {
        return new Compared<>(day, Compared.Order.BELOW, other);
    }

    /** A title is valid on the day a fact tells. */
    protected static Condition titledOn(FactKey<LocalDate> day, Choice title) {
        return new Titled(EnterpriseFacts.TITLES, title, day);
    }

    /** The day is not later than the other; the same day passes. */
    protected static Condition noLaterThan(FactKey<LocalDate> day, Term<LocalDate> limit) {
        return atMost(day, limit);
    }

    /** The day is later than the other; the same day does not pass. */
    protected static Condition after(FactKey<LocalDate> day, Term<LocalDate> earlier) {
        return new Compared<>(day, Compared.Order.ABOVE, earlier);
    }

    /** The anniversary of an event. */
    protected static Term<LocalDate> yearsAfter(int years, FactKey<LocalDate> event) {
        return new YearsAfter(years, event);
    }

    /** A multiple of the benchmark rate for the loan's term, in tenths: 12 is 1.2 times. */
    protected static Term<Ratio> tenthsOfBenchmark(int tenths) {
        return new BenchmarkMultiple(tenths, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON);
    }

    /** A multiple of the benchmark rate for the loan's term, as it was on the day the contract was signed. */
    protected static Term<Ratio> tenthsOfBenchmarkAtSigning(int tenths) {
        return new BenchmarkMultiple(tenths, LoanFacts.DISBURSED_ON, LoanFacts.MATURES_ON, LoanFacts.SIGNED_ON);
    }

    /** A day the regulation names. */
    protected static Term<LocalDate> day(String date) {
        return new Fixed<>(LocalDate.parse(date), FactType.DATE);
    }

    /** A sum the regulation names. */
    protected static Term<Money> money(Money sum) {
        return new Fixed<>(sum, FactType.MONEY);
    }

    /** The last day of a delay after an event; the event's date picks the version. */
    protected static Term<LocalDate> dueAfter(FactKey<LocalDate> event, Dated<Delay> delay) {
        return new DueAfter(delay, event);
    }

    /** One value where a condition holds, another where it does not. */
    protected static <T> Term<T> chosen(Condition when, Term<T> then, Term<T> otherwise) {
        return new Chosen<>(when, then, otherwise);
    }

    /** The sum of two sums, as a limit or a base. */
    protected static Term<Money> plus(Term<Money> one, Term<Money> other) {
        return new Plus(one, other);
    }

    /** A fraction of a sum as a limit for "at most" and "above". */
    protected static Term<Money> fraction(Term<Ratio> share, Term<Money> of) {
        return new Fraction(share, of);
    }

    /** What a share leaves of the whole. */
    protected static Term<Ratio> complement(Term<Ratio> share) {
        return new Complement(share);
    }

    /** The smaller of two values. */
    protected static <T extends Comparable<? super T>> Term<T> lesser(Term<T> one, Term<T> other) {
        return new Lesser<>(one, other);
    }

    /** What is agreed, or where nothing is agreed the value the rule gives. */
    protected static <T> Term<T> agreedOr(FactKey<T> agreed, Term<T> given) {
        return new Unless<>(agreed, given);
    }

    /** Ten thousands of yuan, the unit regulations write. */
    protected static Money wan(long wan) {
        return Money.ofYuan(Math.multiplyExact(wan, 10_000L));
    }

    /** A percentage the regulation names, without its sign. */
    protected static Term<Ratio> percent(String percent) {
        return new Fixed<>(Ratio.percent(percent), FactType.PERCENT);
    }

    /** Two stated sums together; of a loss, the first is the principal. */
    protected static Amount sum(Term<Money> one, Term<Money> other) {
        return new Amount.Sum(List.of(new Amount.Stated(one), new Amount.Stated(other)));
    }

    /** A percentage of a stated sum. */
    protected static Amount share(Term<Ratio> share, Term<Money> of) {
        return new Amount.Part(share, new Amount.Stated(of));
    }

    /** A percentage of a computed sum. */
    protected static Amount share(Term<Ratio> share, Amount of) {
        return new Amount.Part(share, of);
    }

    /** A stated sum, as it is. */
    protected static Amount sum(Term<Money> one) {
        return new Amount.Stated(one);
    }

    /** The smallest of several sums. */
    protected static Amount least(Amount... parts) {
        return new Amount.Least(List.of(parts));
    }

    /** What is left of a sum after another was taken off; never less than nothing. */
    protected static Amount less(Amount whole, Amount taken) {
        return new Amount.Less(whole, taken);
    }

    /** Each part of a sum at its own rate; the last band has no end. */
    protected static Amount bands(Term<Money> base, Bands.Band... bands) {
        return new Bands(base, List.of(bands));
    }

    /** A band that ends at a sum, and its rate in per cent. */
    protected static Bands.Band upTo(Money end, String percent) {
        return new Bands.Band(Optional.of(end), Ratio.percent(percent));
    }

    /** The last band, which has no end, and its rate in per cent. */
    protected static Bands.Band above(String percent) {
        return new Bands.Band(Optional.empty(), Ratio.percent(percent));
    }

    /** Interest at a rate on the loan's principal, as it was owed, over actual days of a year of 360. */
    protected static Amount interestAt(Term<Ratio> rate) {
        return new CappedInterest(LoanFacts.PRINCIPAL_OWED, rate, 360);
    }

    /** A sum kept over many cases: whose it is, and what is summed. */
    protected static Tally tally(String id, String zh, String en, Tally.Scope scope, Tally.Measure measure) {
        return Tally.of(id, Text.of(zh, en), scope, measure);
    }

    /** A sum over all cases that say the same of a fact: one controlling person, one industry. */
    protected static Tally tallyOfGroup(String id, String zh, String en, FactKey<?> group, Tally.Measure measure) {
        return Tally.ofGroup(id, Text.of(zh, en), group, measure);
    }

    /** Pays before all others, up to what it holds. */
    protected static LossSharing.Part first(Citation citation, Bearer bearer) {
        return new LossSharing.First(citation, bearer);
    }

    /** What the fund does not hold of its share goes to {@code uncovered}. */
    protected static LossSharing.Share share(Citation citation, Bearer bearer, Term<Ratio> ratio, Bearer uncovered) {
        return new LossSharing.Share(citation, bearer, ratio, Optional.of(uncovered));
    }

    /** Pays a percentage of what the firsts leave; what a fund does not hold of it stays with the rest. */
    protected static LossSharing.Share share(Citation citation, Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(citation, bearer, ratio, Optional.empty());
    }

    /** Takes what remains, the odd fen with it; there is exactly one, and it stands last. */
    protected static LossSharing.Part rest(Citation citation, Bearer bearer) {
        return new LossSharing.Rest(citation, bearer);
    }

    /** The payee is repaid for its own part of the loss. */
    protected static Recovery.Turn turn(Citation citation, Bearer payee) {
        return new Recovery.Turn(citation, payee, List.of(payee));
    }

    /** The payee is repaid for its own part, then for the part that ranks with it. */
    protected static Recovery.Turn turn(Citation citation, Bearer payee, Bearer alsoFor) {
        return new Recovery.Turn(citation, payee, List.of(payee, alsoFor));
    }

    /** Who receives what is left when everybody is repaid. */
    protected static Recovery.Surplus surplus(Citation citation, Bearer payee) {
        return new Recovery.Surplus(citation, payee);
    }

    /** In proportion to what each bore; the odd fen goes to the first turn. */
    protected static Recovery inProportion(Recovery.Surplus surplus, Recovery.Turn... turns) {
        return new Recovery(Recovery.Mode.IN_PROPORTION, List.of(turns), surplus);
    }

    /** One turn after the other, each until it is repaid. */
    protected static Recovery inOrder(Recovery.Surplus surplus, Recovery.Turn... turns) {
        return new Recovery(Recovery.Mode.IN_ORDER, List.of(turns), surplus);
    }

    /** A step of the procedure: what it does, and who may take it; marks, facts and papers are chained to it. */
    protected static Step step(String id, String zh, String en, Citation citation, Effect effect, Actor... actors) {
        return Step.of(id, Text.of(zh, en), citation, effect, actors);
    }

    /** A deadline: which step is owed, within which time, after which step. */
    protected static Duty due(Citation citation, String owed, Delay within, String after) {
        return new Duty(citation, after, owed, within);
    }

    /** A standing task that a clause gives to somebody, outside the life of a loan. */
    protected static Mandate mandate(Citation citation, Actor actor, String zh, String en) {
        return new Mandate(citation, actor, Text.of(zh, en));
    }

    /** A clause that is not computed, and why. */
    protected static Unmodelled unmodelled(String clause, String zh, String en) {
        return new Unmodelled(clause, Text.of(zh, en));
    }
}
