package org.fendan.app.web.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** The schemes there are, and the policy jars that bring them. */
public record Library(List<Line> schemes, Optional<List<Jar>> jars) {

    /** One edition of a scheme. */
    public record Line(String id, String name, String summary, String source, String inForce) {}

    /** A policy jar or a module of the class path, and why it was refused. */
    public record Jar(String place, String sha256, String schemes, boolean admitted, List<String> refusals) {}

    /** {@code report} is there only for those who may read it. */
    static Library of(JsonNode schemes, Optional<JsonNode> report, Tongue tongue) {
        return new Library(
                schemes.path("schemes")
                        .valueStream()
                        .map(scheme -> line(scheme, tongue))
                        .toList(),
                report.map(all -> all.path("plugins")
                        .valueStream()
                        .map(one -> jar(one, tongue))
                        .toList()));
    }

    private static Line line(JsonNode scheme, Tongue tongue) {
        return new Line(
                scheme.path("scheme").asString(""),
                tongue.of(scheme.path("name")),
                tongue.of(scheme.path("summary")),
                scheme.path("source").path("number").asString(""),
                Tongue.span(scheme.path("inForce")));
    }

    private static Jar jar(JsonNode source, Tongue tongue) {
        return new Jar(
                source.path("place").asString(""),
                source.path("sha256").asString(""),
                source.path("schemes").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")),
                source.path("admitted").asBoolean(false),
                source.path("refusals").valueStream().map(tongue::of).toList());
    }
}
