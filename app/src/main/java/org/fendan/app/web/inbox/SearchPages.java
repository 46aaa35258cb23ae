package org.fendan.app.web.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.MaskingDesk;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search}: looks everywhere for a word; the very id of a case leads straight to it. */
public final class SearchPages implements Room {

    private static final int LONGEST = 100;

    private final Desks desks;

    public SearchPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get("/search", this::search);
    }

    /** What was found of one kind. */
    public record Found(String title, List<Hit> hits) {}

    /** One thing found. */
    public record Hit(String label, String path, String detail) {}

    private void search(Call call) {
        String asked = call.query("q").orElse("");
        String words = asked.substring(
                0, asked.offsetByCodePoints(0, Math.min(LONGEST, asked.codePointCount(0, asked.length()))));
        ObjectNode body =
                desks.lookUps().search(words, call.caller(), call.language()).body();
        boolean exact = body.path("cases")
                .valueStream()
                .anyMatch(found -> found.path("id").asString("").equalsIgnoreCase(words));
        if (exact && !call.isPart()) {
            call.go("/cases/" + Tongue.encoded(words.toUpperCase(Locale.ROOT)));
            return;
        }
        Tongue tongue = call.tongue();
        call.show(
                Heading.of(tongue.of(InboxWord.SEARCH_FOR)),
                "inbox/search.jte",
                Map.of(
                        "words",
                        words,
                        "masked",
                        MaskingDesk.isMasked(call.caller()),
                        "found",
                        found(call.lens().of(body), tongue)));
    }

    private static List<Found> found(JsonNode body, Tongue tongue) {
        return Stream.of(
                        found(InboxWord.CASES, body.path("cases"), tongue, SearchPages::aCase),
                        found(InboxWord.LETTERS, body.path("letters"), tongue, SearchPages::letter),
                        found(InboxWord.SCHEMES, body.path("schemes"), tongue, SearchPages::scheme),
                        found(InboxWord.ARTICLES, body.path("articles"), tongue, SearchPages::article),
                        found(InboxWord.RUNS, body.path("paymentRuns"), tongue, SearchPages::run),
                        found(InboxWord.ACCOUNTS, body.path("accounts"), tongue, SearchPages::account))
                .filter(one -> !one.hits().isEmpty())
                .toList();
    }

    private static Found found(InboxWord title, JsonNode hits, Tongue tongue, BiFunction<JsonNode, Tongue, Hit> hit) {
        return new Found(
                tongue.of(title),
                hits.valueStream().map(one -> hit.apply(one, tongue)).toList());
    }

    private static Hit aCase(JsonNode one, Tongue tongue) {
        String id = one.path("id").asString("");
        String detail = Stream.of(
                        one.path("enterpriseName").asString(""),
                        one.path("reference").asString(""),
                        Stages.label(one, tongue),
                        Tongue.yuan(one.path("loanAmount")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Hit(id, "/cases/" + Tongue.encoded(id), detail);
    }

    private static Hit letter(JsonNode one, Tongue tongue) {
        String number = one.path("number").asString("");
        String title = tongue.of(one.path("title"));
        return new Hit(
                number,
                "/letters/" + Tongue.encoded(one.path("letter").asString("")),
                (title + " " + one.path("case").asString("")).strip());
    }

    private static Hit scheme(JsonNode one, Tongue tongue) {
        String id = one.path("scheme").asString("");
        return new Hit(tongue.of(one.path("name")), "/schemes/" + Tongue.encoded(id), id);
    }

    private static Hit article(JsonNode one, Tongue tongue) {
        String source = one.path("source").asString("");
        String article = one.path("article").asString("");
        return new Hit(
                source + " " + article,
                "/articles?source=" + Tongue.encoded(source) + "&article=" + Tongue.encoded(article),
                tongue.of(one.path("summary")));
    }

    private static Hit run(JsonNode one, Tongue tongue) {
        String id = one.path("id").asString("");
        return new Hit(
                id,
                "/payment-runs/" + Tongue.encoded(id),
                one.path("period").asString("") + " " + tongue.of(one.path("stateName")));
    }

    private static Hit account(JsonNode one, Tongue tongue) {
        String path = one.path("account").asString("");
        return new Hit(path, "/statement?account=" + Tongue.encoded(path), Tongue.yuan(one.path("balance")));
    }
}
