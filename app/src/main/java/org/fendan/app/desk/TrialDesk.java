package org.fendan.app.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is tried out beside the plain questions to a scheme: in which range a figure is worth moving, how the shares move
 * as a loss grows, and what a recovery is asked after a loss. Nothing is stored, and anybody may ask.
 */
public final class TrialDesk {

    private static final int POINTS = 16;
    private static final Set<String> MEMBERS = Set.of("date", "facts", "resources");

    private final Catalogue catalogue;
    private final Map<Scheme, ArrayNode> ranges = new ConcurrentHashMap<>();

    public TrialDesk(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For each sum and percentage the largest value worth trying; none where no such edition is in force. */
    public ArrayNode ranges(String id, LocalDate day) {
        return catalogue
                .inForce(id, day)
                .map(scheme -> ranges.computeIfAbsent(scheme, any -> new TrialRanges(scheme).json()))
                .orElseGet(Json::array);
    }

    /** The same loss at growing sizes, and who bears how much of each; empty where no loss is shared. */
    public Answer curve(String id, JsonNode request, String language) {
        Body body = new Body(request, MEMBERS);
        LocalDate date = body.date();
        ObjectNode answer = Json.object();
        ArrayNode points = Json.array();
        catalogue.inForce(id, date).ifPresent(scheme -> {
            Facts facts = body.facts(SchemeJson.keys(scheme));
            Resources resources = ResourcesTold.of(scheme, body, "resources");
            scheme.losses()
                    .ifPresent(
                            losses -> points(scheme, losses, facts, resources).forEach(points::add));
        });
        answer.set("points", points);
        return body.faults().isEmpty() ? Answer.ok(answer) : body.refusal(language);
    }

    private List<ObjectNode> points(Scheme scheme, LossSharing losses, Facts facts, Resources resources) {
        List<ObjectNode> points = new ArrayList<>();
        Optional<FactKey<Money>> principal = losses.sums().stream().findFirst();
        Optional<BigDecimal> most = principal.flatMap(key -> new TrialRanges(scheme).most(key, facts));
        for (int i = 1; i <= POINTS && most.isPresent(); i++) {
            BigDecimal size = most.get().multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(POINTS));
            Money lost =
                    Money.parse(size.setScale(2, java.math.RoundingMode.DOWN).toPlainString());
            ClaimDecision.of(scheme, facts.with(principal.get(), lost), resources)
                    .split()
                    .ifPresent(split -> points.add(point(split)));
        }
        return points;
    }

    private static ObjectNode point(Split split) {
        ObjectNode point = Json.object();
        point.set("whole", Json.money(split.whole()));
        point.set("parts", Json.array(split.slices(), TrialDesk::part));
        return point;
    }

    private static ObjectNode part(Slice slice) {
        ObjectNode part = Json.object().put("bearer", slice.bearer().id());
        part.set("name", Json.text(slice.bearer().name()));
        part.set("amount", Json.money(slice.amount()));
        return part;
    }

    /**
     * The question how a recovery goes back, after a loss was borne so; empty where the scheme shares no recovery.
     *
     * @param totals what each bore, by name
     */
    public Optional<ObjectNode> afterLoss(String id, LocalDate day, ObjectNode question, JsonNode totals) {
        Optional<Recovery> recovery = catalogue.inForce(id, day).flatMap(Scheme::recoveries);
        return recovery.map(Recovery::bearers).map(bearers -> {
            ObjectNode borne = Json.object();
            for (Bearer bearer : bearers) {
                String sum = totals.path(bearer.id()).path("amount").asString("");
                if (!sum.isEmpty()) {
                    borne.put(bearer.id(), sum);
                }
            }
            question.set("borne", borne);
            return question;
        });
    }
}
