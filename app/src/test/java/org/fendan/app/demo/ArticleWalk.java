package org.fendan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Caller;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;

/** Walks from every leg of a ledger to its article, and compares that with the money kept under each article. */
final class ArticleWalk {

    private static final int PAGE = 500;

    private ArticleWalk() {}

    static void check(Workplace work, Caller auditor) {
        Map<String, Money> walked = walked(work, auditor);
        Map<String, Money> kept = new TreeMap<>();
        work.articles().articles(Optional.of(auditor)).body().path("articles").forEach(article -> {
            if (article.path("count").asLong() > 0) {
                String source = article.path("source").path("number").asString();
                String number = article.path("article").asString();
                kept.put(source + " " + number, money(article.path("total")));
                lines(work, auditor, source, number, article);
            }
        });
        assertThat(kept).as("the money of each article").isEqualTo(walked).hasSizeGreaterThan(3);
    }

    /** Leg by leg, as a reader would walk. */
    private static Map<String, Money> walked(Workplace work, Caller auditor) {
        Map<String, Money> walked = new TreeMap<>();
        long entries = work.ledger().verification().body().path("entries").asLong();
        for (long entry = 1; entry <= entries; entry++) {
            JsonNode whole = work.ledger().entry(entry, auditor, "en").body();
            for (JsonNode leg : whole.path("legs")) {
                String slice = leg.path("slice").asString();
                boolean posted =
                        List.of("TRANSFER", "POST").contains(leg.path("kind").asString());
                boolean money = !slice.contains("/cap-") && !slice.endsWith("/principal");
                if (posted && money && leg.path("side").asString().equals("CREDIT")) {
                    JsonNode cited = work.ledger()
                            .explanation(entry, leg.path("leg").asInt(), auditor, "en")
                            .body()
                            .path("citation");
                    Money amount = money(leg.path("amount"));
                    walked.merge(
                            cited.path("source").asString() + " "
                                    + cited.path("article").asString(),
                            whole.has("reverses") ? amount.negated() : amount,
                            Money::plus);
                }
            }
        }
        return walked;
    }

    /** The lines, the newest first, lead down from the total to nothing, and each names legs that come to its sum. */
    private static void lines(Workplace work, Caller auditor, String source, String number, JsonNode article) {
        List<JsonNode> all = new ArrayList<>();
        Optional<Long> before = Optional.empty();
        do {
            JsonNode page =
                    work.articles().money(source, number, before, PAGE, auditor).body();
            page.path("lines").forEach(all::add);
            before = page.has("next") ? Optional.of(page.path("next").asLong()) : Optional.empty();
        } while (before.isPresent());
        assertThat(all).hasSize(article.path("count").asInt());
        Money left = money(article.path("total"));
        Map<String, Integer> once = new HashMap<>();
        for (JsonNode line : all) {
            assertThat(line.path("total").asString()).hasToString(left.toString());
            left = left.minus(Money.parse(line.path("amount").asString()));
            once.merge(line.path("entry") + " " + line.path("case") + " " + line.path("event"), 1, Integer::sum);
        }
        assertThat(left).as(source + " " + number).isEqualTo(Money.ZERO);
        assertThat(once.values()).containsOnly(1);
    }

    private static Money money(JsonNode money) {
        return Money.parse(money.path("amount").asString());
    }
}
