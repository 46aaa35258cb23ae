package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.fendan.app.json.Json;
import org.fendan.app.json.PaymentRunJson;
import org.fendan.app.json.PaymentRunJson.Line;
import org.fendan.app.json.PaymentRunJson.Standing;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.money.Money;
import org.fendan.core.settlement.PaymentRun;
import tools.jackson.databind.JsonNode;

/**
 * One payment run as the registers tell it: what was listed, and what was done with the list, one line for each.
 *
 * @param acts its lines in the register of runs, the draft first
 */
record PaymentRunRecord(String id, List<JsonNode> acts, List<Line> lines) {

    static final String RUNS = "payment-runs";
    static final String ITEMS = "payment-run-items";

    private static final Pattern CHAIN = Pattern.compile("R[^/]+/(reserve|release|expire|pay/.+)");

    /** What is done with a run. */
    enum Act {
        DRAFTED,
        APPROVED,
        REFUSED,
        CANCELLED,
        /** Somebody began to pay. */
        PAYING,
        /** One payee received what is theirs. */
        PAID,
        /** What some items pay was returned or taken back meanwhile; they are off the list. */
        STRUCK,
        /** The day until which it was approved came before everybody was paid. */
        LAPSED
    }

    /**
     * Finds a run by its id.
     *
     * @param registers the lines of a register on a subject
     */
    static Optional<PaymentRunRecord> find(String id, BiFunction<String, String, List<RegisterRow>> registers) {
        List<JsonNode> acts = registers.apply(RUNS, id).stream()
                .map(row -> Json.read(row.body()))
                .toList();
        return acts.isEmpty() ? Optional.empty() : Optional.of(of(id, acts, registers.apply(ITEMS, id)));
    }

    private static PaymentRunRecord of(String id, List<JsonNode> acts, List<RegisterRow> items) {
        Map<String, Standing> standing = new HashMap<>();
        acts.forEach(act -> {
            act.path("lapsed").forEach(name -> standing.put(name.asString(), Standing.STRUCK));
            act.path("expired").forEach(name -> standing.put(name.asString(), Standing.EXPIRED));
        });
        List<Line> lines = items.stream()
                .map(row -> PaymentRunJson.read(Json.read(row.body())))
                .map(line -> line.as(standing.getOrDefault(name(line.item()), line.standing())))
                .toList();
        return new PaymentRunRecord(id, acts, lines);
    }

    /** An item's name within its run. */
    static String name(PaymentRun.Item item) {
        return item.caseId() + "/" + item.subsidy();
    }

    /** Whether a chain belongs to a run: most of them move several people's money. */
    static boolean isChain(String chain) {
        return CHAIN.matcher(chain).matches();
    }

    static boolean isPaymentTo(String payee, String chain) {
        return isChain(chain) && chain.endsWith("/pay/" + payee);
    }

    PaymentRunState state() {
        if (act(Act.CANCELLED).isPresent()) {
            return PaymentRunState.CANCELLED;
        }
        if (act(Act.REFUSED).isPresent()) {
            return PaymentRunState.REFUSED;
        }
        if (act(Act.LAPSED).isPresent()) {
            return PaymentRunState.LAPSED;
        }
        if (act(Act.APPROVED).isEmpty()) {
            return PaymentRunState.DRAFTED;
        }
        if (act(Act.PAYING).isEmpty()) {
            return PaymentRunState.APPROVED;
        }
        return unpaid().isEmpty() ? PaymentRunState.PAID : PaymentRunState.PAYING;
    }

    Optional<JsonNode> act(Act kind) {
        return acts.stream()
                .filter(act -> act.path("act").asString().equals(kind.name()))
                .findFirst();
    }

    /** One more with each act. */
    int version() {
        return acts.size();
    }

    JsonNode draft() {
        return acts.get(0);
    }

    String scheme() {
        return draft().path("scheme").asString();
    }

    LocalDate from() {
        return LocalDate.parse(draft().path("from").asString());
    }

    LocalDate lastDay() {
        return LocalDate.parse(draft().path("lastDay").asString());
    }

    /** The day of the last thing that was decided about it. */
    LocalDate decidedOn() {
        return LocalDate.parse(act(Act.APPROVED).orElse(draft()).path("date").asString());
    }

    List<PaymentRun.Item> items() {
        return lines.stream().map(Line::item).toList();
    }

    /** What it pays in all. */
    Money pays() {
        return lines.stream().map(Line::pays).reduce(Money.ZERO, Money::plus);
    }

    /** What each payee received, by their codes. */
    Map<String, JsonNode> paid() {
        Map<String, JsonNode> paid = new LinkedHashMap<>();
        acts.stream()
                .filter(act -> act.path("act").asString().equals(Act.PAID.name()))
                .forEach(act -> paid.put(act.path("payee").asString(), act));
        return paid;
    }

    /** The day from which what is not paid by then may lapse; empty where the approval stands without end. */
    Optional<LocalDate> heldUntil() {
        return act(Act.APPROVED)
                .filter(act -> act.has("heldUntil"))
                .map(act -> LocalDate.parse(act.path("heldUntil").asString()));
    }

    /** The lines of which something is still to be paid. */
    List<Line> open() {
        Set<String> paid = paid().keySet();
        return lines.stream()
                .filter(line -> line.pays().isPositive())
                .filter(line -> !paid.contains(line.item().payee()))
                .toList();
    }

    /** Those who have something to receive and have not. */
    Set<String> unpaid() {
        Set<String> payees = new TreeSet<>();
        open().forEach(line -> payees.add(line.item().payee()));
        return payees;
    }
}
