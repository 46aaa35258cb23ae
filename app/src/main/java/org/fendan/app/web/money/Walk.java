package org.fendan.app.web.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The way from a sum to its article, a card for each stop.
 *
 * @param split the whole that was split, where it was
 * @param slice the number of this slice in it; 0 where it is none
 * @param json where the same is told to programs
 */
public record Walk(List<Card> cards, Optional<Waterfall> split, int slice, String json) {

    private static final String SLICE = "slice-";

    /** A stop on the way. */
    public record Card(String title, List<Line> lines, Optional<Tree> tree, Tree.@Nullable Cited cited) {}

    /** Something said on a card; {@code path}: where it leads, empty where nowhere. */
    public record Line(String label, String value, String path) {

        static Line of(String label, String value) {
            return new Line(label, value, "");
        }
    }

    /**
     * Puts the cards behind the one of the posting.
     *
     * @param told from the sum on: slice, event, rule, article
     * @param origin which policy decided, and by which edition
     */
    static Walk of(Card posting, JsonNode told, JsonNode origin, String part, String json, Tongue tongue) {
        List<Card> cards = new ArrayList<>(List.of(posting));
        int number = part.matches(SLICE + "[0-9]{1,4}") ? Integer.parseInt(part.substring(SLICE.length())) : 0;
        told.path("split")
                .path("slices")
                .valueStream()
                .filter(slice -> slice.path("number").asInt(0) == number)
                .forEach(slice -> cards.add(slice(slice, told.path("split"), tongue)));
        if (told.has("event")) {
            cards.add(event(told, tongue));
        }
        if (told.has("fundAct")) {
            cards.add(act(told.path("fundAct"), tongue));
        }
        rule(told, tongue)
                .ifPresent(tree -> cards.add(new Card(tongue.of(MoneyWord.RULE), List.of(), Optional.of(tree), null)));
        cards.add(article(told, origin, tongue));
        Optional<Waterfall> split =
                Optional.of(told.path("split")).filter(JsonNode::isObject).map(whole -> Waterfall.of(whole, tongue));
        return new Walk(cards, split, number, json);
    }

    private static Card slice(JsonNode slice, JsonNode split, Tongue tongue) {
        return new Card(
                tongue.of(MoneyWord.SLICE),
                List.of(
                        Line.of(tongue.of(slice.path("name")), Tongue.yuan(slice.path("amount"))),
                        Line.of(tongue.of(MoneyWord.WATERFALL), Tongue.yuan(split.path("whole")))),
                Optional.empty(),
                null);
    }

    private static Card event(JsonNode told, Tongue tongue) {
        JsonNode event = told.path("event");
        String id = told.path("case").path("id").asString("");
        JsonNode step = event.path("step");
        String name = step.isObject() ? tongue.of(step.path("name")) : step.asString("");
        return new Card(
                tongue.of(MoneyWord.EVENT),
                List.of(
                        new Line(
                                tongue.of(MoneyWord.CASE),
                                id + " "
                                        + told.path("case")
                                                .path("enterpriseName")
                                                .asString(""),
                                "/cases/" + id),
                        Line.of(tongue.of(MoneyWord.ACT), event.path("number").asString("") + ". " + name),
                        Line.of(tongue.of(MoneyWord.DATE), event.path("date").asString("")),
                        Line.of(tongue.of(MoneyWord.ACTOR), event.path("by").asString(""))),
                Optional.empty(),
                null);
    }

    private static Card act(JsonNode act, Tongue tongue) {
        return new Card(
                tongue.of(MoneyWord.FUND_ACT),
                List.of(
                        new Line(
                                tongue.of(MoneyWord.SCHEME),
                                act.path("scheme").asString(""),
                                "/funds/" + act.path("scheme").asString("")),
                        Line.of(
                                tongue.of(MoneyWord.ACT),
                                act.path("kind").asString("") + " "
                                        + act.path("chain").asString("")),
                        Line.of(tongue.of(MoneyWord.DATE), act.path("date").asString("")),
                        Line.of(tongue.of(MoneyWord.AMOUNT), Tongue.yuan(act.path("amount")))),
                Optional.empty(),
                null);
    }

    /** How the sum came out: of a slice or a charge, or of what a subsidy came to. */
    private static Optional<Tree> rule(JsonNode told, Tongue tongue) {
        JsonNode own = told.path("explanation");
        JsonNode subsidy = told.path("subsidies").path(0).path("entitled").path("explanation");
        return Optional.of(own.isObject() ? own : subsidy)
                .filter(JsonNode::isObject)
                .map(node -> Tree.of(node, tongue));
    }

    private static Card article(JsonNode told, JsonNode origin, Tongue tongue) {
        List<Line> lines = new ArrayList<>();
        JsonNode source = told.path("source");
        if (source.isObject()) {
            lines.add(Line.of(
                    tongue.of(source.path("title")), source.path("number").asString("")));
        }
        String scheme = told.path("case").path("scheme").asString("");
        if (!scheme.isEmpty()) {
            lines.add(new Line(
                    tongue.of(MoneyWord.EDITION),
                    scheme + " " + told.path("case").path("edition").asString(""),
                    "/schemes/" + scheme));
        }
        if (origin.isObject()) {
            lines.add(Line.of(
                    tongue.of(MoneyWord.POLICY),
                    origin.path("place").asString("") + " "
                            + origin.path("sha256").asString("")));
        }
        if (told.has("schemeAbsent")) {
            lines.add(Line.of(tongue.of(MoneyWord.POLICY), tongue.of(told.path("schemeAbsent"))));
        }
        return new Card(
                tongue.of(MoneyWord.ARTICLE), lines, Optional.empty(), Tree.Cited.of(told.path("citation"), tongue));
    }
}
