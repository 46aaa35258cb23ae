package org.fendan.app.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One claim as a bar: each segment a slice of the loss. What comes back later is the same picture the other way round.
 *
 * @param walk what the walk of a slice is called but for its number; empty where nothing was posted
 */
public record Waterfall(
        String caseId,
        int claim,
        String overdueSince,
        String principal,
        String interest,
        String whole,
        List<Segment> segments,
        String walk) {

    /** The bar is this wide; a drawing scales. */
    public static final int WIDTH = 1000;

    private static final int NARROWEST = 4;
    private static final int ROOM_FOR_WORDS = 130;
    private static final int ROOM_FOR_THE_SUM = 90;

    public Waterfall {
        segments = List.copyOf(segments);
    }

    /**
     * One slice.
     *
     * @param odd the odd fen it takes because others are rounded down; empty where it takes none
     * @param pools what bounds it, before and after it is paid
     * @param x where it begins, in thousandths of the bar
     * @param tone which of the bar's colours it has
     */
    public record Segment(
            int number,
            String who,
            String amount,
            String percent,
            String odd,
            Tree.Cited cited,
            Tree why,
            List<Pool> pools,
            int x,
            int width,
            int tone) {

        /** Whether its words fit into it. */
        public boolean hasRoom() {
            return width >= ROOM_FOR_WORDS;
        }

        public boolean hasRoomForTheSum() {
            return width >= ROOM_FOR_THE_SUM;
        }

        public int middle() {
            return x + width / 2;
        }
    }

    /** A fund or a cap as it was before a slice, and as the slice leaves it; {@code left} in thousandths of before. */
    public record Pool(String name, String before, String after, int left, Tree.@Nullable Cited cited) {}

    public static Waterfall of(String caseId, JsonNode claim, Tongue tongue) {
        JsonNode split = claim.path("split");
        return new Waterfall(
                caseId,
                claim.path("number").asInt(0),
                claim.path("overdueSince").asString(""),
                Tongue.yuan(claim.path("principal")),
                Tongue.yuan(claim.path("interest")),
                Tongue.yuan(split.path("whole")),
                segments(split, tongue),
                "");
    }

    /** A loss that is asked about, of no case. */
    public static Waterfall of(JsonNode split, Tongue tongue) {
        return new Waterfall("", 0, "", "", "", Tongue.yuan(split.path("whole")), segments(split, tongue), "");
    }

    /** The same after an event of a case posted it: every amount leads to its walk. */
    public Waterfall posted(String inCase, int event) {
        return new Waterfall(
                caseId,
                claim,
                overdueSince,
                principal,
                interest,
                whole,
                segments,
                "/walk/" + inCase + "/" + event + "/slice-");
    }

    /** What bounds its slices, as far as it is known. */
    public List<Pool> pools() {
        return segments.stream().flatMap(segment -> segment.pools().stream()).toList();
    }

    /** The picture in words. */
    public String inWords() {
        return segments.stream()
                .map(segment -> segment.who() + " " + segment.amount() + " (" + segment.percent() + ")")
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private static List<Segment> segments(JsonNode split, Tongue tongue) {
        BigDecimal whole = amount(split.path("whole"));
        BigDecimal odd = odd(split);
        List<Segment> segments = new ArrayList<>();
        int x = 0;
        for (JsonNode slice : split.path("slices")) {
            BigDecimal part = whole.signum() == 0
                    ? BigDecimal.ZERO
                    : amount(slice.path("amount")).divide(whole, 6, RoundingMode.HALF_UP);
            int width = part.signum() == 0
                    ? 0
                    : Math.max(NARROWEST, part.movePointRight(3).intValue());
            boolean last = slice.path("number").asInt(0) == split.path("slices").size();
            width = last && width > 0 ? WIDTH - x : Math.min(width, WIDTH - x);
            segments.add(segment(slice, part, odd, tongue, x, width, segments.size()));
            x += width;
        }
        return segments;
    }

    private static Segment segment(
            JsonNode slice, BigDecimal part, BigDecimal odd, Tongue tongue, int x, int width, int place) {
        boolean takesOdd = odd.signum() > 0 && slice.path("role").asString("").equals("REST");
        return new Segment(
                slice.path("number").asInt(0),
                tongue.of(slice.path("name")),
                Tongue.yuan(slice.path("amount")),
                part.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + " %",
                takesOdd ? odd.toPlainString() : "",
                Objects.requireNonNull(Tree.Cited.of(slice.path("citation"), tongue)),
                Tree.of(slice.path("explanation"), tongue),
                pools(slice, tongue),
                x,
                width,
                place % 5);
    }

    /** What the shares drop when each is rounded down to the fen, as its explanation tells: whoever takes the rest has it. */
    private static BigDecimal odd(JsonNode split) {
        BigDecimal dropped = BigDecimal.ZERO;
        for (JsonNode slice : split.path("slices")) {
            JsonNode parts = slice.path("explanation").path("parts");
            String base = value(parts, "AMOUNT");
            String percent = value(parts, "PARAMETER");
            String rounded = value(parts, "ROUNDING");
            if (isNumber(base) && isNumber(percent) && isNumber(rounded)) {
                BigDecimal exact =
                        new BigDecimal(base).multiply(new BigDecimal(percent)).movePointLeft(2);
                BigDecimal lost = exact.subtract(new BigDecimal(rounded));
                boolean isOdd = lost.signum() > 0 && lost.compareTo(new BigDecimal("0.01")) < 0;
                dropped = isOdd ? dropped.add(lost) : dropped;
            }
        }
        return dropped.setScale(2, RoundingMode.UP);
    }

    private static String value(JsonNode parts, String kind) {
        return parts.valueStream()
                .filter(part -> part.path("kind").asString("").equals(kind))
                .map(part -> part.path("value").asString(""))
                .findFirst()
                .orElse("");
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,15}([.][0-9]{1,10})?");
    }

    private static List<Pool> pools(JsonNode slice, Tongue tongue) {
        BigDecimal paid = amount(slice.path("amount"));
        return slice.path("explanation")
                .path("parts")
                .valueStream()
                .filter(part -> part.path("kind").asString("").equals("RESOURCE"))
                .filter(part -> isNumber(part.path("value").asString("")))
                .map(part -> pool(part, paid, tongue))
                .toList();
    }

    private static Pool pool(JsonNode part, BigDecimal paid, Tongue tongue) {
        BigDecimal before = new BigDecimal(part.path("value").asString(""));
        BigDecimal after = before.subtract(paid);
        int left = before.signum() == 0
                ? 0
                : after.movePointRight(3).divide(before, 0, RoundingMode.DOWN).intValue();
        return new Pool(
                tongue.of(part.path("label")),
                Tongue.yuan(before.setScale(2, RoundingMode.DOWN).toPlainString()),
                Tongue.yuan(after.setScale(2, RoundingMode.DOWN).toPlainString()),
                Math.max(0, left),
                Tree.Cited.of(part.path("citation"), tongue));
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString("0"));
    }
}
