package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fendan.app.json.BatchJson;
import org.fendan.app.json.BatchJson.Part;
import org.fendan.app.json.Json;
import org.fendan.app.json.StatisticsJson;
import org.fendan.app.people.Role;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The warning figures of a batch: how its volume is spread, how many rows were refused, and the schemes' own. */
final class BatchFigures {

    private static final String INDUSTRY = "industry";
    private static final Text ACCEPTED = Text.of(
            "按贷款金额计，只计受理（含已有、试运行可受理）的行", "by the amounts of the loans; rows that are in, or on a dry run would be");

    private final Map<String, Map<String, Part>> spreads = new LinkedHashMap<>();
    private final Map<String, Part> households = new TreeMap<>();
    private final Set<String> schemes = new TreeSet<>();
    private LocalDate lastDay = LocalDate.MIN;
    private Money volume = Money.ZERO;

    void add(BatchRow row, BatchRowResult result, Caller caller) {
        if (!result.isIn()) {
            return;
        }
        Money amount = amount(row);
        volume = volume.plus(amount);
        schemes.add(row.member("scheme"));
        LocalDate date = FactType.DATE.parse(row.member("date")); // an accepted row has a right one
        lastDay = date.isAfter(lastDay) ? date : lastDay;
        put(households, row.fact(EnterpriseFacts.ENTERPRISE.name()), amount);
        spread(INDUSTRY, row.fact(INDUSTRY), amount);
        spread("district", district(row), amount);
        spread("bank", partner(row, "bank", caller.role() == Role.BANK, caller), amount);
        spread("institution", partner(row, "institution", caller.role().isInstitution(), caller), amount);
    }

    private static String district(BatchRow row) {
        String district = row.fact("district");
        return district.isEmpty() ? row.fact(EnterpriseFacts.REGISTERED_IN.name()) : district;
    }

    private static String partner(BatchRow row, String member, boolean own, Caller caller) {
        return own ? caller.organisation() : row.member(member);
    }

    static Money amount(BatchRow row) {
        return LoanFacts.LOAN_AMOUNT
                .read(row.fact(LoanFacts.LOAN_AMOUNT.name()))
                .orElse(Money.ZERO);
    }

    private void spread(String by, String code, Money amount) {
        put(spreads.computeIfAbsent(by, b -> new TreeMap<>()), code, amount);
    }

    private static void put(Map<String, Part> parts, String code, Money amount) {
        if (!code.isEmpty()) {
            parts.merge(code, Part.NONE.plus(amount), (had, one) -> had.plus(one.volume()));
        }
    }

    Money volume() {
        return volume;
    }

    long households() {
        return households.size();
    }

    ObjectNode json(BatchCounts counts, StatisticsDesk statistics, Caller caller) {
        ObjectNode node = Json.object();
        node.set("volume", Json.money(volume));
        node.put("households", households.size());
        if (counts.rows() > 0) {
            node.put("refusedPercent", StatisticsJson.percent(Ratio.of(counts.refused(), counts.rows())));
        }
        households.entrySet().stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparing(Part::volume)))
                .ifPresent(largest ->
                        node.set("largestHousehold", BatchJson.part(largest.getKey(), largest.getValue(), volume)));
        ArrayNode concentration = Json.array();
        spreads.forEach((by, parts) -> concentration.add(BatchJson.spread(by, name(by), ACCEPTED, parts, volume)));
        node.set("concentration", concentration);
        ArrayNode alerts = Json.array();
        schemes.forEach(scheme -> statistics
                .alerts(scheme, lastDay.withDayOfYear(1), lastDay, caller)
                .forEach(alert -> alerts.add(((ObjectNode) alert).put("scheme", scheme))));
        node.set("alerts", alerts);
        return node;
    }

    private static Text name(String by) {
        return switch (by) {
            case "bank" -> Text.of("银行集中度", "by bank");
            case "institution" -> Text.of("担保（保险）机构集中度", "by guarantor or insurer");
            case "district" -> Text.of("区域集中度", "by district");
            default -> Text.of("行业集中度", "by industry");
        };
    }
}
