package org.fendan.app.web.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/**
 * Who may file under a scheme, and with which partners.
 *
 * @param agreements those that are in force or were, as far as they are the reader's business
 */
record Filing(JsonNode scheme, List<JsonNode> agreements, Caller caller) {

    private static final Set<String> INSTITUTIONS = Set.of("GUARANTOR", "INSURER");

    /** The step a case begins with; missing where the scheme takes no filings. */
    static JsonNode step(JsonNode scheme) {
        return scheme.path("steps")
                .valueStream()
                .filter(step -> step.path("effect").asString("").equals("FILE"))
                .findFirst()
                .orElseGet(Json::object);
    }

    /** Why the reader may not file here; empty where they may. */
    Optional<String> hindrance(Tongue tongue) {
        JsonNode step = step(scheme);
        if (step.isEmpty()) {
            return Optional.of(tongue.of(CaseWord.NO_FILING));
        }
        Set<String> actors =
                step.path("actors").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        if (caller.role().actor().filter(actor -> actors.contains(actor.name())).isEmpty()) {
            return Optional.of(tongue.of(CaseWord.NOT_YOUR_ROLE)
                    + Role.labels(actors.stream().sorted(), tongue.language()));
        }
        return Stream.of("bank", "institution")
                .filter(this::takes)
                .filter(partner -> codes(partner).isEmpty())
                .map(partner -> tongue.of(isOwn(partner) ? CaseWord.NO_AGREEMENT : CaseWord.NO_PARTNER))
                .findFirst();
    }

    /** Whether a partner of this kind takes part. */
    boolean takes(String partner) {
        return scheme.path("partners")
                .valueStream()
                .map(JsonNode::asString)
                .anyMatch(kind -> partner.equals("bank") ? kind.equals("BANK") : INSTITUTIONS.contains(kind));
    }

    /** Whether the reader is such a partner and need not say so. */
    boolean isOwn(String partner) {
        return partner.equals("bank")
                ? caller.role() == Role.BANK
                : caller.role().isInstitution();
    }

    /** The partners that have an agreement with this scheme. */
    List<String> codes(String partner) {
        String id = scheme.path("id").asString(scheme.path("scheme").asString(""));
        return agreements.stream()
                .filter(line -> line.path("scheme").asString("").equals(id))
                .map(line -> line.path(partner).asString(""))
                .filter(code -> !code.isEmpty())
                .filter(code -> !isOwn(partner) || code.equals(caller.organisation()))
                .distinct()
                .sorted()
                .toList();
    }
}
