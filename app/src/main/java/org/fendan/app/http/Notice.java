package org.fendan.app.http;

import org.fendan.app.desk.Answer;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;

/** The refusals no desk knows, because they are about how something was sent. */
enum Notice {
    QUERY_INVALID(400, "地址中的参数有误", "A parameter of the address is wrong"),
    HEADER_INVALID(400, "请求头有误", "A header of the request is wrong"),
    REQUEST_MALFORMED(400, "请求有误", "The request cannot be read");

    private final int status;
    private final Text title;

    Notice(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    Answer answer(Text detail, String language) {
        return answer(status, detail, language);
    }

    /** The same kind of refusal under another status. */
    Answer answer(int other, Text detail, String language) {
        return new Answer(
                other,
                Json.object()
                        .put(
                                "type",
                                "urn:fendan:problem:"
                                        + name().toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-'))
                        .put("title", title.in(language))
                        .put("status", other)
                        .put("code", name())
                        .put("detail", detail.in(language)),
                false);
    }
}
