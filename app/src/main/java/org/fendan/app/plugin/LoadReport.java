package org.fendan.app.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.desk.Origins;
import org.fendan.app.json.Json;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/** What was found on the class path and in the plug-in folder, and whether it was admitted. */
public record LoadReport(List<Source> sources) {

    /** Where the modules lie that come with the app. */
    public static final String CLASS_PATH = "class path";

    public LoadReport {
        sources = List.copyOf(sources);
    }

    /**
     * One jar, or one module of the class path.
     *
     * @param place the file's name, or {@link #CLASS_PATH} with the module's class
     * @param sha256 the digest of the jar, or of the class path's folder; empty where the file cannot be read
     * @param schemes the editions it brought: "city.instrument 2021-02-24"
     * @param refusals why it was not admitted, each reason a sentence; empty where it was
     */
    public record Source(String place, Optional<String> sha256, List<String> schemes, List<Text> refusals) {

        public Source {
            schemes = List.copyOf(schemes);
            refusals = List.copyOf(refusals);
        }

        public boolean admitted() {
            return refusals.isEmpty();
        }

        ObjectNode json() {
            ObjectNode node = Json.object().put("place", place).put("admitted", admitted());
            sha256.ifPresent(digest -> node.put("sha256", digest));
            node.set("schemes", Json.strings(schemes));
            node.set("refusals", Json.array(refusals, Json::text));
            return node;
        }

        private String line(String language) {
            String verdict = admitted()
                    ? Text.of("已加载", "admitted").in(language) + ": " + String.join(", ", schemes)
                    : Text.of("已拒绝", "refused").in(language) + ": "
                            + refusals.stream().map(r -> r.in(language)).collect(Collectors.joining("; "));
            return place
                    + sha256.map(digest -> " (" + digest.substring(0, 12) + "…)")
                            .orElse("") + " " + verdict;
        }
    }

    /** How an edition is called in the report: "city.instrument 2021-02-24". */
    static String edition(Scheme scheme) {
        return Origins.edition(scheme.id(), scheme.inForce().from());
    }

    public boolean allAdmitted() {
        return sources.stream().allMatch(Source::admitted);
    }

    /** The report as the API answers it. */
    public ObjectNode json() {
        ObjectNode node = Json.object().put("spi", PolicyJar.SPI);
        node.set("plugins", Json.array(sources, Source::json));
        return node;
    }

    /** The report as the command line prints it, a line to a source. */
    public String text(String language) {
        return sources.stream().map(source -> source.line(language)).collect(Collectors.joining("\n"));
    }
}
