package org.fendan.app.web.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import tools.jackson.databind.JsonNode;

/** Payment runs as tables: all of them, and of one its payees, its subsidies and its lines. */
final class PaymentRunTables {

    private static final Map<String, OfficeWord> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("drafted", OfficeWord.DRAFTED);
        ACTS.put("approved", OfficeWord.APPROVED);
        ACTS.put("refused", OfficeWord.REFUSED_BY);
        ACTS.put("cancelled", OfficeWord.CANCELLED);
        ACTS.put("lapsed", OfficeWord.LAPSED);
    }

    private final Tongue tongue;

    PaymentRunTables(Tongue tongue) {
        this.tongue = tongue;
    }

    Table runs(JsonNode runs) {
        return Table.of(
                "payment-runs",
                word(OfficeWord.RUNS),
                List.of(
                        Column.name(word(OfficeWord.RUN)),
                        Column.name(word(OfficeWord.SCHEME)),
                        Column.date(word(OfficeWord.FROM)),
                        Column.date(word(OfficeWord.LAST_DAY)),
                        Column.name(word(OfficeWord.STATE)),
                        Column.number(word(OfficeWord.ITEMS)),
                        Column.sum(word(OfficeWord.DUE)),
                        Column.sum(word(OfficeWord.PAYS)),
                        Column.sum(word(OfficeWord.CARRIED)),
                        Column.name(word(OfficeWord.DRAFTED))),
                runs.valueStream().map(this::line).toList(),
                word(OfficeWord.NO_RUNS));
    }

    private List<Cell> line(JsonNode run) {
        String id = run.path("id").asString("");
        return List.of(
                Cell.link(id, "/payment-runs/" + id),
                Cell.of(run.path("scheme").asString("")),
                Cell.of(run.path("from").asString("")),
                Cell.of(run.path("lastDay").asString("")),
                Cell.chips(state(run)),
                Cell.of(run.path("items").asString("")),
                Cell.sum(run.path("due")),
                Cell.sum(run.path("pays")),
                Cell.sum(run.path("carriedOver")),
                Cell.of(run.path("drafted").path("date").asString("") + " "
                        + run.path("drafted").path("by").asString("")));
    }

    private Chip state(JsonNode run) {
        String name = tongue.of(run.path("stateName"));
        return switch (run.path("state").asString("")) {
            case "PAID" -> Chip.good(name);
            case "REFUSED", "LAPSED" -> Chip.bad(name);
            case "DRAFTED", "PAYING", "APPROVED" -> Chip.ours(name);
            default -> Chip.plain(name);
        };
    }

    /** One run: what was done with it, its payees, its subsidies, its lines. */
    Folio run(JsonNode run) {
        Folio folio = Folio.of(word(OfficeWord.CARRIED_HINT), List.of(payees(run), subsidies(run), lines(run)))
                .fact(
                        word(OfficeWord.SCHEME),
                        Cell.link(
                                run.path("scheme").asString(""),
                                "/schemes/" + run.path("scheme").asString("")))
                .fact(word(OfficeWord.PERIOD), Tongue.span(run))
                .fact(word(OfficeWord.STATE), Cell.chips(state(run)))
                .fact(word(OfficeWord.DUE), Cell.sum(run.path("due")))
                .fact(word(OfficeWord.PAYS), Cell.sum(run.path("pays")))
                .fact(word(OfficeWord.CARRIED), Cell.sum(run.path("carriedOver")));
        for (Map.Entry<String, OfficeWord> act : ACTS.entrySet()) {
            folio = folio.fact(word(act.getValue()), told(run.path(act.getKey())));
        }
        return folio;
    }

    private static String told(JsonNode act) {
        return Stream.of("date", "by", "opinion", "reason", "heldUntil")
                .map(name -> act.path(name).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Table payees(JsonNode run) {
        return Table.of(
                "payees",
                word(OfficeWord.PAYEES),
                List.of(
                        Column.name(word(OfficeWord.PAYEE)),
                        Column.words(word(OfficeWord.HOLDER)),
                        Column.number(word(OfficeWord.ITEMS)),
                        Column.sum(word(OfficeWord.DUE)),
                        Column.sum(word(OfficeWord.PAYS)),
                        Column.sum(word(OfficeWord.CARRIED)),
                        Column.name(word(OfficeWord.PAID))),
                run.path("byPayee").valueStream().map(this::payee).toList(),
                word(OfficeWord.NO_LINES));
    }

    private List<Cell> payee(JsonNode one) {
        JsonNode payment = one.path("payment");
        String entry = payment.path("entry").asString("");
        return List.of(
                Cell.of(one.path("payee").asString("")),
                Cell.of(one.path("holder").asString("")),
                Cell.of(one.path("items").asString("")),
                Cell.sum(one.path("due")),
                Cell.sum(one.path("pays")).to(entry.isEmpty() ? "" : "/entries/" + entry),
                Cell.sum(one.path("carriedOver")),
                payment.isMissingNode()
                        ? Cell.chips(Chip.plain(word(OfficeWord.NOT_PAID)))
                        : Cell.of(payment.path("date").asString("") + " "
                                + payment.path("by").asString("")));
    }

    private Table subsidies(JsonNode run) {
        return Table.of(
                "subsidies",
                word(OfficeWord.SUBSIDIES),
                List.of(
                        Column.words(word(OfficeWord.SUBSIDY)),
                        Column.number(word(OfficeWord.ITEMS)),
                        Column.sum(word(OfficeWord.DUE)),
                        Column.sum(word(OfficeWord.PAYS)),
                        Column.sum(word(OfficeWord.CARRIED))),
                run.path("bySubsidy")
                        .valueStream()
                        .map(one -> List.of(
                                Cell.of(name(one)),
                                Cell.of(one.path("items").asString("")),
                                Cell.sum(one.path("due")),
                                Cell.sum(one.path("pays")),
                                Cell.sum(one.path("carriedOver"))))
                        .toList(),
                word(OfficeWord.NO_LINES));
    }

    private String name(JsonNode one) {
        return one.has("name")
                ? tongue.of(one.path("name"))
                : one.path("subsidy").asString("");
    }

    private Table lines(JsonNode run) {
        Map<String, String> entries = run.path("byPayee")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("payee").asString(""),
                        one -> one.path("payment").path("entry").asString(""),
                        (first, again) -> first));
        return Table.of(
                "lines",
                word(OfficeWord.LINES),
                List.of(
                        Column.name(word(OfficeWord.CASE)),
                        Column.words(word(OfficeWord.ENTERPRISE)),
                        Column.name(word(OfficeWord.PAYEE)),
                        Column.words(word(OfficeWord.SUBSIDY)),
                        Column.date(word(OfficeWord.GRANTED)),
                        Column.sum(word(OfficeWord.DUE)),
                        Column.sum(word(OfficeWord.PAYS)),
                        Column.sum(word(OfficeWord.CARRIED)),
                        Column.words(word(OfficeWord.WHY)),
                        Column.words(word(OfficeWord.ARTICLE))),
                run.path("lines")
                        .valueStream()
                        .map(one ->
                                line(one, entries.getOrDefault(one.path("payee").asString(""), "")))
                        .toList(),
                word(OfficeWord.NO_LINES));
    }

    private List<Cell> line(JsonNode one, String entry) {
        String id = one.path("case").asString("");
        return List.of(
                Cell.link(id, "/cases/" + id),
                Cell.of(one.path("enterpriseName").asString("")),
                Cell.of(one.path("payee").asString("")),
                Cell.of(name(one)),
                Cell.of(one.path("grantedOn").asString(""))
                        .note(one.path("fromBefore").asBoolean(false) ? word(OfficeWord.FROM_BEFORE) : ""),
                Cell.sum(one.path("due")),
                Cell.sum(one.path("pays")).to(entry.isEmpty() ? "/cases/" + id : "/entries/" + entry),
                Cell.sum(one.path("carriedOver")),
                why(one),
                Cell.article(Tree.Cited.of(one.path("citation"), tongue)));
    }

    /** Why less is paid than is due. */
    private Cell why(JsonNode one) {
        if (one.path("lapsed").asBoolean(false)) {
            return Cell.of(word(OfficeWord.OFF_THE_LIST));
        }
        JsonNode held = one.path("heldBackBy");
        if (held.isMissingNode()) {
            return Cell.of("");
        }
        String name = held.has("name")
                ? tongue.of(held.path("name"))
                : held.path("id").asString("");
        Cell cell = Cell.of(
                word(held.path("kind").asString("").equals("FUND") ? OfficeWord.FUND_EMPTY : OfficeWord.CAP_FULL)
                        + name);
        return held.has("citation")
                ? new Cell(
                        cell.text(), cell.value(), "", "", "", List.of(), Tree.Cited.of(held.path("citation"), tongue))
                : cell;
    }

    private String word(OfficeWord word) {
        return tongue.of(word);
    }
}
