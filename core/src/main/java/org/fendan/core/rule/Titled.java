package org.fendan.core.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Title;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/** A title must be held and valid on a day; its last day counts. */
public record Titled(FactKey<List<Title>> titles, Choice title, FactKey<LocalDate> on) implements Condition {

    @Override
    public Verdict test(Facts facts) {
        List<Title> held = facts.known(titles);
        return held == null ? Verdict.UNDECIDED : test(held, facts.known(on));
    }

    private Verdict test(List<Title> held, @Nullable LocalDate day) {
        for (int i = 0; i < held.size(); i++) {
            Title one = held.get(i);
            if (one.kind().equals(title.code())) {
                if (day == null) {
                    return Verdict.UNDECIDED;
                }
                if (one.valid().contains(day)) {
                    return Verdict.MET;
                }
            }
        }
        return Verdict.UNMET;
    }

    /** Whether all of these are titles, looked for in one list on one day. */
    @SuppressWarnings("ReferenceEquality") // keys that only equal each other are asked one by one
    static boolean areAskedTogether(List<Condition> parts) {
        if (parts.isEmpty() || !(parts.get(0) instanceof Titled first)) {
            return false;
        }
        for (int i = 1; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Titled more) || more.titles != first.titles || more.on != first.on) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of several titles asked together is held: each that is held is looked at once. */
    static Verdict any(List<Condition> titles, Facts facts) {
        Titled first = (Titled) titles.get(0);
        List<Title> held = facts.known(first.titles);
        if (held == null) {
            return Verdict.UNDECIDED;
        }
        LocalDate day = facts.known(first.on);
        for (int i = 0; i < held.size(); i++) {
            Title one = held.get(i);
            if ((day == null || one.valid().contains(day)) && isAmong(titles, one.kind())) {
                return day == null ? Verdict.UNDECIDED : Verdict.MET;
            }
        }
        return Verdict.UNMET;
    }

    private static boolean isAmong(List<Condition> titles, String kind) {
        for (int i = 0; i < titles.size(); i++) {
            if (((Titled) titles.get(i)).title.code().equals(kind)) {
                return true;
            }
        }
        return false;
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
