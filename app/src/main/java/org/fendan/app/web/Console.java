package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.door.Entrance;
import org.fendan.app.plugin.LoadReport;

/** The console: an overview, a page for each case, and the library of schemes. */
public final class Console {

    private static final int PAGE = 50;

    private final Desks desks;
    private final LoadReport report;
    private final Desktop desktop;
    private final Readers readers;
    private final Pages pages;
    private final SignInPages signIns;
    private final AccountPages account;
    private final CasePages cases;

    /** {@code open}: whether it may be read without signing in, as an auditor reads it. */
    public Console(Desks desks, LoadReport report, boolean open) {
        this.desks = desks;
        this.report = report;
        this.desktop = new Desktop(desks);
        Entrance entrance = new Entrance(desks.sessions());
        this.readers = new Readers(desks, entrance, open);
        this.pages = new Pages(readers);
        this.signIns = new SignInPages(desks, entrance, pages, open);
        this.account = new AccountPages(desks, entrance, readers, pages, signIns);
        this.cases = new CasePages(desks, entrance, readers, pages, signIns);
    }

    public void register(RoutesConfig routes) {
        signIns.register(routes);
        account.register(routes);
        routes.get("/", this::overview);
        cases.register(routes);
        routes.get("/schemes", this::library);
        routes.get("/schemes/{scheme}", this::scheme);
        routes.post("/schemes/{scheme}", this::scheme);
        routes.get(
                "/console.css",
                http -> http.contentType("text/css; charset=utf-8")
                        .header("Cache-Control", "max-age=3600")
                        .result(resource("/web/console.css")));
    }

    private void overview(Context http) {
        Tongue tongue = Tongue.of(http);
        Optional<Caller> caller = readers.caller(http);
        if (caller.isEmpty()) {
            signIns.turnAway(http);
            return;
        }
        CaseQuery wanted = new CaseQuery(
                Optional.empty(), parameter(http, "bank"), parameter(http, "stage"), parameter(http, "cursor"), PAGE);
        pages.show(http, "overview.jte", tongue, Map.of("page", desktop.overview(caller.get(), wanted, tongue)));
    }

    /** Anybody may read the regulations; which jars bring them is told to those who are known. */
    private void library(Context http) {
        Tongue tongue = Tongue.of(http);
        Library page = Library.of(
                desks.questions().schemes().body(), readers.caller(http).map(known -> report.json()), tongue);
        pages.show(http, "schemes.jte", tongue, Map.of("page", page));
    }

    /** A pure question: what is sent is answered, and not kept. */
    private void scheme(Context http) {
        Tongue tongue = Tongue.of(http);
        String id = http.pathParam("scheme");
        Answer found = desks.questions().scheme(id, tongue.language());
        if (found.isProblem()) {
            pages.problem(http, tongue, found);
            return;
        }
        Map<String, String> given = new LinkedHashMap<>();
        http.formParamMap().forEach((name, values) -> given.put(name, values.get(0)));
        Form form = Form.of(found.body(), given, tongue);
        Optional<Inquiry> inquiry = given.isEmpty()
                ? Optional.empty()
                : Optional.of(Inquiry.of(id, found.body(), form, desks.questions(), tongue));
        SchemePage page = SchemePage.of(found.body(), form, inquiry, tongue);
        pages.show(http, "scheme.jte", tongue, Map.of("page", page));
    }

    private static Optional<String> parameter(Context http, String name) {
        return Optional.ofNullable(http.queryParam(name)).filter(value -> !value.isBlank());
    }

    private static byte[] resource(String name) {
        try (InputStream file = Objects.requireNonNull(Console.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
