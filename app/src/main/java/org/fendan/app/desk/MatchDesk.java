package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.json.MatchJson;
import org.fendan.app.store.Reads;
import org.fendan.core.bulk.BulkEnterprise;
import org.fendan.core.bulk.BulkMatch;
import org.fendan.core.decision.Matcher;
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
    private final Matcher matcher;

    public MatchDesk(Catalogue catalogue, Optional<Reads> reads) {
        this(catalogue, Origins.UNKNOWN, reads);
    }

    public MatchDesk(Catalogue catalogue, Origins origins, Optional<Reads> reads) {
        this.catalogue = catalogue;
        this.origins = origins;
        this.reads = reads;
        this.shared = new SharedFacts(catalogue);
        this.matcher = new Matcher();
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
     * The question of {@link #match} for each row of a table with these columns, of which each is known.
     *
     * @param date the day of application where a row does not say
     */
    public BulkMatch table(List<String> columns, Optional<String> date, String language) {
        return new BulkMatch(catalogue, columns, date, language);
    }

    /** A row with what our own records know of its enterprise, as far as it is the caller's business. */
    public BulkEnterprise withRecords(BulkEnterprise row, Optional<Caller> caller) {
        Optional<MatchSight> sight = sight(
                caller, row.bank(), row.institution(), row.questions().stream().map(MatchingQuestion::facts));
        return sight.isEmpty()
                ? row
                : row.asking(row.questions().stream()
                        .map(asked -> question(asked.scheme(), asked.facts(), sight, row.date()))
                        .toList());
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
        Optional<MatchSight> sight = sight(caller, bank, institution, stated.values().stream());
        List<MatchingQuestion> questions = schemes.stream()
                .map(scheme -> question(scheme, stated.getOrDefault(scheme, Facts.NONE), sight, date))
                .toList();
        ObjectNode answer = MatchJson.matching(matcher.match(date, questions), sight.isPresent());
        answer.set("notInForce", notInForce(ids, date));
        origins.stampEach(answer.path("matches"));
        return Answer.ok(answer);
    }

    private Optional<MatchSight> sight(Optional<Caller> caller, String bank, String institution, Stream<Facts> stated) {
        String enterprise = stated.flatMap(facts -> facts.text(EnterpriseFacts.ENTERPRISE).stream())
                .findFirst()
                .orElse("");
        return reads.flatMap(store -> MatchSight.of(caller, bank, institution, enterprise));
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
