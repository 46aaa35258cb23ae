package org.fendan.app.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.settlement.PaymentRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of payment runs: as they are kept, and as they are shown. */
public final class PaymentRunJson {

    private PaymentRunJson() {}

    /** What became of an item. */
    public enum Standing {
        /** It is paid with its run, or was. */
        LISTED,
        /** It was returned or taken back before it was paid. */
        STRUCK,
        /** The run's approval lapsed before it was paid; it is due again. */
        EXPIRED
    }

    /**
     * One item, with what was on record of its case when it was listed.
     *
     * @param edition the day the case's edition of the scheme came into force
     * @param name the enterprise's name
     */
    public record Line(PaymentRun.Item item, LocalDate edition, String enterprise, String name, Standing standing) {

        /** The same item, of which nothing is paid. */
        public Line as(Standing other) {
            return new Line(item, edition, enterprise, name, other);
        }

        /** Whether nothing of it is paid, though it was listed. */
        public boolean lapsed() {
            return standing != Standing.LISTED;
        }

        public Money pays() {
            return lapsed() ? Money.ZERO : item.pays();
        }

        /** What a cap or a fund left for the next run, or all of it where the run's approval lapsed. */
        public Money carriedOver() {
            return switch (standing) {
                case LISTED -> item.due().minus(item.pays());
                case STRUCK -> Money.ZERO;
                case EXPIRED -> item.due();
            };
        }

        /** Who receives it, as a person reads it: the enterprise's name, or the partner's code. */
        public String holder() {
            return item.payee().startsWith("enterprise-")
                    ? name
                    : item.payee().substring(item.payee().indexOf('-') + 1);
        }
    }

    public static ObjectNode write(Line line) {
        PaymentRun.Item item = line.item();
        ObjectNode node = Json.object()
                .put("case", item.caseId())
                .put("subsidy", item.subsidy())
                .put("payee", item.payee())
                .put("grantedOn", item.grantedOn().toString())
                .put("due", item.due().toString())
                .put("pays", item.pays().toString())
                .put("edition", line.edition().toString())
                .put("enterprise", line.enterprise())
                .put("enterpriseName", line.name());
        item.heldBackBy().ifPresent(id -> node.put("heldBackBy", id));
        return node;
    }

    public static Line read(JsonNode node) {
        PaymentRun.Item item = new PaymentRun.Item(
                node.get("case").asString(),
                node.get("subsidy").asString(),
                node.get("payee").asString(),
                LocalDate.parse(node.get("grantedOn").asString()),
                Money.parse(node.get("due").asString()),
                Money.parse(node.get("pays").asString()),
                Optional.ofNullable(node.get("heldBackBy")).map(JsonNode::asString));
        return new Line(
                item,
                LocalDate.parse(node.get("edition").asString()),
                node.get("enterprise").asString(),
                node.get("enterpriseName").asString(),
                Standing.LISTED);
    }

    /**
     * One item as a checker reads it.
     *
     * @param scheme the case's edition, where it is loaded
     * @param from the first day of the run's half-year
     */
    public static ObjectNode shown(Line line, Optional<Scheme> scheme, LocalDate from) {
        PaymentRun.Item item = line.item();
        ObjectNode node = Json.object()
                .put("case", item.caseId())
                .put("enterprise", line.enterprise())
                .put("enterpriseName", line.name())
                .put("payee", item.payee())
                .put("subsidy", item.subsidy())
                .put("grantedOn", item.grantedOn().toString())
                .put("fromBefore", item.grantedOn().isBefore(from))
                .put("lapsed", line.lapsed());
        subsidy(item, scheme).ifPresent(subsidy -> {
            node.set("name", Json.text(subsidy.name()));
            node.set("citation", LawJson.citation(subsidy.sum().citation()));
        });
        node.set("due", Json.money(item.due()));
        node.set("pays", Json.money(line.pays()));
        node.set("carriedOver", Json.money(line.carriedOver()));
        item.heldBackBy().ifPresent(id -> node.set("heldBackBy", heldBack(id, scheme)));
        return node;
    }

    /** The subsidy an item is of. */
    public static Optional<Subsidy> subsidy(PaymentRun.Item item, Optional<Scheme> scheme) {
        return scheme.stream()
                .flatMap(known -> known.subsidies().stream())
                .filter(subsidy -> subsidy.id().equals(item.subsidy()))
                .findFirst();
    }

    private static ObjectNode heldBack(String id, Optional<Scheme> scheme) {
        ObjectNode node = Json.object().put("id", id);
        scheme.stream()
                .flatMap(known -> known.caps().stream())
                .filter(cap -> cap.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        cap -> name(node, "CAP", cap.name(), cap.citation()),
                        () -> scheme.stream()
                                .flatMap(known -> known.funds().stream())
                                .filter(fund -> fund.bearer().id().equals(id))
                                .findFirst()
                                .ifPresent(
                                        fund -> name(node, "FUND", fund.bearer().name(), fund.citation())));
        return node;
    }

    private static void name(ObjectNode node, String kind, Text name, Citation citation) {
        node.put("kind", kind);
        node.set("name", Json.text(name));
        node.set("citation", LawJson.citation(citation));
    }

    /** Lines with one thing in common, by it. */
    public static Map<String, List<Line>> by(Function<Line, String> what, List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.toList()));
    }

    /** Adds how many lines there are, and what they come to. */
    public static ObjectNode sums(ObjectNode node, List<Line> lines) {
        node.put("items", lines.size());
        node.set("due", Json.money(sum(lines, line -> line.item().due())));
        node.set("pays", Json.money(sum(lines, Line::pays)));
        node.set("carriedOver", Json.money(sum(lines, Line::carriedOver)));
        return node;
    }

    public static Money sum(List<Line> lines, Function<Line, Money> what) {
        return lines.stream().map(what).reduce(Money.ZERO, Money::plus);
    }
}
