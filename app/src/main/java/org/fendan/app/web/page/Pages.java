package org.fendan.app.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Makes pages of templates. */
final class Pages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A whole page, or a part of one that stands in a page already. */
    void show(Context http, String template, Frame frame, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", frame);
        StringOutput page = new StringOutput();
        templates.render(template, all, page);
        http.contentType("text/html; charset=utf-8").result(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}
