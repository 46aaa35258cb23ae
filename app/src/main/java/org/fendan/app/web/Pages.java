package org.fendan.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.fendan.app.desk.Answer;

/** Makes pages of templates. */
final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Readers readers;

    Pages(Readers readers) {
        this.readers = readers;
    }

    void show(Context http, String template, Tongue tongue, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("tongue", tongue);
        all.put("reader", readers.reader(http, tongue));
        StringOutput page = new StringOutput();
        templates.render(template, all, page);
        http.contentType("text/html; charset=utf-8").result(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A page of a title and a sentence. */
    void note(Context http, Tongue tongue, Word title, Word detail) {
        show(http, "note.jte", tongue, Map.of("title", tongue.of(title), "detail", tongue.of(detail)));
    }

    void problem(Context http, Tongue tongue, Answer problem) {
        http.status(problem.status());
        show(
                http,
                "note.jte",
                tongue,
                Map.of(
                        "title",
                        problem.body().path("title").asString(""),
                        "detail",
                        problem.body().path("detail").asString("")));
    }
}
