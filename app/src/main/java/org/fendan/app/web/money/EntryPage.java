package org.fendan.app.web.money;

import java.math.BigDecimal;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** An entry as it is shown: what it is about, who and when, its sums, and the block that seals it. */
public record EntryPage(
        String number,
        String date,
        String chain,
        String purpose,
        String reverses,
        String actor,
        String recordedAt,
        String caseId,
        String debits,
        String credits,
        String block,
        String hash) {

    static EntryPage of(JsonNode entry) {
        String slice = entry.path("legs").path(0).path("slice").asString("");
        return new EntryPage(
                entry.path("entry").asString(""),
                entry.path("date").asString(""),
                entry.path("chain").asString(""),
                entry.path("purpose").asString(""),
                entry.path("reverses").asString(""),
                entry.path("actor").asString(""),
                entry.path("recordedAt").asString(""),
                slice.matches("C[0-9]+/.*") ? slice.substring(0, slice.indexOf('/')) : "",
                sum(entry, "DEBIT"),
                sum(entry, "CREDIT"),
                entry.path("block").path("block").asString(""),
                entry.path("block").path("hash").asString(""));
    }

    private static String sum(JsonNode entry, String side) {
        BigDecimal sum = entry.path("legs")
                .valueStream()
                .filter(leg -> leg.path("side").asString("").equals(side))
                .map(leg -> Pots.amount(leg.path("amount")))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        return Tongue.yuan(sum.toPlainString());
    }
}
