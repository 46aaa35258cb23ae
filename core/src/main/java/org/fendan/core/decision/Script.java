package org.fendan.core.decision;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** An outline, and the JSON it comes to: long runs of bytes that are made once, and gaps between them. */
final class Script {

    /** What stands before a value. */
    static final byte[] VALUE = new JsonBuffer().raw(",\"value\":").toBytes();

    /** A remedy up to the number of its conditions. */
    private static final byte[] REMEDY = new JsonBuffer()
            .raw(",{\"kind\":")
            .string(Explanation.Kind.REMEDY.name())
            .raw(",\"label\":")
            .text(OutlinePart.Remedies.LABEL)
            .raw(VALUE)
            .toBytes();

    private final Outline outline;
    private volatile Stroke @Nullable [] strokes;

    Script(Outline outline) {
        this.outline = outline;
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

    /** Kinds that come often are told apart here: a call to any kind is dearer than a look. */
    private static void write(Stroke[] strokes, Told told, JsonBuffer json) {
        for (Stroke stroke : strokes) {
            if (stroke instanceof Judged judged) {
                judged.write(told, json);
            } else if (stroke instanceof Known<?> known) {
                known.write(told, json);
            } else if (stroke instanceof Sum sum) {
                sum.write(told, json);
            } else if (stroke instanceof Run run) {
                run.write(told, json);
            } else {
                stroke.write(told, json);
            }
        }
    }

    /** A piece of JSON: what is the same each time, and behind it what somebody has to be asked for. */
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
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(byte[] before, Outline.Gap gap) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            Optional<String> value = gap.in(told);
            start(before, value.isPresent(), json);
            if (value.isPresent()) {
                json.string(value.get());
            }
        }
    }

    /** A fact, where it is known. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Known<T>(byte[] before, FactKey<T> key, Hand<T> hand) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            T value = told.facts().known(key);
            start(before, value != null, json);
            if (value != null) {
                hand.write(value, json);
            }
        }
    }

    /** A sum, where there is one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sum(byte[] before, Outline.Sum gap) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            Optional<Money> sum = gap.of().apply(told);
            start(before, sum.isPresent(), json);
            if (sum.isPresent()) {
                json.sum(sum.get());
            }
        }
    }

    /** What stands before a value, its name at the end of it only where there is one. */
    private static void start(byte[] before, boolean value, JsonBuffer json) {
        json.raw(before, value ? before.length : before.length - VALUE.length);
    }

    /** What a verdict decides, and what stands before it: one text for each verdict there is. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Judged(Outline.Judge judge, byte[] met, byte[] unmet, byte[] undecided) implements Stroke {

        static Judged of(Outline.Judge judge, Function<Verdict, byte[]> text) {
            return new Judged(judge, text.apply(Verdict.MET), text.apply(Verdict.UNMET), text.apply(Verdict.UNDECIDED));
        }

        @Override
        public void write(Told told, JsonBuffer json) {
            json.raw(text(judge.in(told)));
        }

        byte[] text(Verdict verdict) {
            return switch (verdict) {
                case MET -> met;
                case UNMET -> unmet;
                case UNDECIDED -> undecided;
            };
        }
    }

    /** One of several; none where its place is less than nothing. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Either(byte[] before, List<Stroke[]> options, ToIntFunction<Facts> which) implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            json.raw(before);
            int place = which.applyAsInt(told.facts());
            if (place >= 0) {
                Script.write(options.get(place), told, json);
            }
        }
    }

    /** What would turn a requirement, each condition of which is written already. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Remedied(byte[] before, OutlinePart.Remedies remedies, IdentityHashMap<Condition, byte[]> written)
            implements Stroke {

        @Override
        public void write(Told told, JsonBuffer json) {
            json.raw(before);
            List<List<Condition>> ways = remedies.ways(told);
            for (int place = 0; place < ways.size(); place++) {
                List<Condition> way = ways.get(place);
                json.raw(REMEDY).string(String.valueOf(way.size()));
                for (int i = 0; i < way.size(); i++) {
                    json.raw(i == 0 ? ",\"parts\":[" : ",").raw(Objects.requireNonNull(written.get(way.get(i))));
                }
                json.raw(way.isEmpty() ? "}" : "]}");
            }
        }
    }
}
