package org.fendan.app.web.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import tools.jackson.databind.JsonNode;

/** The funds of a scheme as they are shown: pictures, and the table with the same figures. */
public final class Pots {

    private final JsonNode pools;
    private final JsonNode scheme;
    private final Tongue tongue;

    Pots(JsonNode pools, JsonNode scheme, Tongue tongue) {
        this.pools = pools;
        this.scheme = scheme;
        this.tongue = tongue;
    }

    /** A fund at a bank, or in its pool. */
    record Pot(String where, String bank, JsonNode fund, Optional<BigDecimal> floor, Optional<BigDecimal> ceiling) {

        String path() {
            return fund.path("account").asString("");
        }

        BigDecimal sum(String name) {
            return amount(fund.path(name));
        }
    }

    /** One fund with its picture. */
    public record Picture(String name, Gauge gauge, String balance, String held, String available, String path) {}

    List<Pot> all() {
        List<Pot> pots = new ArrayList<>();
        pools.path("pools").forEach(fund -> pots.add(new Pot("", "pool", fund, Optional.empty(), ceiling())));
        pools.path("banks").forEach(bank -> {
            Map<String, BigDecimal> floors = new HashMap<>();
            scheme.path("floors")
                    .forEach(floor -> bank.path("floors")
                            .valueStream()
                            .filter(found -> found.path("id").equals(floor.path("id")))
                            .forEach(found ->
                                    floors.put(floor.path("fund").asString(""), amount(found.path("wanted")))));
            String code = bank.path("bank").asString("");
            bank.path("funds")
                    .forEach(fund -> pots.add(new Pot(
                            code,
                            code,
                            fund,
                            Optional.ofNullable(floors.get(fund.path("fund").asString(""))),
                            Optional.empty())));
        });
        return pots;
    }

    /** Where public money put into a pool is limited, the pool has a ceiling. */
    private Optional<BigDecimal> ceiling() {
        return scheme.path("caps")
                .valueStream()
                .filter(cap -> cap.path("measure").asString("").equals("NET_INJECTION"))
                .map(cap -> amount(cap.path("limit")))
                .findFirst();
    }

    String name(Pot pot) {
        return (pot.where() + " " + tongue.of(pot.fund().path("name"))).strip();
    }

    List<Picture> pictures() {
        return all().stream().map(this::picture).toList();
    }

    private Picture picture(Pot pot) {
        String balance = Tongue.yuan(pot.fund().path("balance"));
        String held = Tongue.yuan(pot.fund().path("debitsPending"));
        String available = Tongue.yuan(pot.fund().path("available"));
        String label =
                name(pot) + ": " + tongue.of(MoneyWord.BALANCE) + " " + balance + ", " + tongue.of(MoneyWord.HELD)
                        + " " + held + ", " + tongue.of(MoneyWord.AVAILABLE) + " " + available
                        + said(MoneyWord.FLOOR, pot.floor()) + said(MoneyWord.CEILING, pot.ceiling());
        Gauge gauge = Gauge.of(label, pot.sum("available"), pot.sum("debitsPending"), pot.floor(), pot.ceiling());
        return new Picture(
                name(pot), gauge, balance, held, available, "/statement?account=" + Tongue.encoded(pot.path()));
    }

    private String said(MoneyWord word, Optional<BigDecimal> sum) {
        return sum.map(value -> ", " + tongue.of(word) + " " + Tongue.yuan(value.toPlainString()))
                .orElse("");
    }

    Table funds() {
        List<List<Cell>> rows = all().stream()
                .map(pot -> List.of(
                        Cell.of(pot.where()),
                        Cell.of(tongue.of(pot.fund().path("name"))),
                        Cell.sum(pot.fund().path("balance")).to("/statement?account=" + Tongue.encoded(pot.path())),
                        Cell.sum(pot.fund().path("debitsPending")),
                        Cell.sum(pot.fund().path("available")),
                        sum(pot.floor()),
                        sum(pot.ceiling())))
                .toList();
        return Table.of(
                "funds",
                tongue.of(MoneyWord.FUNDS_OF),
                List.of(
                        Column.name(tongue.of(MoneyWord.PARTNER)),
                        Column.words(tongue.of(MoneyWord.FUND)),
                        Column.sum(tongue.of(MoneyWord.BALANCE)),
                        Column.sum(tongue.of(MoneyWord.HELD)),
                        Column.sum(tongue.of(MoneyWord.AVAILABLE)),
                        Column.sum(tongue.of(MoneyWord.FLOOR)),
                        Column.sum(tongue.of(MoneyWord.CEILING))),
                rows,
                tongue.of(MoneyWord.NO_FUND));
    }

    private static Cell sum(Optional<BigDecimal> sum) {
        return sum.map(value -> Cell.sum(value.toPlainString())).orElseGet(() -> Cell.of(""));
    }

    Table floors() {
        List<List<Cell>> rows = Stream.concat(
                        pools.path("floors")
                                .valueStream()
                                .map(floor -> floor(tongue.of(MoneyWord.WHOLE_SCHEME), floor)),
                        pools.path("banks")
                                .valueStream()
                                .flatMap(bank -> bank.path("floors")
                                        .valueStream()
                                        .map(floor -> floor(bank.path("bank").asString(""), floor))))
                .toList();
        return Table.of(
                "floors",
                tongue.of(MoneyWord.FLOORS),
                List.of(
                        Column.name(tongue.of(MoneyWord.PARTNER)),
                        Column.words(tongue.of(MoneyWord.FLOOR)),
                        Column.sum(tongue.of(MoneyWord.HOLDS)),
                        Column.sum(tongue.of(MoneyWord.WANTED)),
                        Column.words(""),
                        Column.words(tongue.of(MoneyWord.ARTICLE))),
                rows,
                tongue.of(MoneyWord.NO_FLOOR));
    }

    private List<Cell> floor(String where, JsonNode floor) {
        boolean reached = floor.path("reached").asBoolean(false);
        return List.of(
                Cell.of(where),
                Cell.of(tongue.of(floor.path("name"))),
                Cell.sum(floor.path("holds")),
                Cell.sum(floor.path("wanted")),
                Cell.chips(reached ? Chip.good(tongue.of(MoneyWord.REACHED)) : Chip.bad(tongue.of(MoneyWord.MISSED))),
                Cell.article(Tree.Cited.of(floor.path("citation"), tongue)));
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(Tongue.plain(money).isEmpty() ? "0" : Tongue.plain(money));
    }
}
