package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Citation;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Verdict;
import org.fendan.core.time.DateSpan;

/** Makes the JSON of an outline: writes what never changes, and leaves a gap wherever something has to be asked. */
final class ScriptPress {

    private static final byte[] NOTHING = {};

    private final List<Script.Stroke> strokes = new ArrayList<>();
    private final JsonBuffer run = new JsonBuffer();

    private ScriptPress() {}

    static Script.Stroke[] strokes(Outline outline) {
        return new ScriptPress().node(outline).done();
    }

    private Script.Stroke[] done() {
        endRun();
        return strokes.toArray(Script.Stroke[]::new);
    }

    /** Leaves a gap behind what was written. */
    private void gap(Function<byte[], Script.Stroke> stroke) {
        strokes.add(stroke.apply(run.toBytes()));
        run.clear();
    }

    private void endRun() {
        if (run.size() > 0) {
            strokes.add(new Script.Run(run.toBytes()));
            run.clear();
        }
    }

    private ScriptPress node(Outline outline) {
        run.raw("{\"kind\":").string(outline.kind().name()).raw(",\"label\":").text(outline.label());
        value(outline.value());
        outline.verdict().ifPresent(judge -> judged(judge, ScriptPress::verdict));
        outline.citation().ifPresent(this::citation);
        outline.inForce().ifPresent(this::span);
        if (!outline.parts().isEmpty()) {
            parts(outline.parts());
        }
        run.raw("}");
        return this;
    }

    private static byte[] verdict(Verdict verdict) {
        return new JsonBuffer().raw(",\"verdict\":").string(verdict.name()).toBytes();
    }

    /** What a flag says, by the test whether it holds. */
    private static byte[] flag(Verdict holds) {
        return holds == Verdict.UNDECIDED
                ? NOTHING
                : new JsonBuffer()
                        .raw(Script.VALUE)
                        .string(FactType.FLAG.show(holds == Verdict.MET))
                        .toBytes();
    }

    /** Leaves a gap for what a verdict decides; where the same verdict decided the gap before, the two are one. */
    private void judged(Outline.Judge judge, Function<Verdict, byte[]> decided) {
        Function<Verdict, byte[]> begun = takeBack(judge);
        byte[] between = run.toBytes();
        run.clear();
        strokes.add(Script.Judged.of(
                judge,
                verdict -> new JsonBuffer()
                        .raw(begun.apply(verdict))
                        .raw(between)
                        .raw(decided.apply(verdict))
                        .toBytes()));
    }

    /** Takes back the last gap, where this is what decides it; else nothing. */
    private Function<Verdict, byte[]> takeBack(Outline.Judge judge) {
        int last = strokes.size() - 1;
        if (last < 0
                || !(strokes.get(last) instanceof Script.Judged gap)
                || !gap.judge().equals(judge)) {
            return verdict -> NOTHING;
        }
        strokes.remove(last);
        return gap::text;
    }

    private void value(Outline.Gap value) {
        if (value instanceof Outline.Always always) {
            always.text().ifPresent(text -> run.raw(Script.VALUE).string(text));
        } else if (value instanceof Outline.Fact fact) {
            known(fact.key());
        } else if (value instanceof Outline.Sum sum) {
            run.raw(Script.VALUE);
            gap(before -> new Script.Sum(before, sum));
        } else {
            run.raw(Script.VALUE);
            gap(before -> new Script.Value(before, value));
        }
    }

    @SuppressWarnings("unchecked") // the type says of what its values are
    private <T> void known(FactKey<T> key) {
        if (key.type().equals(FactType.FLAG)) {
            judged(new Outline.Tested(new Holds((FactKey<Boolean>) key)), ScriptPress::flag);
            return;
        }
        run.raw(Script.VALUE);
        gap(before -> new Script.Known<>(before, key, Hand.of(key.type())));
    }

    private void parts(List<? extends OutlinePart> parts) {
        run.raw(",\"parts\":[");
        part("", parts.get(0));
        parts.subList(1, parts.size()).forEach(part -> part(",", part));
        run.raw("]");
    }

    private void part(String before, OutlinePart part) {
        if (part instanceof Outline outline) {
            run.raw(before);
            node(outline);
        } else if (part instanceof OutlinePart.Choice choice) {
            List<Script.Stroke[]> options = choice.options().stream()
                    .map(option -> option(before, option))
                    .toList();
            gap(run -> new Script.Either(run, options, choice.which()));
        } else if (part instanceof OutlinePart.Remedies remedies) {
            IdentityHashMap<Condition, byte[]> written = new IdentityHashMap<>();
            write(remedies.condition(), written);
            gap(run -> new Script.Remedied(run, remedies, written));
        }
    }

    /** Writes the conditions that look at facts themselves. */
    private static void write(Condition condition, IdentityHashMap<Condition, byte[]> written) {
        condition.parts().forEach(part -> write(part, written));
        if (condition.parts().isEmpty()) {
            ScriptPress press = new ScriptPress().node(OutlinePart.Remedies.asked(condition));
            written.put(condition, press.run.toBytes());
        }
    }

    private static Script.Stroke[] option(String before, Outline option) {
        ScriptPress press = new ScriptPress();
        press.run.raw(before);
        return press.node(option).done();
    }

    private void citation(Citation citation) {
        run.raw(",\"citation\":{\"source\":").string(citation.source().number());
        run.raw(",\"article\":").string(citation.clause()).raw(",\"ours\":" + citation.isOurs());
        citation.reading().ifPresent(reading -> run.raw(",\"reading\":").string(reading));
        run.raw(",\"wording\":").text(citation.wording()).raw("}");
    }

    private void span(DateSpan span) {
        run.raw(",\"inForce\":{\"from\":").string(span.from().toString());
        span.lastDay().ifPresent(day -> run.raw(",\"lastDay\":").string(day.toString()));
        run.raw("}");
    }
}
