package org.fendan.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fendan.core.law.Text;

/** What stands against a scheme, collected sentence by sentence. */
final class Faults {

    private final List<Text> all = new ArrayList<>();

    void add(String zh, String en) {
        all.add(Text.of(zh, en));
    }

    void when(boolean broken, String zh, String en) {
        if (broken) {
            add(zh, en);
        }
    }

    void addAll(Collection<Text> faults) {
        all.addAll(faults);
    }

    List<Text> all() {
        return List.copyOf(all);
    }
}
