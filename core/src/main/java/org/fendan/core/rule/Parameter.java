package org.fendan.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Dated;
import org.fendan.core.law.Text;

/**
 * A number of the regulation that changed over time; the date of one event picks the version.
 *
 * @param anchor the fact that holds the event's date
 */
public record Parameter<T>(Text wording, Dated<T> versions, FactKey<LocalDate> anchor, FactType<T> type)
        implements Term<T> {

    @Override
    public Optional<T> in(Facts facts) {
        return version(facts).map(Dated.Version::value);
    }

    public Optional<Dated.Version<T>> version(Facts facts) {
        return facts.get(anchor).flatMap(versions::at);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(anchor);
    }

    @Override
    public String show(T value) {
        return type.show(value);
    }
}
