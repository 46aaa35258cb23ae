package org.fendan.app.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** One claim as a bar: each segment a slice of the loss. */
public record Waterfall(
        String caseId,
        int claim,
        String overdueSince,
        String principal,
        String interest,
        String whole,
        List<Segment> segments) {

    /** The bar is this wide; a drawing scales. */
    public static final int WIDTH = 1000;

    private static final int NARROWEST = 4;
    private static final int ROOM_FOR_WORDS = 130;
    private static final int ROOM_FOR_THE_SUM = 90;

    /**
     * One slice.
     *
     * @param x where it begins, in thousandths of the bar
     * @param tone which of the bar's colours it has
     */
    public record Segment(
            int number,
            String who,
            String amount,
            String percent,
            Tree.Cited cited,
            Tree why,
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

    public static Waterfall of(String caseId, JsonNode claim, Tongue tongue) {
        JsonNode split = claim.path("split");
        return new Waterfall(
                caseId,
                claim.path("number").asInt(0),
                claim.path("overdueSince").asString(""),
                Tongue.yuan(claim.path("principal")),
                Tongue.yuan(claim.path("interest")),
                Tongue.yuan(split.path("whole")),
                segments(split, tongue));
    }

    /** A loss that is asked about, of no case. */
    public static Waterfall of(JsonNode split, Tongue tongue) {
        return new Waterfall("", 0, "", "", "", Tongue.yuan(split.path("whole")), segments(split, tongue));
    }

    private static List<Segment> segments(JsonNode split, Tongue tongue) {
        BigDecimal whole = amount(split.path("whole"));
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
            segments.add(new Segment(
                    slice.path("number").asInt(0),
                    tongue.of(slice.path("name")),
                    Tongue.yuan(slice.path("amount")),
                    part.movePointRight(2).setScale(2, RoundingMode.HALF_UP) + " %",
                    Objects.requireNonNull(Tree.Cited.of(slice.path("citation"), tongue)),
                    Tree.of(slice.path("explanation"), tongue),
                    x,
                    width,
                    segments.size() % 5));
            x += width;
        }
        return segments;
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString("0"));
    }
}
