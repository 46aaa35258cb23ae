package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Heading;

/** Shows a secret, this once: it is kept by nobody but its reader. */
final class Once {

    private Once() {}

    /** Where an answer was given before, its secret is not told again. */
    static void show(Call call, Heading heading, List<String> secrets, String path) {
        call.http().header("Cache-Control", "no-store");
        call.show(
                heading,
                "office/once.jte",
                Map.of(
                        "title",
                        heading.title(),
                        "secrets",
                        secrets.stream().filter(secret -> !secret.isEmpty()).toList(),
                        "path",
                        path));
    }
}
