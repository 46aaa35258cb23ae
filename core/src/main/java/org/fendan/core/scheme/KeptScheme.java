package org.fendan.core.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * An edition that was asked each of its questions once, and keeps the answer: an author writes rules as if they were
 * made anew at each call, a decision needs them made already.
 */
final class KeptScheme implements Scheme {

    private final Once<String> id;
    private final Once<Text> name;
    private final Once<Text> summary;
    private final Once<LegalSource> source;
    private final Once<DateSpan> inForce;
    private final Once<Optional<Citation>> inForceBy;
    private final Once<List<Clause>> clauses;
    private final Once<List<Requirement>> eligibility;
    private final Once<List<Requirement>> askedAtAdmission;
    private final Once<Optional<Charge>> charge;
    private final Once<Optional<LossSharing>> losses;
    private final Once<Optional<Recovery>> recoveries;
    private final Once<Procedure> procedure;
    private final Once<List<Fund>> funds;
    private final Once<List<Cap>> caps;
    private final Once<List<Tally>> tallies;
    private final Once<List<Tally>> allTallies;
    private final Once<List<Subsidy>> subsidies;
    private final Once<Set<Partner>> partners;
    private final Once<List<Stacking>> stacking;
    private final Once<List<Product>> products;
    private final Once<List<Supply>> supplies;
    private final Once<Optional<Condition>> keyEnterprise;
    private final Once<List<Alert>> alerts;
    private final Once<List<Story>> stories;
    private final Once<List<Floor>> floors;
    private final Once<List<Mandate>> mandates;
    private final Once<List<Reading>> readings;
    private final Once<List<Unmodelled>> unmodelled;
    private final Once<Example> example;

    private final Scheme written;

    private KeptScheme(Scheme scheme) {
        this.written = scheme;
        this.id = new Once<>(scheme::id);
        this.name = new Once<>(scheme::name);
        this.summary = new Once<>(scheme::summary);
        this.source = new Once<>(scheme::source);
        this.inForce = new Once<>(scheme::inForce);
        this.inForceBy = new Once<>(scheme::inForceBy);
        this.clauses = new Once<>(scheme::clauses);
        this.eligibility = new Once<>(scheme::eligibility);
        this.askedAtAdmission = new Once<>(() -> askedAtAdmission(eligibility()));
        this.charge = new Once<>(scheme::charge);
        this.losses = new Once<>(scheme::losses);
        this.recoveries = new Once<>(scheme::recoveries);
        this.procedure = new Once<>(scheme::procedure);
        this.funds = new Once<>(scheme::funds);
        this.caps = new Once<>(scheme::caps);
        this.tallies = new Once<>(scheme::tallies);
        this.allTallies = new Once<>(scheme::allTallies);
        this.subsidies = new Once<>(scheme::subsidies);
        this.partners = new Once<>(scheme::partners);
        this.stacking = new Once<>(scheme::stacking);
        this.products = new Once<>(scheme::products);
        this.supplies = new Once<>(scheme::supplies);
        this.keyEnterprise = new Once<>(scheme::keyEnterprise);
        this.alerts = new Once<>(scheme::alerts);
        this.stories = new Once<>(scheme::stories);
        this.floors = new Once<>(scheme::floors);
        this.mandates = new Once<>(scheme::mandates);
        this.readings = new Once<>(scheme::readings);
        this.unmodelled = new Once<>(scheme::unmodelled);
        this.example = new Once<>(scheme::example);
    }

    static Scheme of(Scheme scheme) {
        return scheme instanceof KeptScheme ? scheme : new KeptScheme(scheme);
    }

    Scheme written() {
        return written;
    }

    /** Those of its requirements that are looked at before a loan enters. */
    List<Requirement> askedAtAdmission() {
        return askedAtAdmission.get();
    }

    static List<Requirement> askedAtAdmission(List<Requirement> requirements) {
        return requirements.stream()
                .filter(asked ->
                        asked.isAskedAt(Requirement.Phase.ADMISSION) || asked.isAskedAt(Requirement.Phase.CLAIM))
                .collect(Collectors.toUnmodifiableList());
    }

    /** An answer that is asked for when somebody first wants it. */
    private static final class Once<T> {

        private final Supplier<T> ask;
        private volatile @Nullable T kept;

        Once(Supplier<T> ask) {
            this.ask = ask;
        }

        T get() {
            T known = kept;
            return known == null ? first() : known;
        }

        /** All get the same answer, whoever asks first: what is worked out from a part of it may be kept by the part. */
        private synchronized T first() {
            T known = kept;
            if (known == null) {
                known = ask.get();
                kept = known;
            }
            return known;
        }
    }

    @Override
    public String id() {
        return id.get();
    }

    @Override
    public Text name() {
        return name.get();
    }

    @Override
    public Text summary() {
        return summary.get();
    }

    @Override
    public LegalSource source() {
        return source.get();
    }

    @Override
    public DateSpan inForce() {
        return inForce.get();
    }

    @Override
    public Optional<Citation> inForceBy() {
        return inForceBy.get();
    }

    @Override
    public List<Clause> clauses() {
        return clauses.get();
    }

    @Override
    public List<Requirement> eligibility() {
        return eligibility.get();
    }

    @Override
    public Optional<Charge> charge() {
        return charge.get();
    }

    @Override
    public Optional<LossSharing> losses() {
        return losses.get();
    }

    @Override
    public Optional<Recovery> recoveries() {
        return recoveries.get();
    }

    @Override
    public Procedure procedure() {
        return procedure.get();
    }

    @Override
    public List<Fund> funds() {
        return funds.get();
    }

    @Override
    public List<Cap> caps() {
        return caps.get();
    }

    @Override
    public List<Tally> tallies() {
        return tallies.get();
    }

    @Override
    public List<Tally> allTallies() {
        return allTallies.get();
    }

    @Override
    public List<Subsidy> subsidies() {
        return subsidies.get();
    }

    @Override
    public Set<Partner> partners() {
        return partners.get();
    }

    @Override
    public List<Stacking> stacking() {
        return stacking.get();
    }

    @Override
    public List<Product> products() {
        return products.get();
    }

    @Override
    public List<Supply> supplies() {
        return supplies.get();
    }

    @Override
    public Optional<Condition> keyEnterprise() {
        return keyEnterprise.get();
    }

    @Override
    public List<Alert> alerts() {
        return alerts.get();
    }

    @Override
    public List<Story> stories() {
        return stories.get();
    }

    @Override
    public List<Floor> floors() {
        return floors.get();
    }

    @Override
    public List<Mandate> mandates() {
        return mandates.get();
    }

    @Override
    public List<Reading> readings() {
        return readings.get();
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return unmodelled.get();
    }

    @Override
    public Example example() {
        return example.get();
    }

    @Override
    public String toString() {
        return id() + " " + inForce();
    }
}
