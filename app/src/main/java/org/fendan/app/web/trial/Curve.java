package org.fendan.app.web.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** How the shares of a loss move as it grows: bands from left to right, each as high as its bearer's share. */
public record Curve(List<Band> bands, String least, String most, Table table) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 200;

    /** So many colours there are for bearers. */
    private static final int TONES = 5;

    /** One bearer's share over all sizes, as the corners of an area. */
    public record Band(String who, String corners, int tone) {}

    /** Nothing where fewer than two sizes are known. */
    static List<Curve> of(JsonNode points, Tongue tongue) {
        List<JsonNode> sizes = points.valueStream()
                .filter(point -> amount(point.path("whole")).signum() > 0)
                .toList();
        return sizes.size() < 2 ? List.of() : List.of(drawn(sizes, tongue));
    }

    private static Curve drawn(List<JsonNode> sizes, Tongue tongue) {
        Map<String, String> names = new LinkedHashMap<>();
        sizes.forEach(size -> size.path("parts")
                .forEach(part -> names.putIfAbsent(part.path("bearer").asString(""), tongue.of(part.path("name")))));
        List<String> bearers = List.copyOf(names.keySet());
        List<Band> bands = new ArrayList<>();
        names.forEach((bearer, name) -> {
            int i = bands.size();
            bands.add(new Band(name, corners(sizes, bearers.subList(0, i), bearers.subList(0, i + 1)), i % TONES));
        });
        JsonNode first = sizes.get(0).path("whole");
        JsonNode last = sizes.get(sizes.size() - 1).path("whole");
        return new Curve(bands, Tongue.yuan(first), Tongue.yuan(last), table(sizes, names, tongue));
    }

    /** Along the lower edge, and back along the upper one. */
    private static String corners(List<JsonNode> sizes, List<String> below, List<String> with) {
        List<String> there = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int x = WIDTH * i / (sizes.size() - 1);
            there.add(x + "," + height(sizes.get(i), below));
            back.add(0, x + "," + height(sizes.get(i), with));
        }
        return String.join(" ", Stream.concat(there.stream(), back.stream()).toList());
    }

    private static int height(JsonNode size, List<String> bearers) {
        BigDecimal sum = bearers.stream().map(bearer -> borne(size, bearer)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return HEIGHT
                - sum.multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(amount(size.path("whole")), 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static BigDecimal borne(JsonNode size, String bearer) {
        return size.path("parts")
                .valueStream()
                .filter(part -> part.path("bearer").asString("").equals(bearer))
                .map(part -> amount(part.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(Tongue.plain(money).isEmpty() ? "0" : Tongue.plain(money));
    }

    private static Table table(List<JsonNode> sizes, Map<String, String> names, Tongue tongue) {
        List<Column> columns = new ArrayList<>(List.of(Column.sum(tongue.of(TrialWord.LOSS_SIZE))));
        names.values().forEach(name -> columns.add(Column.sum(name)));
        List<List<Cell>> rows = sizes.stream()
                .map(size -> Stream.concat(
                                Stream.of(Cell.sum(size.path("whole"))),
                                names.keySet().stream()
                                        .map(bearer -> Cell.sum(
                                                borne(size, bearer).setScale(2).toPlainString())))
                        .toList())
                .toList();
        return Table.of("curve", tongue.of(TrialWord.CURVE_TABLE), columns, rows, "");
    }
}
