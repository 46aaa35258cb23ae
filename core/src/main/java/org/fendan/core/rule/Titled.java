package org.fendan.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Title;
import org.fendan.core.law.Text;

/** A title must be held and valid on a day; its last day counts. */
public record Titled(FactKey<List<Title>> titles, Choice title, FactKey<LocalDate> on) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        return facts.get(titles).map(held -> test(ofThisKind(held), facts)).orElse(Verdict.UNDECIDED);
    }

    private List<Title> ofThisKind(List<Title> held) {
        return held.stream().filter(t -> t.kind().equals(title.code())).toList();
    }

    private Verdict test(List<Title> held, Facts facts) {
        return held.isEmpty()
                ? Verdict.UNMET
                : facts.get(on)
                        .map(day ->
                                Verdict.of(held.stream().anyMatch(t -> t.valid().contains(day))))
                        .orElse(Verdict.UNDECIDED);
    }

    @Override
    public Set<FactKey<?>> keys() {
        return Set.of(titles, on);
    }

    @Override
    public Text wording() {
        return Text.of(
                on.wording().zh() + "当日持有有效的“" + title.label().zh() + "”资质（代码 " + title.code() + "）",
                "holds a valid title “" + title.label().en() + "” (code " + title.code() + ") on the "
                        + on.wording().en());
    }
}
