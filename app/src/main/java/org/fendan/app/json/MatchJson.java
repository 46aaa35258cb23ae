package org.fendan.app.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.fendan.core.decision.Ceiling;
import org.fendan.core.decision.Matching;
import org.fendan.core.decision.MatchingChange;
import org.fendan.core.decision.MatchingOffer;
import org.fendan.core.decision.MatchingProduct;
import org.fendan.core.decision.MatchingRefusal;
import org.fendan.core.decision.MatchingShare;
import org.fendan.core.decision.MatchingStack;
import org.fendan.core.decision.MatchingWay;
import org.fendan.core.fact.FactKey;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Verdict;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/** Which schemes an enterprise could use, the best first. */
public final class MatchJson {

    private MatchJson() {}

    /** {@code records}: whether our own records were used. */
    public static ObjectNode matching(Matching matching, boolean records) {
        ObjectNode node = Json.object().put("date", matching.date().toString()).put("records", records);
        node.set("matches", Json.array(matching.offers(), MatchJson::offer));
        node.set("stacking", Json.array(matching.stacks(), MatchJson::stack));
        return node;
    }

    private static ObjectNode offer(MatchingOffer offer) {
        ObjectNode node = SchemeJson.line(offer.scheme());
        node.put("outcome", offer.outcome().name());
        offer.applyBy().ifPresent(day -> node.put("applyBy", day.toString()));
        ceiling(node, "mostLoan", offer.mostLoan());
        ceiling(node, "mostLoanWithoutReason", offer.mostLoanWithoutReason());
        ceiling(node, "mostPublicMoney", offer.mostPublicMoney());
        offer.coveredLoss().ifPresent(loss -> node.set("coveredLoss", Json.money(loss)));
        ceiling(node, "mostSubsidy", offer.mostSubsidy());
        offer.share().ifPresent(share -> node.set("publicShare", share(share)));
        node.set("ceilings", Json.array(offer.ceilings(), MatchJson::ceiling));
        node.set("missing", Json.array(offer.missing(), SchemeJson::fact));
        node.set("refusals", Json.array(offer.refusals(), MatchJson::refusal));
        node.set("exceeded", Json.array(offer.exceeded(), MatchJson::ceiling));
        node.set("products", Json.array(offer.products(), MatchJson::product));
        return node;
    }

    private static void ceiling(ObjectNode node, String name, Optional<Ceiling> ceiling) {
        ceiling.ifPresent(one -> node.set(name, ceiling(one)));
    }

    private static ObjectNode ceiling(Ceiling ceiling) {
        ObjectNode node = Json.object()
                .put("kind", ceiling.kind().name())
                .put("force", ceiling.force().name());
        node.set("name", Json.text(ceiling.name()));
        node.set("left", Json.money(ceiling.left()));
        node.set("citation", LawJson.citation(ceiling.citation()));
        node.set(
                "unknown",
                Json.strings(
                        ceiling.unknown().stream().map(FactKey::name).sorted().toList()));
        return node;
    }

    private static ObjectNode share(MatchingShare share) {
        BigDecimal percent = BigDecimal.valueOf(share.borne().fen())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(share.loss().fen()), 2, RoundingMode.HALF_UP);
        ObjectNode node = Json.object().put("percent", percent.toPlainString());
        node.set("loss", Json.money(share.loss()));
        node.set("borne", Json.money(share.borne()));
        return node;
    }

    private static ObjectNode refusal(MatchingRefusal refusal) {
        ObjectNode node = finding(refusal.finding());
        node.set("ways", Json.array(refusal.ways(), MatchJson::way));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        Requirement requirement = finding.requirement();
        ObjectNode node = Json.object()
                .put("verdict", finding.verdict().name())
                .put("force", requirement.force().name());
        node.set("wording", Json.text(requirement.condition().wording()));
        node.set("citation", LawJson.citation(requirement.citation()));
        return node;
    }

    private static ObjectNode way(MatchingWay way) {
        ObjectNode node = Json.object();
        node.set("changes", Json.array(way.changes(), MatchJson::change));
        way.lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
        return node;
    }

    private static ObjectNode change(MatchingChange change) {
        ObjectNode node = Json.object();
        node.set("wording", Json.text(change.condition().wording()));
        change.fact().ifPresent(key -> node.set("fact", SchemeJson.fact(key)));
        change.order().ifPresent(order -> node.put("order", order));
        change.value().ifPresent(value -> node.put("value", value));
        return node;
    }

    private static ObjectNode product(MatchingProduct match) {
        ObjectNode node = Json.object()
                .put("id", match.product().id())
                .put("kind", match.product().kind().name())
                .put("outcome", match.findings().outcome().name());
        node.set("name", Json.text(match.product().name()));
        node.set("missing", Json.array(match.findings().missing(), SchemeJson::fact));
        node.set("refusals", Json.array(match.findings().only(f -> f.verdict() == Verdict.UNMET), MatchJson::finding));
        return node;
    }

    private static ObjectNode stack(MatchingStack stack) {
        ObjectNode node = Json.object().put("standing", stack.standing().name());
        node.set("schemes", Json.strings(List.of(stack.one().id(), stack.other().id())));
        node.set("citations", Json.array(stack.citations(), LawJson::citation));
        return node;
    }

    /** A scheme without an edition in force, and when it has or had one. */
    public static ObjectNode notInForce(String id, List<Scheme> editions) {
        ObjectNode node = Json.object().put("scheme", id);
        node.set("name", Json.text(editions.get(editions.size() - 1).name()));
        node.set("editions", Json.array(editions, edition -> LawJson.span(edition.inForce())));
        return node;
    }
}
