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
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.time.Delay;
import org.fendan.core.time.Due;

/**
 * The last day of a delay after an event; the event's date picks the version of the delay.
 *
 * <p>Working days are counted by the State Council's calendar; past the last published year there is no answer.
 */
public record DueAfter(Dated<Delay> delay, FactKey<LocalDate> event) implements Term<LocalDate> {

    @Override
    public Optional<LocalDate> in(Facts facts) {
        return facts.get(event).flatMap(day -> version(facts).flatMap(v -> due(v.value(), day)));
    }

    /** The version of the delay that counts. */
    public Optional<Dated.Version<Delay>> version(Facts facts) {
        return facts.get(event).flatMap(delay::at);
    }

    private static Optional<LocalDate> due(Delay delay, LocalDate day) {
        return delay.due(day, ChinaCalendar.STATE_COUNCIL) instanceof Due.On on
                ? Optional.of(on.date())
                : Optional.empty();
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(event);
    }

    @Override
    public Text wording() {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Dated.Version<Delay> version : delay.versions()) {
            boolean working = version.value().unit() == Delay.Unit.WORKING_DAYS;
            zh.append(zh.isEmpty() ? "" : "，" + version.inForce().from() + "起")
                    .append(version.value().count())
                    .append(working ? "个工作日" : "日");
            en.append(en.isEmpty() ? "" : ", from " + version.inForce().from() + " ")
                    .append(version.value().count())
                    .append(working ? " working days" : " days");
        }
        return Text.of(event.wording().zh() + "后" + zh, event.wording().en() + " + " + en);
    }

    @Override
    public String show(LocalDate value) {
        return FactType.DATE.show(value);
    }
}
