package org.fendan.app.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;

/** Why a jar is not admitted. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> reasons;

    Refusal(List<Text> reasons) {
        super(reasons.stream().map(Text::en).collect(Collectors.joining("; ")), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    static Refusal of(String zh, String en) {
        return new Refusal(List.of(Text.of(zh, en)));
    }

    List<Text> reasons() {
        return reasons;
    }
}
