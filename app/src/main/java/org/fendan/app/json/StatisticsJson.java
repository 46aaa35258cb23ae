package org.fendan.app.json;

import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Alert;
import tools.jackson.databind.node.ObjectNode;

/** Statistics: each figure with what it is, how it is counted, and how it grew. */
public final class StatisticsJson {

    private static final Ratio HUNDREDTHS_OF_A_PERCENT = Ratio.of(10_000, 1);

    private StatisticsJson() {}

    /** What a figure is counted in. */
    public enum Unit {
        CNY,
        COUNT,
        PERCENT,
        DAYS
    }

    /**
     * One figure.
     *
     * @param value a sum in yuan, a count, a percentage with two decimals, or days; empty where there is nothing to say
     * @param base the same of the period a year before, where it is compared
     */
    public record Figure(
            String id, Text name, Text how, Unit unit, Optional<String> value, Optional<String> base, Growth growth) {

        public static Figure of(String id, Text name, Text how, Unit unit, Optional<String> value) {
            return new Figure(id, name, how, unit, value, Optional.empty(), Growth.NONE);
        }

        public static Figure count(String id, Text name, Text how, long value) {
            return of(id, name, how, Unit.COUNT, Optional.of(String.valueOf(value)));
        }

        public static Figure money(String id, Text name, Text how, Money value) {
            return of(id, name, how, Unit.CNY, Optional.of(value.toString()));
        }

        public static Figure share(String id, Text name, Text how, Optional<Ratio> share) {
            return of(id, name, how, Unit.PERCENT, share.map(StatisticsJson::percent));
        }

        public static Figure grown(String id, Text name, Text how, Money value, Money base) {
            return new Figure(
                    id,
                    name,
                    how,
                    Unit.CNY,
                    Optional.of(value.toString()),
                    Optional.of(base.toString()),
                    Growth.of(value.fen(), base.fen()));
        }

        public static Figure grown(String id, Text name, Text how, long value, long base) {
            return new Figure(
                    id,
                    name,
                    how,
                    Unit.COUNT,
                    Optional.of(String.valueOf(value)),
                    Optional.of(String.valueOf(base)),
                    Growth.of(value, base));
        }
    }

    /**
     * How much more it is than a year before.
     *
     * @param compared whether it is compared at all
     * @param percent empty where the year before had nothing
     */
    public record Growth(boolean compared, Optional<String> percent) {

        static final Growth NONE = new Growth(false, Optional.empty());

        public static Growth of(long value, long base) {
            return new Growth(
                    true,
                    base == 0
                            ? Optional.empty()
                            : Optional.of(
                                    StatisticsJson.percent(Ratio.of(value, base).minus(Ratio.ONE))));
        }
    }

    /** "55.28": the exact fraction in per cent, rounded half up once. */
    public static String percent(Ratio ratio) {
        return ratio.times(HUNDREDTHS_OF_A_PERCENT).toMoney(Rounding.HALF_UP).toString();
    }

    public static ObjectNode figures(List<Figure> figures) {
        ObjectNode node = Json.object();
        figures.forEach(figure -> node.set(figure.id(), figure(figure)));
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = Json.object();
        node.set("name", Json.text(figure.name()));
        node.set("how", Json.text(figure.how()));
        node.put("unit", figure.unit().name());
        figure.value().ifPresent(value -> put(node, "value", figure.unit(), value));
        figure.base().ifPresent(value -> put(node, "base", figure.unit(), value));
        if (figure.growth().compared()) {
            ObjectNode growth = Json.object();
            figure.growth()
                    .percent()
                    .ifPresentOrElse(percent -> growth.put("percent", percent), () -> growth.put("noBase", true));
            node.set("growth", growth);
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Unit unit, String value) {
        switch (unit) {
            case CNY -> node.set(name, Json.money(Money.parse(value)));
            case COUNT, DAYS -> node.put(name, Long.parseLong(value));
            case PERCENT -> node.put(name, value);
        }
    }

    /** A warning figure as it stands; nothing to compare with, no ratio. */
    public static ObjectNode alert(Alert alert, Money part, Money of) {
        ObjectNode node = Json.object().put("id", alert.id());
        node.set("name", Json.text(alert.name()));
        node.put("partMeasure", alert.part().name()).put("ofMeasure", alert.of().name());
        node.set("part", Json.money(part));
        node.set("of", Json.money(of));
        boolean comparable = of.isPositive();
        if (comparable) {
            node.put("percent", percent(Ratio.of(part.fen(), of.fen())));
        }
        node.put("atMostPercent", alert.atMost().percentText());
        node.put("warns", comparable && Ratio.of(part.fen(), of.fen()).compareTo(alert.atMost()) > 0);
        node.set("citation", LawJson.citation(alert.citation()));
        return node;
    }
}
