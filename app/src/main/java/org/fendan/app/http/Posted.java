package org.fendan.app.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** What was sent with a request: JSON in UTF-8, at most one megabyte. */
final class Posted {

    static final int LARGEST = 1_000_000;
    /** The largest file a form of a page may bring along; it goes to the disk as it comes. */
    static final long LARGEST_FILE = 64_000_000;

    static final int IN_MEMORY = 64_000;

    private static final String KEPT = "posted";

    /** What stands in a text for bytes that are not in its encoding. */
    private static final char UNREADABLE = '\uFFFD';

    private Posted() {}

    /** What was sent; read now, if nobody has needed it yet. */
    static byte[] kept(Context http) {
        return Optional.<byte[]>ofNullable(http.attribute(KEPT)).orElseGet(http::bodyAsBytes);
    }

    static JsonNode json(Context http) {
        return json(http, LARGEST);
    }

    /** A document that may be so many bytes long. */
    static JsonNode json(Context http, int largest) {
        String language = Language.of(http);
        byte[] bytes = bytes(http, largest);
        if (bytes.length == 0) {
            throw new Turned(Problem.BODY_MALFORMED.answer(
                    Text.of(
                            "此地址须附JSON内容，如 {\"date\":\"2021-09-01\",\"facts\":{}}",
                            "this address needs a JSON body, like {\"date\":\"2021-09-01\",\"facts\":{}}"),
                    language));
        }
        requireJson(Optional.ofNullable(http.contentType()).orElse(""), language);
        try {
            return Json.read(text(bytes));
        } catch (CharacterCodingException noUtf8) {
            throw new Turned(
                    Problem.BODY_MALFORMED.answer(Text.of("内容不是UTF-8编码", "the body is not in UTF-8"), language));
        } catch (JacksonException malformed) {
            throw new Turned(malformed(malformed, language));
        }
    }

    /** Only a text that holds the sign for the unreadable may have been so; it is read again by one who says it. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(UNREADABLE) < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    /** What was sent, whatever it is. */
    static byte[] bytes(Context http, int largest) {
        try {
            int told = http.contentLength();
            int taken = told < 0 ? largest + 1 : Math.min(told, largest + 1);
            byte[] bytes = http.bodyInputStream().readNBytes(taken);
            if (bytes.length > largest) {
                String most = largest / LARGEST + " MB";
                throw new Turned(Problem.TOO_LARGE.answer(
                        Text.of("最多 " + most + "，请分开发送", "at most " + most + "; send it in parts"), Language.of(http)));
            }
            Visit.of(http).ifPresent(Visit::read);
            http.attribute(KEPT, bytes);
            return bytes;
        } catch (IOException broken) {
            throw new Turned(Notice.REQUEST_MALFORMED.answer(
                    Text.of("内容未能完整收到", "what was sent did not arrive whole"), Language.of(http)));
        }
    }

    private static void requireJson(String contentType, String language) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        String parameter = parts.length == 1 ? "" : parts[1].strip().replace("\"", "");
        if (!parts[0].strip().equals("application/json")
                || !(parameter.isEmpty() || parameter.equals("charset=utf-8"))) {
            throw new Turned(Problem.MEDIA_TYPE.answer(
                    Text.of(
                            "请以 Content-Type: application/json 发送，而不是“" + contentType + "”",
                            "send it as Content-Type: application/json, not \"" + contentType + "\""),
                    language));
        }
    }

    private static Answer malformed(JacksonException malformed, String language) {
        TokenStreamLocation place = Optional.ofNullable(malformed.getLocation()).orElse(TokenStreamLocation.NA);
        String message = Optional.ofNullable(malformed.getOriginalMessage()).orElse("");
        boolean twice = message.startsWith("Duplicate");
        String what = malformed instanceof StreamConstraintsException ? "过长或嵌套过深" : twice ? "名称重复" : "JSON 语法有误";
        Text detail = Text.of(
                "第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 列：" + what + "（" + message + "）",
                "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + message);
        Answer answer = Problem.BODY_MALFORMED.answer(detail, language);
        answer.body()
                .set(
                        "errors",
                        Json.array()
                                .add(Json.object()
                                        .put("pointer", "line " + place.getLineNr() + ", column " + place.getColumnNr())
                                        .put("code", twice ? "NAME_TWICE" : "SYNTAX")
                                        .put("message", detail.in(language))));
        return answer;
    }
}
