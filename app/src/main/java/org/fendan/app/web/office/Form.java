package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.FaultLine;

/**
 * A form that changes something. It is looked at before it is done: what it asks for is shown first, to be confirmed.
 *
 * @param path where it is sent
 * @param hint what it does
 * @param hidden what it carries besides
 * @param danger whether it takes something away
 */
public record Form(
        String title,
        String path,
        String hint,
        List<Entry> entries,
        Map<String, String> hidden,
        String button,
        boolean danger) {

    public Form {
        entries = List.copyOf(entries);
        hidden = Map.copyOf(hidden);
    }

    static Form of(String title, String path, String hint, List<Entry> entries, String button) {
        return new Form(title, path, hint, entries, Map.of(), button, false);
    }

    Form version(String version) {
        return new Form(title, path, hint, entries, Map.of("version", version), button, danger);
    }

    Form dangerous() {
        return new Form(title, path, hint, entries, hidden, button, true);
    }

    /** If this is the form that was sent: as it was sent, with the faults beside its fields. */
    Form sent(Call call, List<FaultLine> faults) {
        return call.http().method().name().equals("POST") && call.http().path().equals(path)
                ? new Form(
                        title,
                        path,
                        hint,
                        entries.stream().map(entry -> entry.sent(call, faults)).toList(),
                        hidden,
                        button,
                        danger)
                : this;
    }
}
