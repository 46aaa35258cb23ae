package org.fendan.app.web.figures;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chart as lines, bars and words on a sheet of points; its colours are the frame's, and each tone has its own pattern,
 * so that no colour stands alone.
 *
 * @param id names it within its page
 * @param summary what it shows, in a sentence
 * @param keys which pattern is what; empty where there is one series
 */
public record Plot(
        String id,
        String summary,
        int width,
        int height,
        List<Rule> rules,
        List<Mark> marks,
        List<Bar> bars,
        List<Stroke> strokes,
        List<Key> keys) {

    /** A line of the axes. */
    public record Rule(int x1, int y1, int x2, int y2, boolean base) {}

    /** A word on the sheet; its anchor is "start", "middle" or "end". */
    public record Mark(int x, int y, String text, String anchor) {}

    /** A bar with what it says on hover. */
    public record Bar(int x, int y, int width, int height, int tone, String title) {}

    /** A line through points, or the area below it. */
    public record Stroke(String points, int tone, boolean area) {}

    public record Key(int tone, String name) {}

    public Plot {
        rules = List.copyOf(rules);
        marks = List.copyOf(marks);
        bars = List.copyOf(bars);
        strokes = List.copyOf(strokes);
        keys = List.copyOf(keys);
    }

    /** The tones in use, each once. */
    public List<Integer> tones() {
        return Stream.concat(bars.stream().map(Bar::tone), keys.stream().map(Key::tone))
                .distinct()
                .sorted()
                .toList();
    }
}
