package org.fendan.app.web.money;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.HoldQuery;
import org.fendan.app.desk.Page;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import tools.jackson.databind.JsonNode;

/** The tables of the page of one scheme's funds. */
public final class FundTables {

    private static final int SIZE = 30;
    private static final int HOLDS = 50;

    private final Desks desks;
    private final Call call;
    private final JsonNode scheme;
    private final Tongue tongue;
    private final String id;

    FundTables(Desks desks, Call call, JsonNode scheme) {
        this.desks = desks;
        this.call = call;
        this.scheme = scheme;
        this.tongue = call.tongue();
        this.id = scheme.path("scheme").asString("");
    }

    /** A cap to choose. */
    public record Choice(String id, String name, boolean chosen) {}

    List<Choice> caps() {
        return scheme.path("caps")
                .valueStream()
                .map(cap -> new Choice(
                        cap.path("id").asString(""),
                        tongue.of(cap.path("name")),
                        cap.path("id").asString("").equals(chosen())))
                .toList();
    }

    private String chosen() {
        List<String> known = scheme.path("caps")
                .valueStream()
                .map(cap -> cap.path("id").asString(""))
                .toList();
        return call.query("cap").filter(known::contains).orElse(known.isEmpty() ? "" : known.get(0));
    }

    List<Table> all(Pots pots) {
        List<Table> tables = new ArrayList<>(List.of(pots.funds(), pots.floors()));
        if (!chosen().isEmpty()) {
            tables.add(cap());
        }
        tables.add(agreements());
        tables.add(holds(pots));
        return tables;
    }

    private Table cap() {
        JsonNode cap = cap(call.query("cursor").orElse(""), SIZE);
        Supplied every = new Supplied(after -> cap(after, 1000), "subjects");
        return Table.of(
                        "cap",
                        tongue.of(MoneyWord.CAPS) + ": " + tongue.of(cap.path("name")),
                        List.of(
                                Column.name(tongue.of(MoneyWord.SUBJECT)),
                                Column.sum(tongue.of(MoneyWord.GIVEN)),
                                Column.sum(tongue.of(MoneyWord.USED)),
                                Column.sum(tongue.of(MoneyWord.HELD)),
                                Column.sum(tongue.of(MoneyWord.LEFT)),
                                Column.words(tongue.of(MoneyWord.ARTICLE))),
                        cap.path("subjects")
                                .valueStream()
                                .map(one -> bounded(one, cap))
                                .toList(),
                        tongue.of(MoneyWord.NO_CAP))
                .page(cap.path("next").asString(""), () -> every.stream().map(one -> bounded(one, cap)));
    }

    private JsonNode cap(String after, int size) {
        return call.lens()
                .of(desks.funds()
                        .cap(id, chosen(), after, size, call.caller(), call.language())
                        .body());
    }

    private List<Cell> bounded(JsonNode one, JsonNode cap) {
        String subject = one.path("subject").asString("");
        return List.of(
                Cell.of(subject.equals("all") ? tongue.of(MoneyWord.ALL) : subject.replace(":", " ")),
                Cell.sum(one.path("given")),
                Cell.sum(one.path("used")),
                Cell.sum(one.path("held")),
                Cell.sum(one.path("left"))
                        .to("/statement?account="
                                + Tongue.encoded(one.path("account").asString(""))),
                Cell.article(Tree.Cited.of(cap.path("citation"), tongue)));
    }

    private Table agreements() {
        Map<String, JsonNode> newest = new LinkedHashMap<>();
        desks.lookUps()
                .agreements(Page.WHOLE, call.caller())
                .body()
                .path("agreements")
                .valueStream()
                .filter(line -> line.path("scheme").asString("").equals(id))
                .forEach(line -> newest.put(partner(line), line));
        return Table.of(
                "agreements",
                tongue.of(MoneyWord.AGREEMENTS),
                List.of(
                        Column.name(tongue.of(MoneyWord.PARTNER)),
                        Column.date(tongue.of(MoneyWord.SINCE)),
                        Column.date(tongue.of(MoneyWord.UNTIL)),
                        Column.words(""),
                        Column.words(tongue.of(MoneyWord.TERMS))),
                newest.values().stream().map(this::agreement).toList(),
                tongue.of(MoneyWord.NO_AGREEMENT));
    }

    private static String partner(JsonNode line) {
        return line.path("bank").asString(line.path("institution").asString(""));
    }

    private List<Cell> agreement(JsonNode line) {
        String last = line.path("lastDay").asString("");
        boolean ended = !last.isEmpty() && last.compareTo(desks.ledger().today().toString()) < 0;
        return List.of(
                Cell.of(partner(line)),
                Cell.of(line.path("from").asString("")),
                Cell.of(last),
                Cell.chips(ended ? Chip.plain(tongue.of(MoneyWord.ENDED)) : Chip.good(tongue.of(MoneyWord.IN_FORCE))),
                Cell.of(terms(line.path("terms"))));
    }

    private String terms(JsonNode terms) {
        return terms.properties().stream()
                .map(term -> scheme.path("facts")
                                .valueStream()
                                .filter(fact -> fact.path("name").asString("").equals(term.getKey()))
                                .map(fact -> tongue.of(fact.path("label")))
                                .findFirst()
                                .orElse(term.getKey())
                        + ": " + term.getValue().asString(""))
                .collect(Collectors.joining("; "));
    }

    /** What is held of each fund that has something held. */
    private Table holds(Pots pots) {
        List<List<Cell>> rows = pots.all().stream()
                .filter(pot -> pot.sum("debitsPending").signum() > 0)
                .flatMap(pot -> holds(pot.path()).map(hold -> hold(pots.name(pot), hold)))
                .toList();
        return Table.of(
                "holds",
                tongue.of(MoneyWord.OPEN_HOLDS),
                List.of(
                        Column.words(tongue.of(MoneyWord.FUND)),
                        Column.name(tongue.of(MoneyWord.CASE)),
                        Column.sum(tongue.of(MoneyWord.AMOUNT)),
                        Column.date(tongue.of(MoneyWord.RESERVED_ON)),
                        Column.date(tongue.of(MoneyWord.HELD_UNTIL))),
                rows,
                tongue.of(MoneyWord.NO_HOLD));
    }

    private Stream<JsonNode> holds(String account) {
        HoldQuery wanted = new HoldQuery(Optional.of("pending"), Optional.of(account), Optional.empty(), HOLDS);
        return desks.holds()
                .holds(wanted, call.caller(), call.language())
                .body()
                .path("holds")
                .valueStream();
    }

    private List<Cell> hold(String fund, JsonNode hold) {
        String caseId = hold.path("case").asString("");
        return List.of(
                Cell.of(fund),
                Cell.link(caseId, "/cases/" + caseId),
                Cell.sum(hold.path("amount")).to("/walk/" + hold.path("slice").asString("")),
                Cell.of(hold.path("reservedOn").asString("")),
                Cell.of(hold.path("heldUntil").asString("")));
    }
}
