package org.fendan.core.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Charge;
import org.fendan.core.amount.Tally;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Requirement;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.time.DateSpan;

/**
 * One edition of one instrument of one regulation, as data.
 *
 * <p>Implementations are immutable and pure: they read no clock, file or network, and the same call answers the same.
 * What a regulation does not have, its scheme does not override.
 */
public interface Scheme {

    /** City and instrument, fixed for ever: "city.instrument". */
    String id();

    Text name();

    /** What it is, in a sentence or two. */
    Text summary();

    LegalSource source();

    /** The days on which an application is judged by this edition. */
    DateSpan inForce();

    /** The clause that puts this edition into force. */
    default Optional<Citation> inForceBy() {
        return Optional.empty();
    }

    /** Every clause of the source, computed or not, in its order. */
    List<Clause> clauses();

    /** What an application must meet. */
    default List<Requirement> eligibility() {
        return List.of();
    }

    /** What the enterprise pays on what was approved. */
    default Optional<Charge> charge() {
        return Optional.empty();
    }

    default Optional<LossSharing> losses() {
        return Optional.empty();
    }

    default Optional<Recovery> recoveries() {
        return Optional.empty();
    }

    default Procedure procedure() {
        return Procedure.NONE;
    }

    default List<Fund> funds() {
        return List.of();
    }

    default List<Cap> caps() {
        return List.of();
    }

    /** Sums kept without a limit, because rules or statistics ask for them. */
    default List<Tally> tallies() {
        return List.of();
    }

    /** Every sum that is kept: those without a limit, then those a cap limits. */
    default List<Tally> allTallies() {
        return Stream.concat(tallies().stream(), caps().stream().map(Cap::tally))
                .toList();
    }

    /** What is paid of others' interest, fees and premiums. */
    default List<Subsidy> subsidies() {
        return List.of();
    }

    /** With whom the scheme works; each is named when a case is filed. */
    default Set<Partner> partners() {
        return Set.of(Partner.BANK);
    }

    /** Which other schemes an enterprise may use beside it; those not named, the text says nothing about. */
    default List<Stacking> stacking() {
        return List.of();
    }

    /** Ways in which the scheme helps, each with conditions of its own. */
    default List<Product> products() {
        return List.of();
    }

    /** Which authorities supply which facts. */
    default List<Supply> supplies() {
        return List.of();
    }

    /** What makes an enterprise a key enterprise (重点企业), where the scheme counts them. */
    default Optional<Condition> keyEnterprise() {
        return Optional.empty();
    }

    default List<Alert> alerts() {
        return List.of();
    }

    /** Lives a case may have, for demonstrations and tests. */
    default List<Story> stories() {
        return List.of();
    }

    default List<Floor> floors() {
        return List.of();
    }

    /** What is to be done whether or not a loan is under way. */
    default List<Mandate> mandates() {
        return List.of();
    }

    default List<Reading> readings() {
        return List.of();
    }

    default List<Unmodelled> unmodelled() {
        return List.of();
    }

    default Example example() {
        return Example.NONE;
    }
}
