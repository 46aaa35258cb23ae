package org.fendan.app.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Splits as they are stored: every slice with what it was computed from, so that it can be checked by a stranger. */
public final class SplitJson {

    private SplitJson() {}

    public static ObjectNode write(Split split) {
        ObjectNode node = Json.object().put("whole", split.whole().toString());
        node.set("slices", Json.array(split.slices(), SplitJson::slice));
        return node;
    }

    private static ObjectNode slice(Slice slice) {
        ObjectNode node = Json.object()
                .put("number", slice.number())
                .put("role", slice.role().name())
                .put("bearer", slice.bearer().id())
                .put("payee", slice.payee().id())
                .put("amount", slice.amount().toString())
                .put("article", slice.citation().clause())
                .put("of", slice.of().toString());
        slice.citation().reading().ifPresent(reading -> node.put("reading", reading));
        slice.share().ifPresent(share -> node.put("share", share.toString()));
        slice.limit().ifPresent(limit -> node.put("limit", limit.toString()));
        slice.cap().ifPresent(cap -> node.put("cap", cap));
        return node;
    }

    public static Split read(Scheme scheme, JsonNode node) {
        List<Slice> slices = node.get("slices")
                .valueStream()
                .map(slice -> slice(scheme, slice))
                .toList();
        return new Split(Money.parse(node.get("whole").asString()), slices);
    }

    private static Slice slice(Scheme scheme, JsonNode node) {
        return new Slice(
                node.get("number").intValue(),
                Slice.Role.valueOf(node.get("role").asString()),
                bearer(scheme, node.get("bearer").asString()),
                bearer(scheme, node.get("payee").asString()),
                Money.parse(node.get("amount").asString()),
                new Citation(scheme.source(), node.get("article").asString(), optional(node, "reading")),
                Money.parse(node.get("of").asString()),
                optional(node, "share").map(SplitJson::ratio),
                optional(node, "limit").map(Money::parse),
                optional(node, "cap"));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }

    private static Ratio ratio(String text) {
        String[] parts = text.split("/", -1);
        return Ratio.of(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    private static Bearer bearer(Scheme scheme, String id) {
        return bearers(scheme)
                .filter(bearer -> bearer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(scheme.id() + " knows no bearer \"" + id + "\""));
    }

    private static Stream<Bearer> bearers(Scheme scheme) {
        Stream<Bearer> losses = scheme.losses().stream()
                .flatMap(sharing -> sharing.parts().stream())
                .flatMap(part -> part instanceof LossSharing.Share share
                                && share.uncovered().isPresent()
                        ? Stream.of(part.bearer(), share.uncovered().get())
                        : Stream.of(part.bearer()));
        Stream<Bearer> recoveries = scheme.recoveries().stream()
                .flatMap(recovery -> Stream.concat(
                        recovery.bearers().stream(),
                        Stream.concat(
                                recovery.turns().stream().map(turn -> turn.payee()),
                                Stream.of(recovery.surplus().payee()))));
        return Stream.concat(losses, recoveries);
    }
}
