package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.CompareJson;
import org.fendan.app.json.Json;
import org.fendan.core.decision.Comparison;
import org.fendan.core.decision.ComparisonQuestion;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets schemes side by side: what each says, and one loan under all of them. Nothing is stored, and anybody may ask. */
public final class CompareDesk {

    private static final String RESOURCES = "resources";
    private static final Set<String> MEMBERS = Set.of("date", "facts", "schemes", "loss", RESOURCES);

    private final Catalogue catalogue;
    private final Origins origins;
    private final SharedFacts shared;

    public CompareDesk(Catalogue catalogue) {
        this(catalogue, Origins.UNKNOWN);
    }

    public CompareDesk(Catalogue catalogue, Origins origins) {
        this.catalogue = catalogue;
        this.origins = origins;
        this.shared = new SharedFacts(catalogue);
    }

    public Answer compare(JsonNode request, String language) {
        Body body = new Body(request, MEMBERS);
        LocalDate date = body.date();
        List<String> ids = body.strings("schemes").stream().distinct().toList();
        ids.stream()
                .filter(id -> catalogue.editions(id).isEmpty())
                .forEach(id -> body.faults().add(MatchDesk.absent(id, catalogue)));
        if (ids.size() < 2) {
            body.faults().add(few(ids));
        }
        List<Scheme> schemes =
                ids.stream().flatMap(id -> edition(id, date).stream()).toList();
        Map<Scheme, Facts> stated = shared.read(body.object("facts"), schemes, body.faults());
        Optional<Money> loss = body.money("loss");
        Map<String, Resources> told = new SchemeResources(body, RESOURCES).of(schemes);
        if (!body.faults().isEmpty()) {
            return body.refusal(language);
        }
        List<ComparisonQuestion> questions = schemes.stream()
                .map(scheme -> new ComparisonQuestion(
                        scheme, stated.getOrDefault(scheme, Facts.NONE), Optional.ofNullable(told.get(scheme.id()))))
                .toList();
        ObjectNode answer = CompareJson.comparison(Comparison.of(date, questions, loss));
        origins.stampEach(answer.path("schemes"));
        return Answer.ok(answer);
    }

    /** The edition in force, else the last one that was, else the first that will be. */
    private Optional<Scheme> edition(String id, LocalDate date) {
        return catalogue
                .inForce(id, date)
                .or(() -> catalogue.editions(id).stream()
                        .filter(scheme -> !scheme.inForce().from().isAfter(date))
                        .reduce((earlier, later) -> later))
                .or(() -> catalogue.editions(id).stream().findFirst());
    }

    private Fault few(List<String> ids) {
        return Fault.of(
                ".schemes",
                "TOO_FEW",
                String.join(", ", ids),
                Text.of("至少两个不同的项目", "at least two different schemes"),
                Json.strings(catalogue.ids().stream().limit(2).toList()).toString());
    }
}
