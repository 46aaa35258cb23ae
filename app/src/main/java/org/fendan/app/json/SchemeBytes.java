package org.fendan.app.json;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.fendan.core.amount.Charge;
import org.fendan.core.decision.Explanations;
import org.fendan.core.decision.JsonBuffer;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import tools.jackson.databind.node.ObjectNode;

/**
 * What answers say of an edition whatever was asked, as bytes that are made once. What is not the edition's own is
 * written anew.
 */
final class SchemeBytes {

    /** More editions than a catalogue has; of more, the oldest are forgotten. */
    private static final int MOST = 64;

    private static volatile List<SchemeBytes> all = List.of();

    private final Scheme scheme;
    private final byte[] edition;
    private final Explanations explain;
    private final IdentityHashMap<Requirement, byte[]> requirements = new IdentityHashMap<>();
    private final IdentityHashMap<Charge, byte[]> charges = new IdentityHashMap<>();
    private final IdentityHashMap<Citation, byte[]> citations = new IdentityHashMap<>();
    private final IdentityHashMap<Bearer, byte[]> bearers = new IdentityHashMap<>();
    private final IdentityHashMap<FactKey<?>, byte[]> facts = new IdentityHashMap<>();

    private SchemeBytes(Scheme scheme) {
        this.scheme = scheme;
        this.edition = members(DecisionJson.edition(scheme));
        this.explain = Explanations.of(scheme);
        List<Subsidy> subsidies = scheme.subsidies();
        Stream.concat(
                        scheme.eligibility().stream(),
                        subsidies.stream().flatMap(subsidy -> subsidy.conditions().stream()))
                .forEach(this::keep);
        Stream.concat(scheme.charge().stream(), subsidies.stream().map(Subsidy::sum))
                .forEach(this::keep);
        scheme.losses().ifPresent(losses -> losses.parts().forEach(this::keep));
        scheme.recoveries().ifPresent(this::keep);
    }

    static SchemeBytes of(Scheme scheme) {
        for (SchemeBytes one : all) {
            if (one.scheme == scheme) {
                return one;
            }
        }
        return keep(new SchemeBytes(scheme));
    }

    private static synchronized SchemeBytes keep(SchemeBytes made) {
        Stream<SchemeBytes> others = all.stream().skip(all.size() < MOST ? 0 : 1);
        all = Stream.concat(others, Stream.of(made)).toList();
        return made;
    }

    private void keep(Requirement requirement) {
        requirements.put(requirement, written(requirement));
        keep(requirement.condition().keys());
    }

    private void keep(Charge charge) {
        charges.put(charge, written(charge));
        keep(charge.keys());
    }

    private void keep(Iterable<FactKey<?>> keys) {
        keys.forEach(key -> facts.put(key, Json.bytes(SchemeJson.fact(key))));
    }

    private void keep(LossSharing.Part part) {
        keep(part.citation());
        keep(part.bearer());
        if (part instanceof LossSharing.Share share) {
            share.exclusions().forEach(exclusion -> keep(exclusion.citation()));
            share.uncovered().ifPresent(this::keep);
        }
    }

    private void keep(Recovery recovery) {
        recovery.turns().forEach(turn -> keep(turn.citation()));
        keep(recovery.surplus().citation());
        keep(recovery.surplus().payee());
    }

    private void keep(Citation citation) {
        citations.put(citation, Json.bytes(LawJson.citation(citation)));
    }

    private void keep(Bearer bearer) {
        bearers.put(bearer, written(bearer));
    }

    /** What every answer begins with, without a brace. */
    byte[] edition() {
        return edition;
    }

    Explanations explain() {
        return explain;
    }

    /** What is said of a finding between its verdict and the names of what is missing. */
    byte[] requirement(Requirement requirement) {
        byte[] kept = requirements.get(requirement);
        return kept == null ? written(requirement) : kept;
    }

    private static byte[] written(Requirement requirement) {
        ObjectNode node = Json.object().put("force", requirement.force().name());
        node.set("wording", Json.text(requirement.condition().wording()));
        node.set("citation", LawJson.citation(requirement.citation()));
        return joined("\",", members(node), ",\"missing\":");
    }

    /** What is said of a charge between its amount and its explanation. */
    byte[] charge(Charge charge) {
        byte[] kept = charges.get(charge);
        return kept == null ? written(charge) : kept;
    }

    private static byte[] written(Charge charge) {
        ObjectNode node = Json.object();
        node.set("citation", LawJson.citation(charge.citation()));
        return joined(",", members(node), ",\"explanation\":");
    }

    /** What a fact is called, and how it is written. */
    byte[] fact(FactKey<?> key) {
        byte[] kept = facts.get(key);
        return kept == null ? Json.bytes(SchemeJson.fact(key)) : kept;
    }

    byte[] citation(Citation citation) {
        byte[] kept = citations.get(citation);
        return kept == null ? Json.bytes(LawJson.citation(citation)) : kept;
    }

    /** How a bearer is called, as a member of an object. */
    byte[] bearer(Bearer bearer) {
        byte[] kept = bearers.get(bearer);
        return kept == null ? written(bearer) : kept;
    }

    private static byte[] written(Bearer bearer) {
        return new JsonBuffer().raw(",\"name\":").text(bearer.name()).toBytes();
    }

    /** The members of an object, without its braces. */
    private static byte[] members(ObjectNode node) {
        String whole = Json.write(node);
        return whole.substring(1, whole.length() - 1).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(String before, byte[] members, String after) {
        return (before + new String(members, StandardCharsets.UTF_8) + after).getBytes(StandardCharsets.UTF_8);
    }
}
