package org.fendan.app.web.figures;

import java.util.List;

/**
 * Values of one kind, one for each place of a chart.
 *
 * @param tone which of the frame's tones and patterns it has, from 0
 */
record Series(String name, int tone, List<Long> values) {

    Series {
        values = List.copyOf(values);
    }

    long most() {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
