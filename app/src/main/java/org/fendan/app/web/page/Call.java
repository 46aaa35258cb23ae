package org.fendan.app.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Lens;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.door.Sender;

/** One call at a page: who reads, what they sent, and how they are answered. */
public final class Call {

    private static final int SEE_OTHER = 303;
    private static final String KEY = "key";
    private static final String VERSION = "version";

    private final Context http;
    private final Tongue tongue;
    private final Optional<Caller> reads;
    private final Desks desks;
    private final Readers readers;
    private final Pages pages;
    private final String assets;

    Call(Context http, Optional<Caller> reads, Desks desks, Readers readers, Pages pages, String assets) {
        this.http = http;
        this.tongue = Tongue.of(http);
        this.reads = reads;
        this.desks = desks;
        this.readers = readers;
        this.pages = pages;
        this.assets = assets;
    }

    public Context http() {
        return http;
    }

    public Tongue tongue() {
        return tongue;
    }

    public String language() {
        return tongue.language();
    }

    /** Whose eyes the page is for; empty where it is for nobody's in particular. */
    public Optional<Caller> reads() {
        return reads;
    }

    /** Whose eyes the page is for, behind a door that asked. */
    public Caller caller() {
        return reads.orElseThrow();
    }

    public Optional<SessionDesk.Seen> session() {
        return readers.session(http);
    }

    /** Whether the console is read without signing in, as in the demo. */
    public boolean isOpen() {
        return readers.isOpen();
    }

    public String path(String name) {
        return http.pathParam(name);
    }

    /** A parameter of the address; empty where it is missing or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(http.queryParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A field of the form that was sent; empty where it is missing or blank. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(http.formParam(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Every field of the form that was sent, the first of each name. */
    public Map<String, String> fields() {
        Map<String, String> given = new LinkedHashMap<>();
        http.formParamMap().forEach((name, values) -> given.put(name, values.get(0)));
        return given;
    }

    /** Whether only a part of the page is wanted, to be put into the page that is shown. */
    public boolean isPart() {
        return http.header("HX-Request") != null && http.header("HX-Boosted") == null;
    }

    /** How this reader sees answers about many cases. */
    public Lens lens() {
        return lens(Optional.empty());
    }

    /** How this reader sees one case. */
    public Lens lens(String caseId) {
        return lens(Optional.of(caseId));
    }

    private Lens lens(Optional<String> about) {
        String means = readers.recognised(http).map(UserDesk.Recognised::means).orElse("");
        return desks.masking().lens(caller(), means, about);
    }

    /** What the form that was sent wants done: under the key it carries, for the version its page showed. */
    public Intent intent() {
        SessionDesk.Seen seen = session().orElseThrow();
        return new Intent(
                seen.caller(),
                Optional.of(field(KEY).orElseGet(() -> UUID.randomUUID().toString())),
                false,
                tongue.language(),
                field(VERSION).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf),
                Sender.source(http, seen.session().means()));
    }

    public Frame frame(Heading heading) {
        return new Frame(
                tongue,
                readers.reader(http, tongue),
                heading.section(),
                heading.title(),
                heading.crumbs(),
                here(),
                assets);
    }

    /** The address of this page with its query, but for the language and what is wanted as a file. */
    private String here() {
        String query = http.queryParamMap().entrySet().stream()
                .filter(parameter -> !List.of("lang", Exports.PARAMETER).contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> Tongue.encoded(parameter.getKey()) + "=" + Tongue.encoded(value)))
                .collect(Collectors.joining("&"));
        return http.path() + (query.isEmpty() ? "" : "?" + query);
    }

    public void show(Heading heading, String template, Map<String, ?> parameters) {
        pages.show(http, template, frame(heading), parameters);
    }

    /** Sends a table as a file, if that is what was asked for. */
    public boolean exports(Table table) {
        return new Exports(http).send(table);
    }

    /** A page of a title and a sentence. */
    public void note(Wording title, Wording detail) {
        note(tongue.of(title), tongue.of(detail), List.of());
    }

    /** A page that says what was refused, and why. */
    public void problem(Answer problem) {
        http.status(problem.status());
        note(
                problem.body().path("title").asString(""),
                problem.body().path("detail").asString(""),
                FaultLine.of(problem, tongue));
    }

    private void note(String title, String detail, List<FaultLine> faults) {
        show(Heading.of(title), "note.jte", Map.of("detail", detail, "faults", faults));
    }

    /** On to another page, once what was sent is done. */
    public void go(String path) {
        http.status(SEE_OTHER).header("Location", tongue.to(path));
    }
}
