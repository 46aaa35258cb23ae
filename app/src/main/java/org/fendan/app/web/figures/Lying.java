package org.fendan.app.web.figures;

import java.util.ArrayList;
import java.util.List;

/** A chart of lying bars, each with its name before it and its value behind it. */
final class Lying {

    private static final int WIDTH = 720;
    private static final int NAMES = 190;
    private static final int VALUES = 110;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int INSET = 5;
    private static final int BASELINE = 13;
    private static final int GAP = 6;

    private Lying() {}

    static Plot plot(String id, String summary, List<String> names, Series series, Measure measure) {
        int room = WIDTH - NAMES - VALUES;
        Scale scale = Scale.of(0, series.most(), measure);
        List<Plot.Mark> marks = new ArrayList<>();
        List<Plot.Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long value = series.values().get(i);
            int y = i * ROW + INSET;
            int wide = Math.max(1, scale.at(value, room));
            marks.add(new Plot.Mark(NAMES - GAP, y + BASELINE, names.get(i), "end"));
            marks.add(new Plot.Mark(NAMES + wide + GAP, y + BASELINE, measure.text(value), "start"));
            bars.add(new Plot.Bar(NAMES, y, wide, BAR, series.tone(), names.get(i) + " " + measure.text(value)));
        }
        int high = names.size() * ROW + INSET;
        return new Plot(
                id,
                summary,
                WIDTH,
                high,
                List.of(new Plot.Rule(NAMES, 0, NAMES, high, true)),
                marks,
                bars,
                List.of(),
                List.of());
    }
}
