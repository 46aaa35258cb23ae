package org.fendan.app.web.office;

import java.util.List;
import java.util.Set;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FaultLine;

/**
 * A field of a form.
 *
 * @param type of its input: "text", "date", "password", "select" or "checks"
 * @param value what stands in it; of checks, those that are ticked, parted by blanks
 * @param wrong what is wrong with it; empty where nothing is
 */
public record Entry(
        String name, String label, String type, String value, String hint, List<Option> options, String wrong) {

    /** One of the answers that can be chosen. */
    public record Option(String value, String label) {}

    public Entry {
        options = List.copyOf(options);
    }

    static Entry text(String name, String label, String value) {
        return new Entry(name, label, "text", value, "", List.of(), "");
    }

    static Entry date(String name, String label, String value) {
        return new Entry(name, label, "date", value, "", List.of(), "");
    }

    static Entry choice(String name, String label, String value, List<Option> options) {
        return new Entry(name, label, "select", value, "", options, "");
    }

    static Entry checks(String name, String label, String value, List<Option> options) {
        return new Entry(name, label, "checks", value, "", options, "");
    }

    Entry hint(String words) {
        return new Entry(name, label, type, value, words, options, wrong);
    }

    /** As it was sent, with what is wrong with it. */
    Entry sent(Call call, List<FaultLine> faults) {
        String given = type.equals("checks")
                ? String.join(" ", call.http().formParams(name))
                : call.field(name).orElse("");
        String fault = faults.stream()
                .filter(line -> line.place().equals(name))
                .map(line -> line.rule() + (line.example().isEmpty() ? "" : " (" + line.example() + ")"))
                .findFirst()
                .orElse("");
        return new Entry(name, label, type, given, hint, options, fault);
    }

    public boolean isTicked(String option) {
        return Set.of(value.split(" ")).contains(option);
    }
}
