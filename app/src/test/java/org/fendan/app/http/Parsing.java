package org.fendan.app.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fendan.app.desk.BatchFile;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactReader;
import org.fendan.core.fact.FactType;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.DateSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What reads words from outside, each as it may be handed anything: it says what is wrong, or reads the same again. */
final class Parsing {

    private static final Catalogue CATALOGUE = Catalogue.onClassPath();

    private Parsing() {}

    /** A body: refused as JSON is, or written as it was read. */
    static void json(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            JsonNode node = Json.read(text);
            if (!node.isMissingNode()) { // nothing but blanks
                same(Json.write(node), Json.write(Json.read(Json.write(node))));
            }
        } catch (JacksonException refused) {
            return;
        }
    }

    /** The facts of a body, by every scheme: what is read can be written and read again. */
    static void facts(byte[] bytes) {
        JsonNode node;
        try {
            node = Json.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException refused) {
            return;
        }
        CATALOGUE.ids().stream().flatMap(id -> CATALOGUE.latest(id).stream()).forEach(scheme -> {
            FactReader.Read read = FactsJson.read(node, SchemeJson.keys(scheme));
            FactReader.Read again = FactsJson.read(FactsJson.write(read.facts()), SchemeJson.keys(scheme));
            same(List.of(), again.faults());
            same(read.facts().texts(), again.facts().texts());
        });
    }

    /** One value of every type there is: refused with a reason, or shown so that it reads the same. */
    static void values(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<FactType<?>> types = new ArrayList<>(List.of(
                FactType.MONEY,
                FactType.POSITIVE_MONEY,
                FactType.PERCENT,
                FactType.SCORE,
                FactType.COUNT_OF,
                FactType.DATE,
                FactType.FLAG,
                FactType.TEXT,
                FactType.REFERENCE,
                FactType.CREDIT_CODE,
                FactType.TITLES,
                FactType.PLACE));
        CATALOGUE.ids().stream()
                .flatMap(id -> CATALOGUE.latest(id).stream())
                .flatMap(scheme -> SchemeJson.keys(scheme).stream())
                .map(FactKey::type)
                .forEach(types::add);
        types.stream().distinct().forEach(type -> value(type, text));
        try {
            DateSpan span = DateSpan.parse(text);
            same(span, DateSpan.parse(span.toString()));
        } catch (IllegalArgumentException | DateTimeException refused) {
            return;
        }
    }

    private static <T> void value(FactType<T> type, String text) {
        T value;
        try {
            value = type.parse(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException refused) {
            return;
        }
        same(type.show(value), type.show(type.parse(type.show(value))));
    }

    /** A file of loans: understood, or refused in our own words. */
    static void batch(byte[] bytes) {
        try {
            BatchFile file = BatchFile.of(CATALOGUE, () -> new ByteArrayInputStream(bytes), Map.of());
            file.columns();
            file.read(row -> Json.write(row.request()));
        } catch (IllegalStateException | IOException | UncheckedIOException refused) {
            return;
        }
    }

    /** The parameters and headers of a request, one a line, as "name=value". */
    static void request(byte[] bytes) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("=", 2))
                .forEach(parts -> given.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : parts[1]));
        given.values().forEach(values -> Language.of(values.get(0)));
        Context http = context(given);
        for (Runnable reading : List.<Runnable>of(
                () -> Query.of(http, "dryRun").flag("dryRun"),
                () -> Query.of(http, "asOf").needDate("asOf"),
                () -> Query.of(http, "asOf", "recordedAsOf").moment(),
                () -> Query.of(http, "from").positive("from"),
                () -> Query.of(http, "pageSize", "cursor").pageSize())) {
            try {
                reading.run();
            } catch (Turned refused) {
                same(400, refused.answer().status());
            }
        }
    }

    /** A request of which only its parameters and headers are asked. */
    private static Context context(Map<String, List<String>> given) {
        InvocationHandler told = (proxy, method, arguments) -> switch (method.getName()) {
            case "queryParamMap" -> given;
            case "queryParams" -> given.getOrDefault(arguments[0], List.of());
            case "header" -> given.getOrDefault(arguments[0], List.of("")).get(0);
            case "path" -> URI.create("/").getPath();
            default -> throw new AssertionError(method + " is not asked here");
        };
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class}, told);
    }

    private static void same(Object one, Object other) {
        if (!one.equals(other)) {
            throw new AssertionError(one + " came back as " + other);
        }
    }
}
