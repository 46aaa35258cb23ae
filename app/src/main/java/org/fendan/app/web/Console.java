package org.fendan.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Role;
import org.fendan.app.plugin.LoadReport;
import tools.jackson.databind.JsonNode;

/** The console: an overview, a page for each case, and the library of schemes. */
public final class Console {

    private static final int PAGE = 50;
    private static final int UNAUTHORIZED = 401;
    private static final Caller VISITOR = new Caller("visitor", Role.AUDITOR, "");

    private final Desks desks;
    private final LoadReport report;
    private final Desktop desktop;
    private final boolean open;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** {@code open}: whether it may be read without signing in, as an auditor reads it. */
    public Console(Desks desks, LoadReport report, boolean open) {
        this.desks = desks;
        this.report = report;
        this.desktop = new Desktop(desks);
        this.open = open;
    }

    public void register(RoutesConfig routes) {
        routes.get("/", this::overview);
        routes.get("/cases/{case}", this::oneCase);
        routes.get("/schemes", this::library);
        routes.get("/schemes/{scheme}", this::scheme);
        routes.post("/schemes/{scheme}", this::scheme);
        routes.get(
                "/console.css",
                http -> http.contentType("text/css")
                        .header("Cache-Control", "max-age=3600")
                        .result(resource("/web/console.css")));
    }

    private void overview(Context http) {
        Tongue tongue = tongue(http);
        Optional<Caller> caller = caller(http);
        if (caller.isEmpty()) {
            signIn(http, tongue);
            return;
        }
        CaseQuery wanted = new CaseQuery(
                Optional.empty(), parameter(http, "bank"), parameter(http, "stage"), parameter(http, "cursor"), PAGE);
        render(http, "overview.jte", Map.of("page", desktop.overview(caller.get(), wanted, tongue), "tongue", tongue));
    }

    private void oneCase(Context http) {
        Tongue tongue = tongue(http);
        Optional<Caller> caller = caller(http);
        if (caller.isEmpty()) {
            signIn(http, tongue);
            return;
        }
        Answer found = desks.lookUps().oneCase(http.pathParam("case"), caller.get(), tongue.language());
        if (found.isProblem()) {
            problem(http, tongue, found);
            return;
        }
        JsonNode scheme = desks.questions()
                .scheme(found.body().path("scheme").asString(""), tongue.language())
                .body();
        render(http, "case.jte", Map.of("page", new Folder(found.body(), scheme, tongue).page(), "tongue", tongue));
    }

    /** Anybody may read the regulations; which jars bring them is told to those who are known. */
    private void library(Context http) {
        Tongue tongue = tongue(http);
        Library page =
                Library.of(desks.questions().schemes().body(), caller(http).map(known -> report.json()), tongue);
        render(http, "schemes.jte", Map.of("page", page, "tongue", tongue));
    }

    /** A pure question: what is sent is answered, and not kept. */
    private void scheme(Context http) {
        Tongue tongue = tongue(http);
        String id = http.pathParam("scheme");
        Answer found = desks.questions().scheme(id, tongue.language());
        if (found.isProblem()) {
            problem(http, tongue, found);
            return;
        }
        Map<String, String> given = new LinkedHashMap<>();
        http.formParamMap().forEach((name, values) -> given.put(name, values.get(0)));
        Form form = Form.of(found.body(), given, tongue);
        Optional<Inquiry> inquiry = given.isEmpty()
                ? Optional.empty()
                : Optional.of(Inquiry.of(id, found.body(), form, desks.questions(), tongue));
        SchemePage page = SchemePage.of(found.body(), form, inquiry, tongue);
        render(http, "scheme.jte", Map.of("page", page, "tongue", tongue));
    }

    private Optional<Caller> caller(Context http) {
        return desks.users()
                .signIn(Optional.ofNullable(http.header("Authorization")))
                .or(() -> open ? Optional.of(VISITOR) : Optional.empty());
    }

    private void signIn(Context http, Tongue tongue) {
        http.status(UNAUTHORIZED).header("WWW-Authenticate", "Basic realm=\"Fendan\", charset=\"UTF-8\"");
        note(http, tongue, tongue.of(Word.SIGN_IN), tongue.of(Word.SIGN_IN_HINT));
    }

    private void problem(Context http, Tongue tongue, Answer problem) {
        http.status(problem.status());
        note(
                http,
                tongue,
                problem.body().path("title").asString(""),
                problem.body().path("detail").asString(""));
    }

    private void note(Context http, Tongue tongue, String title, String detail) {
        render(http, "note.jte", Map.of("title", title, "detail", detail, "tongue", tongue));
    }

    private void render(Context http, String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        templates.render(template, parameters, page);
        http.contentType("text/html; charset=utf-8").result(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> parameter(Context http, String name) {
        return Optional.ofNullable(http.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** Chinese unless the address says otherwise. */
    private static Tongue tongue(Context http) {
        return new Tongue("en".equals(http.queryParam("lang")) ? "en" : "zh");
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(Console.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
