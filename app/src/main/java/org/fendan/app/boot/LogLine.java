package org.fendan.app.boot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.config.Service;
import org.fendan.app.http.RequestId;
import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything the log is told, each time in one line of names and values.
 *
 * <p>While a request is worked on, what was thrown is told by its kind and place alone: its message may hold what was
 * sent.
 */
final class LogLine extends Formatter {

    private static final int FRAMES = 12;

    /** How long a line usually is. */
    private static final int USUAL = 200;

    private final Function<Map<String, Object>, String> form;

    LogLine(Service.Log log) {
        this.form = log == Service.Log.JSON ? LogLine::json : LogLine::logfmt;
    }

    @Override
    public String format(LogRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", record.getInstant());
        fields.put("level", record.getLevel().getName());
        Map<?, ?> given = given(record);
        fields.put("msg", given.isEmpty() ? formatMessage(record) : record.getMessage());
        given.forEach((name, value) -> fields.put(String.valueOf(name), value));
        RequestId.current().ifPresent(id -> fields.putIfAbsent("request", id));
        if (record.getThrown() != null) {
            fields.put(
                    "thrown",
                    RequestId.current().isPresent() ? place(record.getThrown()) : String.valueOf(record.getThrown()));
        }
        return form.apply(fields) + "\n";
    }

    /** Whoever logs names and values gives them as the one parameter. */
    private static Map<?, ?> given(LogRecord record) {
        Object[] parameters = record.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String place(Throwable thrown) {
        String kinds = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .map(cause -> cause.getClass().getName())
                .collect(Collectors.joining(" caused by "));
        return Arrays.stream(thrown.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < ", kinds + " at ", ""));
    }

    private static String json(Map<String, Object> fields) {
        ObjectNode line = Json.object();
        fields.forEach((name, value) -> {
            if (value instanceof Integer number) {
                line.put(name, number);
            } else if (value instanceof Double number) {
                line.put(name, number);
            } else {
                line.put(name, String.valueOf(value));
            }
        });
        return Json.write(line);
    }

    private static String logfmt(Map<String, Object> fields) {
        StringBuilder line = new StringBuilder(USUAL);
        fields.forEach((name, value) ->
                line.append(line.isEmpty() ? "" : " ").append(name).append('=').append(quoted(String.valueOf(value))));
        return line.toString();
    }

    private static String quoted(String value) {
        return isPlain(value) ? value : Json.write(Json.object().stringNode(value));
    }

    /** Whether a value stands for itself: it is not empty, and all of it is visible ASCII but quotation and equals signs. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || c == '"' || c == '=') {
                return false;
            }
        }
        return !value.isEmpty();
    }
}
