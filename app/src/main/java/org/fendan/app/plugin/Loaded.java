package org.fendan.app.plugin;

import java.util.HashMap;
import java.util.Map;
import org.fendan.app.desk.Origins;
import org.fendan.core.scheme.Catalogue;

/** Every scheme that was admitted, and what became of each jar. */
public record Loaded(Catalogue catalogue, LoadReport report) {

    /** Which file brought each edition. */
    public Origins origins() {
        Map<String, Origins.Origin> origins = new HashMap<>();
        report.sources()
                .forEach(source -> source.sha256()
                        .ifPresent(digest -> source.schemes()
                                .forEach(edition -> origins.put(edition, new Origins.Origin(source.place(), digest)))));
        return new Origins(origins);
    }
}
