package org.fendan.core.rule;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.reference.SizeClasses;

/** The enterprise's national size class must be one of these; decided as soon as every class still possible agrees. */
public record SizedWithin(Set<SizeClass> wanted) implements Condition {

    public SizedWithin {
        wanted = Set.copyOf(wanted);
    }

    @Override
    public Verdict test(Facts facts) {
        return EnterpriseSize.possible(facts).map(this::test).orElse(Verdict.UNDECIDED);
    }

    private Verdict test(Set<SizeClass> possible) {
        if (wanted.containsAll(possible)) {
            return Verdict.MET;
        }
        return possible.stream().anyMatch(wanted::contains) ? Verdict.UNDECIDED : Verdict.UNMET;
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(
                EnterpriseSize.INDUSTRY, EnterpriseFacts.EMPLOYEES, EnterpriseFacts.REVENUE, EnterpriseFacts.ASSETS);
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return test(facts) != Verdict.UNDECIDED
                ? Set.of()
                : Stream.concat(Stream.of(EnterpriseSize.INDUSTRY), EnterpriseSize.figures(facts).stream())
                        .filter(key -> !facts.has(key))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Text wording() {
        return Text.of(
                "按" + SizeClasses.SOURCE.number() + "属于" + labels(Text::zh, "、"),
                "is one of: " + labels(Text::en, ", ") + " (by " + SizeClasses.SOURCE.number() + ")");
    }

    private String labels(Function<Text, String> language, String between) {
        return wanted.stream().sorted().map(SizeClass::label).map(language).collect(Collectors.joining(between));
    }
}
