package org.fendan.app.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A node of an explanation as it is shown. */
public record Tree(String label, String value, @Nullable Cited cited, String span, List<Tree> parts) {

    /**
     * An article, and whether our reading decides there.
     *
     * @param path where the article stands, with all the money it moved
     */
    public record Cited(String wording, boolean ours, String reading, String path) {

        public static @Nullable Cited of(JsonNode node, Tongue tongue) {
            return node.isObject()
                    ? new Cited(
                            tongue.of(node.path("wording")),
                            node.path("ours").asBoolean(false),
                            node.path("reading").asString(""),
                            "/articles?source="
                                    + Tongue.encoded(node.path("source").asString(""))
                                    + "&article="
                                    + Tongue.encoded(node.path("article").asString("")))
                    : null;
        }
    }

    public static Tree of(JsonNode node, Tongue tongue) {
        String from = node.path("inForce").path("from").asString("");
        return new Tree(
                tongue.of(node.path("label")),
                Tongue.yuan(node.path("value")),
                Cited.of(node.path("citation"), tongue),
                from.isEmpty() ? "" : Tongue.span(node.path("inForce")),
                node.path("parts").valueStream().map(part -> of(part, tongue)).toList());
    }
}
