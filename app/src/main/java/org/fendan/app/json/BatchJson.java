package org.fendan.app.json;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import tools.jackson.databind.node.ObjectNode;

/** Batches: how their volume is spread, and which part of it is whose. */
public final class BatchJson {

    private static final int LARGEST = 20;

    private BatchJson() {}

    /** A part of a batch: its loans and their volume. */
    public record Part(long rows, Money volume) {

        public static final Part NONE = new Part(0, Money.ZERO);

        public Part plus(Money amount) {
            return new Part(rows + 1, volume.plus(amount));
        }
    }

    /** How a volume is spread, the largest part first; more than twenty parts are told by their number. */
    public static ObjectNode spread(String by, Text name, Text how, Map<String, Part> parts, Money whole) {
        ObjectNode node = Json.object().put("by", by);
        node.set("name", Json.text(name));
        node.set("how", Json.text(how));
        node.put("count", parts.size());
        List<Map.Entry<String, Part>> largest = parts.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, Part> e) -> e.getValue().volume())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(LARGEST)
                .toList();
        node.set("parts", Json.array(largest, part -> part(part.getKey(), part.getValue(), whole)));
        return node;
    }

    public static ObjectNode part(String code, Part part, Money whole) {
        ObjectNode node = Json.object().put("code", code).put("rows", part.rows());
        node.set("volume", Json.money(part.volume()));
        if (whole.isPositive()) {
            node.put("percent", StatisticsJson.percent(Ratio.of(part.volume().fen(), whole.fen())));
        }
        return node;
    }
}
