package org.fendan.spark;

import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;

/** What was asked for cannot be done: everything that stands against it, said before anything is written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Text> reasons;

    public Refused(List<Text> reasons) {
        super(reasons.stream().map(Text::en).collect(Collectors.joining("; ")));
        this.reasons = List.copyOf(reasons);
    }

    public static Refused of(String zh, String en) {
        return new Refused(List.of(Text.of(zh, en)));
    }

    public List<Text> reasons() {
        return reasons;
    }
}
