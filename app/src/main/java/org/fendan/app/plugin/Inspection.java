package org.fendan.app.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import org.fendan.contract.Check;
import org.fendan.contract.Citations;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Unmodelled;
import tools.jackson.databind.node.ObjectNode;

/**
 * The verdict on one jar, and what each edition it brings keeps of the contract: what its author is told.
 *
 * @param source whether it is admitted beside what is there already
 * @param editions what it brings; empty where it is refused
 */
public record Inspection(LoadReport.Source source, List<Edition> editions) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Inspection {
        editions = List.copyOf(editions);
    }

    /**
     * One edition of a scheme.
     *
     * @param edition "city.instrument 2021-02-24"
     * @param listed how many clauses it lists
     * @param computed how many of them something cites
     * @param unmodelled how many it says it does not compute
     */
    public record Edition(String edition, Text name, int listed, int computed, int unmodelled, List<Kept> checks) {

        public Edition {
            checks = List.copyOf(checks);
        }

        private ObjectNode json() {
            ObjectNode node = Json.object()
                    .put("edition", edition)
                    .put("clauses", listed)
                    .put("computed", computed)
                    .put("unmodelled", unmodelled);
            node.set("name", Json.text(name));
            node.set("checks", Json.array(checks, Kept::json));
            return node;
        }
    }

    /**
     * One thing every scheme keeps, and what stands against this one.
     *
     * @param title what is kept, as a sentence
     */
    public record Kept(String id, Text title, List<Text> faults) {

        public Kept {
            faults = List.copyOf(faults);
        }

        public boolean isKept() {
            return faults.isEmpty();
        }

        private ObjectNode json() {
            ObjectNode node = Json.object().put("id", id).put("kept", isKept());
            node.set("title", Json.text(title));
            node.set("faults", Json.array(faults, Json::text));
            return node;
        }
    }

    /** Judges a jar as it would be judged beside what comes with the app and the jars of a folder. */
    public static Inspection of(Path jar, Path plugins) {
        return of(jar, plugins, PATIENCE);
    }

    /** As it says, with this long for each check. */
    static Inspection of(Path jar, Path plugins, Duration patience) {
        PolicyLoader.Judged judged = PolicyLoader.judge(jar, plugins);
        return new Inspection(
                judged.source(),
                judged.schemes().stream()
                        .map(scheme -> edition(scheme, patience))
                        .toList());
    }

    private static Edition edition(Scheme scheme, Duration patience) {
        Set<String> listed = scheme.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        Set<String> computed = Citations.of(scheme).stream()
                .map(cited -> cited.citation().clause())
                .filter(listed::contains)
                .collect(Collectors.toSet());
        Set<String> unmodelled =
                scheme.unmodelled().stream().map(Unmodelled::clause).collect(Collectors.toCollection(HashSet::new));
        unmodelled.removeAll(computed);
        return new Edition(
                LoadReport.edition(scheme),
                scheme.name(),
                listed.size(),
                computed.size(),
                unmodelled.size(),
                SchemeChecks.all().stream()
                        .map(check -> kept(check, scheme, patience))
                        .toList());
    }

    private static Kept kept(Check check, Scheme scheme, Duration patience) {
        try {
            List<Text> faults = Patience.within(patience, check.id(), () -> List.copyOf(check.of(scheme)));
            return new Kept(check.id(), check.title(), faults);
        } catch (Refusal stopped) {
            return new Kept(check.id(), check.title(), stopped.reasons());
        }
    }

    /** Whether it is admitted, and keeps everything. */
    public boolean isSound() {
        return source.admitted()
                && editions.stream()
                        .flatMap(edition -> edition.checks().stream())
                        .allMatch(Kept::isKept);
    }

    /** The version of the policy SPI it was judged by. */
    public String spi() {
        return PolicyJar.SPI;
    }

    public ObjectNode json() {
        ObjectNode node = source.json().put("spi", spi()).put("sound", isSound());
        node.set("editions", Json.array(editions, Edition::json));
        return node;
    }
}
