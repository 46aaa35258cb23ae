package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.store.RegisterLine;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the register of letters that are due, or of those that were issued.
 *
 * @param row its number in its register
 * @param entry the entry of the ledger that carries it
 * @param matter what it is about: a case, an event of it and a letter that goes out with it
 * @param parties whose business it is
 * @param issuer the organisation that writes it; empty where only its kind is known
 * @param seal what makes it an issued one; empty while it is due
 */
record LetterLine(
        long row,
        long entry,
        String recordedAt,
        Matter matter,
        Parties parties,
        String issuer,
        String date,
        Text title,
        Text to,
        List<Sum> sums,
        Optional<Seal> seal) {

    LetterLine {
        sums = List.copyOf(sums);
    }

    /** A letter of an event. */
    record Matter(String caseId, int event, String step, String letter) {

        /** "C000001-3-approval". */
        String name() {
            return caseId + "-" + event + "-" + letter;
        }
    }

    record Parties(String scheme, String bank, String institution, String enterprise, String enterpriseName) {}

    /** A sum it names. */
    record Sum(Text label, Money amount) {}

    /**
     * How it was issued.
     *
     * @param id its name in addresses: "centre-2026-12"
     * @param number as it stands on the letter
     * @param key names the key it was signed with
     * @param replaces the id of the letter it puts right; empty where it is the first
     */
    record Seal(
            String id,
            String number,
            String sha256,
            String signature,
            String key,
            String by,
            String replaces,
            String reason) {}

    static LetterLine read(RegisterLine line) {
        return read(line.row(), line.recordedAt());
    }

    static LetterLine read(RegisterRow row, String recordedAt) {
        JsonNode body = Json.read(row.body());
        return new LetterLine(
                row.number(),
                row.entry(),
                recordedAt,
                new Matter(
                        row.subject().intern(), body.path("event").asInt(), word(body, "step"), word(body, "letter")),
                new Parties(
                        word(body, "scheme"),
                        word(body, "bank"),
                        word(body, "institution"),
                        word(body, "enterprise"),
                        word(body, "enterpriseName")),
                word(body, "issuer"),
                word(body, "date"),
                text(body.path("title")),
                text(body.path("to")),
                body.path("sums")
                        .valueStream()
                        .map(sum -> new Sum(
                                text(sum.path("label")),
                                Money.parse(sum.path("amount").path("amount").asString())))
                        .toList(),
                body.has("sha256") ? Optional.of(seal(body)) : Optional.empty());
    }

    private static Seal seal(JsonNode body) {
        return new Seal(
                body.path("id").asString(),
                body.path("number").asString(),
                body.path("sha256").asString(),
                body.path("signature").asString(),
                word(body, "key"),
                word(body, "by"),
                body.path("replaces").asString(""),
                body.path("reason").asString(""));
    }

    /** The same words stand in thousands of lines. */
    private static String word(JsonNode body, String name) {
        return body.path(name).asString("").intern();
    }

    private static Text text(JsonNode text) {
        return Text.of(word(text, "zh"), word(text, "en"));
    }

    /** As it is kept; what the row itself says is not said again. */
    ObjectNode json() {
        ObjectNode node = Json.object()
                .put("case", matter.caseId())
                .put("event", matter.event())
                .put("step", matter.step())
                .put("letter", matter.letter())
                .put("scheme", parties.scheme())
                .put("bank", parties.bank())
                .put("institution", parties.institution())
                .put("enterprise", parties.enterprise())
                .put("enterpriseName", parties.enterpriseName())
                .put("issuer", issuer)
                .put("date", date);
        node.set("title", Json.text(title));
        node.set("to", Json.text(to));
        node.set("sums", Json.array(sums, sum -> {
            ObjectNode one = Json.object();
            one.set("label", Json.text(sum.label()));
            one.set("amount", Json.money(sum.amount()));
            return one;
        }));
        seal.ifPresent(issued -> put(node, issued));
        return node;
    }

    private static void put(ObjectNode node, Seal issued) {
        node.put("id", issued.id())
                .put("number", issued.number())
                .put("sha256", issued.sha256())
                .put("signature", issued.signature())
                .put("algorithm", "Ed25519")
                .put("key", issued.key())
                .put("by", issued.by());
        Optional.of(issued.replaces()).filter(id -> !id.isEmpty()).ifPresent(id -> node.put("replaces", id));
        Optional.of(issued.reason()).filter(why -> !why.isEmpty()).ifPresent(why -> node.put("reason", why));
    }

    /** The same, issued so. */
    LetterLine issued(Seal how) {
        return new LetterLine(row, entry, recordedAt, matter, parties, issuer, date, title, to, sums, Optional.of(how));
    }

    /** The same, written by this organisation. */
    LetterLine by(String organisation) {
        return new LetterLine(row, entry, recordedAt, matter, parties, organisation, date, title, to, sums, seal);
    }

    String id() {
        return seal.map(Seal::id).orElse("");
    }

    /** Whether one of its words holds this, in whatever case. */
    boolean mentions(String text) {
        String wanted = text.toLowerCase(java.util.Locale.ROOT);
        return Stream.of(
                        seal.map(Seal::number).orElse(""),
                        id(),
                        matter.caseId(),
                        title.zh(),
                        title.en(),
                        to.zh(),
                        to.en(),
                        parties.enterpriseName())
                .anyMatch(word -> word.toLowerCase(java.util.Locale.ROOT).contains(wanted));
    }
}
