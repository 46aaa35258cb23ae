package org.fendan.app.web.money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.StatementQuery;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** {@code /statement}: the accounts there are, and the statement of each. */
public final class LedgerPages implements Room {

    private static final String PATH = "/statement";
    private static final int SIZE = 50;
    private static final int EXPORTED = 500;

    private final Desks desks;

    public LedgerPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get(
                PATH,
                call -> call.query("account")
                        .ifPresentOrElse(account -> statement(call, account), () -> accounts(call)));
    }

    private static Heading heading(Call call) {
        return Heading.below(Section.FUNDS, call.tongue(), call.tongue().of(MoneyWord.STATEMENTS));
    }

    private void accounts(Call call) {
        String words = call.query("find").orElse("");
        Kind kind = Kind.of(call.query("kind").orElse(""));
        List<String> holding = Stream.concat(Stream.of(kind.part()), Stream.of(words.split("\\s+")))
                .filter(part -> !part.isEmpty())
                .toList();
        Tongue tongue = call.tongue();
        JsonNode page = page(call, holding, call.query("cursor").orElse(""), SIZE);
        Supplied every = new Supplied(after -> page(call, holding, after, EXPORTED), "accounts");
        Table table = Table.of(
                        "accounts",
                        tongue.of(MoneyWord.STATEMENTS),
                        List.of(
                                Column.words(tongue.of(MoneyWord.SCHEME)),
                                Column.words(tongue.of(MoneyWord.ACCOUNT)),
                                Column.sum(tongue.of(MoneyWord.BALANCE)),
                                Column.sum(tongue.of(MoneyWord.AVAILABLE))),
                        rows(page, tongue),
                        tongue.of(MoneyWord.NO_ACCOUNT))
                .page(page.path("next").asString(""), () -> every.stream().map(line -> row(line, tongue)));
        if (!call.exports(table)) {
            call.show(
                    heading(call),
                    "money/accounts.jte",
                    Map.of("table", table, "find", words, "kind", kind, "kinds", List.of(Kind.values())));
        }
    }

    private JsonNode page(Call call, List<String> holding, String after, int size) {
        return call.lens()
                .of(desks.ledger().accounts(holding, after, size, call.caller()).body());
    }

    private static List<List<Cell>> rows(JsonNode page, Tongue tongue) {
        return page.path("accounts")
                .valueStream()
                .map(line -> row(line, tongue))
                .toList();
    }

    private static List<Cell> row(JsonNode line, Tongue tongue) {
        String path = line.path("account").asString("");
        return List.of(
                Cell.of(tongue.of(line.path("owner"))),
                Cell.link(tongue.of(line.path("name")), PATH + "?account=" + Tongue.encoded(path))
                        .note(path),
                Cell.sum(line.path("balance")),
                Cell.sum(line.path("available")));
    }

    private void statement(Call call, String account) {
        Optional<LocalDate> from = day(call.query("from"));
        Optional<LocalDate> until = day(call.query("until").or(() -> call.query("asOf")));
        StatementQuery wanted = new StatementQuery(account, from, until, call.query("cursor"), SIZE);
        Answer found = desks.ledger().statement(wanted, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        StatementQuery whole = new StatementQuery(account, from, until, Optional.empty(), EXPORTED);
        Supplied every = new Supplied(after -> exported(call, whole, after), "lines");
        StatementPage page = StatementPage.of(call.lens().of(found.body()), wanted, call.tongue());
        Table table = page.table(call.tongue(), every);
        if (!call.exports(table)) {
            call.show(
                    heading(call).below(PATH, page.name()),
                    "money/statement.jte",
                    Map.of("page", page, "table", table));
        }
    }

    private JsonNode exported(Call call, StatementQuery whole, String after) {
        StatementQuery next = new StatementQuery(
                whole.account(),
                whole.from(),
                whole.until(),
                Optional.of(after).filter(cursor -> !cursor.isEmpty()),
                whole.limit());
        return call.lens()
                .of(desks.ledger()
                        .statement(next, call.caller(), call.language())
                        .body());
    }

    /** A day of an address; one that is none is left out. */
    private static Optional<LocalDate> day(Optional<String> text) {
        try {
            return text.filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")).map(LocalDate::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Kinds of accounts, told by their paths. */
    public enum Kind {
        FUND("/fund/", MoneyWord.KIND_FUND),
        LENT("/lent", MoneyWord.KIND_LENT),
        BORNE("/borne/", MoneyWord.KIND_BORNE),
        CASE("/case/", MoneyWord.KIND_CASE),
        CAP("/cap/", MoneyWord.KIND_CAP),
        OUTSIDE("/outside/", MoneyWord.KIND_OUTSIDE),
        ALL("", MoneyWord.ALL);

        private final String part;
        private final MoneyWord word;

        Kind(String part, MoneyWord word) {
            this.part = part;
            this.word = word;
        }

        String part() {
            return part;
        }

        public String label(Tongue tongue) {
            return tongue.of(word);
        }

        static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(FUND);
        }
    }
}
