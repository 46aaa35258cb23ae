package org.fendan.app.web.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An upright chart while it is drawn: places from left to right, values upwards. */
final class Sheet {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 260;
    private static final int LEFT = 76;
    private static final int RIGHT = 8;
    private static final int TOP = 34;
    private static final int BOTTOM = 26;
    private static final int GAP = 6;
    private static final int BASELINE = 4;
    private static final int LABELS = 12;

    private final String id;
    private final String unit;
    private final List<String> places;
    private final Measure measure;
    private final Scale scale;
    private final List<Plot.Bar> bars = new ArrayList<>();
    private final List<Plot.Stroke> strokes = new ArrayList<>();
    private final List<Plot.Key> keys = new ArrayList<>();

    Sheet(String id, String unit, List<String> places, Measure measure, Scale scale) {
        this.id = id;
        this.unit = unit;
        this.places = List.copyOf(places);
        this.measure = measure;
        this.scale = scale;
    }

    /** Series upon each other; what is below zero hangs from it. */
    Sheet stacked(List<Series> all) {
        for (int place = 0; place < places.size(); place++) {
            long above = 0;
            long below = 0;
            for (Series series : all) {
                long value = series.values().get(place);
                long from = value < 0 ? below : above;
                bar(series, place, left(place) + width() / 5, width() * 3 / 5, from, from + value);
                above += Math.max(0, value);
                below += Math.min(0, value);
            }
        }
        return keys(all);
    }

    /** Series side by side. */
    Sheet beside(List<Series> all) {
        for (int place = 0; place < places.size(); place++) {
            int wide = Math.max(2, width() * 4 / 5 / all.size());
            for (int i = 0; i < all.size(); i++) {
                int x = left(place) + width() / 10 + i * wide;
                bar(
                        all.get(i),
                        place,
                        x,
                        Math.max(1, wide - 2),
                        0,
                        all.get(i).values().get(place));
            }
        }
        return keys(all);
    }

    /** A line with the area below it. */
    Sheet area(Series series) {
        List<String> points = IntStream.range(0, places.size())
                .mapToObj(place ->
                        (left(place) + width() / 2) + "," + y(series.values().get(place)))
                .toList();
        String line = String.join(" ", points);
        int last = left(places.size() - 1) + width() / 2;
        strokes.add(new Plot.Stroke(
                (left(0) + width() / 2) + "," + y(0) + " " + line + " " + last + "," + y(0), series.tone(), true));
        strokes.add(new Plot.Stroke(line, series.tone(), false));
        return this;
    }

    private void bar(Series series, int place, int x, int wide, long from, long to) {
        int top = y(Math.max(from, to));
        int high = y(Math.min(from, to)) - top;
        if (from != to) {
            String title = places.get(place) + " " + series.name() + " " + measure.text(to - from);
            bars.add(new Plot.Bar(x, top, wide, Math.max(1, high), series.tone(), title));
        }
    }

    private Sheet keys(List<Series> all) {
        if (all.size() > 1) {
            all.forEach(series -> keys.add(new Plot.Key(series.tone(), series.name())));
        }
        return this;
    }

    Plot plot(String summary) {
        List<Plot.Rule> rules = new ArrayList<>();
        List<Plot.Mark> marks = new ArrayList<>();
        marks.add(new Plot.Mark(LEFT - GAP, LABELS, unit, "end"));
        scale.ticks().forEach(tick -> {
            rules.add(new Plot.Rule(LEFT, y(tick), WIDTH - RIGHT, y(tick), tick == 0));
            marks.add(new Plot.Mark(LEFT - GAP, y(tick) + BASELINE, measure.text(tick), "end"));
        });
        int each = (places.size() + LABELS - 1) / LABELS;
        IntStream.range(0, places.size())
                .filter(place -> place % each == 0)
                .forEach(place -> marks.add(new Plot.Mark(
                        left(place) + width() / 2, HEIGHT - BOTTOM + GAP + LABELS, places.get(place), "middle")));
        return new Plot(id, summary, WIDTH, HEIGHT, rules, marks, bars, strokes, keys);
    }

    private int width() {
        return (WIDTH - LEFT - RIGHT) / Math.max(1, places.size());
    }

    private int left(int place) {
        return LEFT + place * width();
    }

    private int y(long value) {
        return HEIGHT - BOTTOM - scale.at(value, HEIGHT - TOP - BOTTOM);
    }
}
