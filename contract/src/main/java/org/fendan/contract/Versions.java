package org.fendan.contract;

import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.rule.DueAfter;
import org.fendan.core.rule.Parameter;
import org.fendan.core.time.Delay;

/** The versions of a term's value, each with the clause it stands on. */
final class Versions {

    private Versions() {}

    /** Nothing where the term is no dated value. */
    static List<Citations.Cited> of(Text place, Term<?> term) {
        if (term instanceof Parameter<?> parameter) {
            return ofParameter(place, parameter);
        }
        return term instanceof DueAfter due ? ofDelay(place, due) : List.of();
    }

    private static <T> List<Citations.Cited> ofParameter(Text place, Parameter<T> parameter) {
        return parameter.versions().versions().stream()
                .map(version -> {
                    String shown = parameter.show(version.value());
                    return new Citations.Cited(
                            place,
                            version.citation(),
                            Optional.of(new Citations.Version(
                                    parameter.wording(), Text.of(shown, shown), version.inForce())));
                })
                .toList();
    }

    private static List<Citations.Cited> ofDelay(Text place, DueAfter due) {
        return due.delay().versions().stream()
                .map(version -> new Citations.Cited(
                        place,
                        version.citation(),
                        Optional.of(new Citations.Version(
                                due.event().wording(), days(version.value()), version.inForce()))))
                .toList();
    }

    private static Text days(Delay delay) {
        boolean working = delay.unit() == Delay.Unit.WORKING_DAYS;
        return Text.of(delay.count() + (working ? "个工作日" : "日"), delay.count() + (working ? " working days" : " days"));
    }
}
