package org.fendan.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** An outline, and the JSON it comes to: long runs of bytes that are made once, and gaps between them. */
final class Script {

    /** What stands before a value. */
    static final byte[] VALUE = new JsonBuffer().raw(",\"value\":").toBytes();

    private static final byte[] MET = verdict(Verdict.MET);
    private static final byte[] UNMET = verdict(Verdict.UNMET);
    private static final byte[] UNDECIDED = verdict(Verdict.UNDECIDED);

    private final Outline outline;
    private volatile Stroke @Nullable [] strokes;

    Script(Outline outline) {
        this.outline = outline;
    }

    private static byte[] verdict(Verdict verdict) {
        return new JsonBuffer().raw(",\"verdict\":").string(verdict.name()).toBytes();
    }

    /** The explanation as a tree. */
    Explanation tell(Told told) {
        return outline.tell(told);
    }

    /** The same as JSON. */
    void write(Told told, JsonBuffer json) {
        Stroke[] ready = strokes;
        if (ready == null) {
            ready = ScriptPress.strokes(outline);
            strokes = ready;
        }
        write(ready, told, json);
    }

    private static void write(Stroke[] strokes, Told told, JsonBuffer json) {
        for (Stroke stroke : strokes) {
            stroke.write(told, json);
        }
    }

    /** A piece of JSON. */
    sealed interface Stroke {

        void write(Told told, JsonBuffer json);
    }

    /** What is the same each time. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Run(byte[] bytes) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            json.raw(bytes);
        }
    }

    /** A value, where there is one. */
    record Value(Outline.Gap gap) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            gap.in(told).ifPresent(value -> json.raw(VALUE).string(value));
        }
    }

    /** A fact, where it is known. */
    record Known<T>(FactKey<T> key) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            Optional<T> value = told.facts().get(key);
            if (value.isPresent()) {
                json.raw(VALUE);
                json.value(key.type(), value.get());
            }
        }
    }

    /** A sum, where there is one. */
    record Sum(Outline.Sum gap) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            Optional<Money> sum = gap.of().apply(told);
            if (sum.isPresent()) {
                json.raw(VALUE).sum(sum.get());
            }
        }
    }

    /** A verdict. */
    record Judged(Function<Told, Verdict> judge) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            json.raw(
                    switch (judge.apply(told)) {
                        case MET -> MET;
                        case UNMET -> UNMET;
                        case UNDECIDED -> UNDECIDED;
                    });
        }
    }

    /** One of several; none where its place is less than nothing. */
    record Either(List<Stroke[]> options, ToIntFunction<Facts> which) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            int place = which.applyAsInt(told.facts());
            if (place >= 0) {
                Script.write(options.get(place), told, json);
            }
        }
    }

    /** Whatever there is to say, made for this one time. */
    record Loose(OutlinePart.Open part) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            for (Outline outline : part.in(told)) {
                json.raw(",");
                Script.write(ScriptPress.strokes(outline), told, json);
            }
        }
    }
}
