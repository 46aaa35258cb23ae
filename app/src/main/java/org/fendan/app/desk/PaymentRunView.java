package org.fendan.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.desk.PaymentRunRecord.Act;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A payment run as its readers see it: those who are paid see their own lines, once they are approved. */
final class PaymentRunView {

    private final Catalogue catalogue;
    private final Caller caller;

    PaymentRunView(Catalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    /** The lines that are the caller's business. */
    List<Line> lines(PaymentRunRecord run) {
        if (Wall.maySeeWhole(caller)) {
            return run.lines();
        }
        Optional<String> own = Wall.payee(caller);
        return run.state().isTold()
                ? run.lines().stream()
                        .filter(line -> own.equals(Optional.of(line.item().payee())))
                        .toList()
                : List.of();
    }

    boolean maySee(PaymentRunRecord run) {
        return Wall.maySeeWhole(caller) || !lines(run).isEmpty();
    }

    Optional<Scheme> edition(PaymentRunRecord run, Line line) {
        return catalogue.edition(run.scheme(), line.edition());
    }

    /** What a list of runs shows of one. */
    ObjectNode head(PaymentRunRecord run) {
        ObjectNode node = Json.object()
                .put("id", run.id())
                .put("scheme", run.scheme())
                .put("period", run.draft().path("period").asString())
                .put("from", run.from().toString())
                .put("lastDay", run.lastDay().toString())
                .put("state", run.state().name())
                .put("version", run.version());
        node.set("stateName", Json.text(run.state().label()));
        act(node, "drafted", run.act(Act.DRAFTED));
        act(node, "approved", run.act(Act.APPROVED));
        act(node, "refused", run.act(Act.REFUSED));
        act(node, "cancelled", run.act(Act.CANCELLED));
        act(node, "lapsed", run.act(Act.LAPSED));
        return PaymentRunJson.sums(node, lines(run));
    }

    private static void act(ObjectNode node, String name, Optional<JsonNode> act) {
        act.ifPresent(done -> {
            ObjectNode told = node.putObject(name);
            List.of("date", "by", "opinion", "reason", "heldUntil").stream()
                    .filter(done::has)
                    .forEach(member -> told.set(member, done.get(member)));
        });
    }

    ObjectNode whole(PaymentRunRecord run) {
        List<Line> lines = lines(run);
        ObjectNode node = head(run);
        node.set("lines", Json.array(lines, line -> PaymentRunJson.shown(line, edition(run, line), run.from())));
        Map<String, JsonNode> paid = run.paid();
        node.set(
                "byPayee",
                Json.array(
                        PaymentRunJson.by(line -> line.item().payee(), lines).entrySet(),
                        one -> payee(one.getKey(), one.getValue(), Optional.ofNullable(paid.get(one.getKey())))));
        node.set(
                "bySubsidy",
                Json.array(
                        PaymentRunJson.by(line -> line.item().subsidy(), lines).entrySet(),
                        one -> subsidy(run, one.getKey(), one.getValue())));
        return node;
    }

    private static ObjectNode payee(String code, List<Line> lines, Optional<JsonNode> paid) {
        ObjectNode node =
                Json.object().put("payee", code).put("holder", lines.get(0).holder());
        paid.ifPresent(act -> node.set("payment", payment(act)));
        return PaymentRunJson.sums(node, lines);
    }

    private ObjectNode subsidy(PaymentRunRecord run, String id, List<Line> lines) {
        ObjectNode node = Json.object().put("subsidy", id);
        Line last = lines.get(lines.size() - 1);
        PaymentRunJson.subsidy(last.item(), edition(run, last))
                .ifPresent(subsidy -> node.set("name", Json.text(subsidy.name())));
        return PaymentRunJson.sums(node, lines);
    }

    /** What one payee received: the same now as when it was done. */
    static ObjectNode payment(JsonNode act) {
        ObjectNode node = Json.object();
        List.of("payee", "date", "by", "chain", "entry", "lapsed").stream()
                .filter(act::has)
                .forEach(member -> node.set(member, act.get(member)));
        node.set("amount", Json.money(Money.parse(act.path("amount").asString())));
        return node;
    }
}
