package org.fendan.core.decision;

import java.util.ArrayList;
import java.util.List;
import org.fendan.core.law.Citation;
import org.fendan.core.time.DateSpan;

/** Makes the JSON of an outline: writes what never changes, and leaves a gap wherever something has to be asked. */
final class ScriptPress {

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

    private void gap(Script.Stroke stroke) {
        endRun();
        strokes.add(stroke);
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
        outline.verdict().ifPresent(judge -> gap(new Script.Judged(judge)));
        outline.citation().ifPresent(this::citation);
        outline.inForce().ifPresent(this::span);
        if (!outline.parts().isEmpty()) {
            parts(outline.parts());
        }
        run.raw("}");
        return this;
    }

    private void value(Outline.Gap value) {
        if (value instanceof Outline.Always always) {
            always.text().ifPresent(text -> run.raw(Script.VALUE).string(text));
        } else if (value instanceof Outline.Fact fact) {
            gap(new Script.Known<>(fact.key()));
        } else if (value instanceof Outline.Sum sum) {
            gap(new Script.Sum(sum));
        } else {
            gap(new Script.Value(value));
        }
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
            gap(new Script.Either(
                    choice.options().stream()
                            .map(option -> option(before, option))
                            .toList(),
                    choice.which()));
        } else if (part instanceof OutlinePart.Open open) {
            gap(new Script.Loose(open));
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
