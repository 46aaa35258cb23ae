package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.MatchJson;
import org.fendan.app.store.Reads;
import org.fendan.core.decision.Matching;
import org.fendan.core.decision.MatchingQuestion;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks every scheme at once: which an enterprise could use, for how much, what is missing, what would change it. */
public final class MatchDesk {

    private static final Set<String> MEMBERS = Set.of("date", "facts", "schemes", "bank", "institution");

    private final Catalogue catalogue;
    private final Origins origins;
    private final Optional<Reads> reads;
    private final SharedFacts shared;

    public MatchDesk(Catalogue catalogue, Optional<Reads> reads) {
        this(catalogue, Origins.UNKNOWN, reads);
    }

    public MatchDesk(Catalogue catalogue, Origins origins, Optional<Reads> reads) {
        this.catalogue = catalogue;
        this.origins = origins;
        this.reads = reads;
        this.shared = new SharedFacts(catalogue);
    }

    /** A desk without a store: only what is stated counts. */
    public static MatchDesk withoutRecords(Catalogue catalogue) {
        return withoutRecords(catalogue, Origins.UNKNOWN);
    }

    public static MatchDesk withoutRecords(Catalogue catalogue, Origins origins) {
        return new MatchDesk(catalogue, origins, Optional.empty());
    }

    /** Whether some loaded scheme uses a fact of this name. */
    public boolean knows(String fact) {
        return shared.knows(fact);
    }

    /**
     * Matches one enterprise, and a loan if it has one in mind.
     *
     * @param caller what is kept of the enterprise is used only where it is the caller's business
     */
    public Answer match(JsonNode request, Optional<Caller> caller, String language) {
        Body body = new Body(request, MEMBERS);
        LocalDate date = body.date();
        List<String> ids = ids(body);
        String bank = body.code("bank", body.optional("bank").orElse(""));
        String institution =
                body.code("institution", body.optional("institution").orElse(""));
        List<Scheme> schemes =
                ids.stream().flatMap(id -> catalogue.inForce(id, date).stream()).toList();
        Map<Scheme, Facts> stated = shared.read(body.object("facts"), schemes, body.faults());
        if (!body.faults().isEmpty()) {
            return body.refusal(language);
        }
        String enterprise = stated.values().stream()
                .flatMap(facts -> facts.text(EnterpriseFacts.ENTERPRISE).stream())
                .findFirst()
                .orElse("");
        Optional<MatchSight> sight = reads.flatMap(store -> MatchSight.of(caller, bank, institution, enterprise));
        List<MatchingQuestion> questions = schemes.stream()
                .map(scheme -> question(scheme, stated.getOrDefault(scheme, Facts.NONE), sight, date))
                .toList();
        ObjectNode answer = MatchJson.matching(Matching.of(date, questions), sight.isPresent());
        answer.set("notInForce", notInForce(ids, date));
        origins.stampEach(answer.path("matches"));
        return Answer.ok(answer);
    }

    /** The schemes named, else all. */
    private List<String> ids(Body body) {
        List<String> named = body.strings("schemes");
        named.stream()
                .filter(id -> catalogue.editions(id).isEmpty())
                .forEach(id -> body.faults().add(absent(id, catalogue)));
        return named.isEmpty() ? catalogue.ids() : named.stream().distinct().toList();
    }

    static Fault absent(String id, Catalogue catalogue) {
        return Fault.of(
                ".schemes",
                "SCHEME_UNKNOWN",
                id,
                Text.of("没有这个项目", "there is no such scheme"),
                String.join(", ", catalogue.ids()));
    }

    private MatchingQuestion question(Scheme scheme, Facts stated, Optional<MatchSight> sight, LocalDate date) {
        if (reads.isEmpty() || sight.isEmpty()) {
            return new MatchingQuestion(scheme, stated, List.of());
        }
        MatchRecords records = new MatchRecords(reads.get(), scheme, sight.get(), date);
        Facts facts = records.facts(stated);
        return new MatchingQuestion(scheme, facts, records.ceilings(facts));
    }

    private ArrayNode notInForce(List<String> ids, LocalDate date) {
        List<String> others = new ArrayList<>(ids);
        others.removeIf(id -> catalogue.inForce(id, date).isPresent());
        return Json.array(others, id -> MatchJson.notInForce(id, catalogue.editions(id)));
    }
}
