package org.fendan.core.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/** The day a number of years after an event; a day the month does not have is its last. */
public record YearsAfter(int years, FactKey<LocalDate> event) implements Term<LocalDate> {

    @Override
    public Optional<LocalDate> in(Facts facts) {
        return Optional.ofNullable(known(facts));
    }

    @Override
    public @Nullable LocalDate known(Facts facts) {
        LocalDate day = facts.known(event);
        return day == null ? null : day.plusYears(years);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(event);
    }

    @Override
    public Text wording() {
        return Text.of(event.wording().zh() + "后" + years + "年", event.wording().en() + " + " + years + " year(s)");
    }

    @Override
    public String show(LocalDate value) {
        return event.show(value);
    }
}
