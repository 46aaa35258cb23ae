package org.fendan.app.web.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import org.fendan.app.web.page.Wording;
import tools.jackson.databind.JsonNode;

/** Everything an edition computes, each with the clause and the reading it stands on. */
final class Rules {

    /** One rule, where it stands, and the reading that decides it; empty where the clause itself does. */
    record Placed(String article, String reading, SchemePage.Rule rule) {}

    private final JsonNode sheet;
    private final JsonNode computed;
    private final LocalDate on;
    private final Tongue tongue;
    private final List<Placed> all = new ArrayList<>();

    private Rules(JsonNode sheet, JsonNode computed, LocalDate on, Tongue tongue) {
        this.sheet = sheet;
        this.computed = computed;
        this.on = on;
        this.tongue = tongue;
    }

    /** {@code on}: the day whose values are marked. */
    static List<Placed> of(JsonNode sheet, JsonNode computed, LocalDate on, Tongue tongue) {
        Rules rules = new Rules(sheet, computed, on, tongue);
        rules.asked();
        rules.money();
        rules.help();
        rules.practice();
        rules.parameters();
        return List.copyOf(rules.all);
    }

    private void asked() {
        add(sheet.path("inForceBy"), Word.IN_FORCE, Tongue.span(sheet.path("inForce")));
        each("requirements", Word.REQUIREMENT, one -> tongue.of(one.path("wording")), this::force);
        each("stacking", LawWord.STACKING, this::stacking);
        each(
                "supplies",
                LawWord.SUPPLY,
                one -> tongue.of(one.path("authority")) + ": "
                        + one.path("fact").asString(""));
        each(
                "mandates",
                LawWord.MANDATE,
                one -> Role.labels(Stream.of(one.path("actor").asString("")), tongue.language()) + ": "
                        + tongue.of(one.path("task")));
    }

    private void money() {
        computed.path("rules")
                .forEach(rule -> add(
                        rule.path("citation"), tongue.of(rule.path("label")), tongue.of(rule.path("text")), List.of()));
        computed.path("funds").forEach(fund -> add(fund.path("citation"), LawWord.FUND, tongue.of(fund.path("name"))));
        each("caps", Word.CAPS, one -> tongue.of(one.path("name")) + ": " + Tongue.yuan(one.path("limit")));
        each(
                "floors",
                Word.FLOOR,
                one -> tongue.of(one.path("name")) + ": "
                        + one.path("percentOfOpenBalance").asString("") + " %");
        each(
                "alerts",
                LawWord.ALERT,
                one -> tongue.of(one.path("name")) + ": ≤ "
                        + one.path("atMostPercent").asString("") + " %");
    }

    private void help() {
        each("subsidies", Word.SUBSIDIES, one -> tongue.of(one.path("name")) + ": " + tongue.of(one.path("sum")));
        for (String part : List.of("subsidies", "products")) {
            sheet.path(part)
                    .forEach(one -> one.path("conditions")
                            .forEach(condition -> add(
                                    condition.path("citation"),
                                    tongue.of(one.path("name")),
                                    tongue.of(condition.path("wording")),
                                    force(condition))));
        }
    }

    private void practice() {
        each(
                "steps",
                Word.STEP,
                one -> tongue.of(one.path("name")) + " ("
                        + Role.labels(one.path("actors").valueStream().map(JsonNode::asString), tongue.language())
                        + ")");
        each("duties", Word.DEADLINES, one -> Duties.wording(one, sheet, tongue));
    }

    private void parameters() {
        computed.path("parameters")
                .forEach(one -> add(
                        one.path("citation"),
                        tongue.of(LawWord.PARAMETER),
                        tongue.of(one.path("wording")) + ": " + tongue.of(one.path("value")) + " ("
                                + Tongue.span(one.path("inForce")) + ")",
                        counts(one.path("inForce"), on)
                                ? List.of(Chip.good("✓ " + tongue.of(LawWord.COUNTS) + " " + on))
                                : List.of()));
    }

    static boolean counts(JsonNode span, LocalDate on) {
        String last = span.path("lastDay").asString("");
        return !on.isBefore(LocalDate.parse(span.path("from").asString("")))
                && (last.isEmpty() || !on.isAfter(LocalDate.parse(last)));
    }

    private String stacking(JsonNode one) {
        String schemes =
                one.path("schemes").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return tongue.of(one.path("allowed").asBoolean(false) ? LawWord.MAY_STAND_BESIDE : LawWord.BARS) + " "
                + schemes;
    }

    private List<Chip> force(JsonNode requirement) {
        return requirement.path("force").asString("").equals("SOFT")
                ? List.of(Chip.plain(tongue.of(Word.SOFT)))
                : List.of();
    }

    private void each(String part, Wording kind, java.util.function.Function<JsonNode, String> text) {
        each(part, kind, text, one -> List.of());
    }

    private void each(
            String part,
            Wording kind,
            java.util.function.Function<JsonNode, String> text,
            java.util.function.Function<JsonNode, List<Chip>> chips) {
        sheet.path(part).forEach(one -> add(one.path("citation"), tongue.of(kind), text.apply(one), chips.apply(one)));
    }

    private void add(JsonNode citation, Wording kind, String text) {
        add(citation, tongue.of(kind), text, List.of());
    }

    private void add(JsonNode citation, String kind, String text, List<Chip> chips) {
        if (!citation.isObject()) {
            return;
        }
        String reading = citation.path("reading").asString("");
        List<Chip> all = new ArrayList<>(chips);
        if (!reading.isEmpty()) {
            all.add(Chip.ours(tongue.of(Word.OURS) + " " + reading));
        }
        this.all.add(new Placed(citation.path("article").asString(""), reading, new SchemePage.Rule(kind, text, all)));
    }
}
