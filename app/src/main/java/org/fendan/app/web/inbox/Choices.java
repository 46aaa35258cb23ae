package org.fendan.app.web.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Page;
import org.fendan.app.web.page.Call;
import tools.jackson.databind.JsonNode;

/** The schemes and banks a list can be narrowed to, and which are chosen. */
public record Choices(Map<String, String> schemes, List<String> banks, String scheme, String bank) {

    static Choices of(Desks desks, Call call) {
        Map<String, String> schemes = desks.questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .collect(Collectors.toMap(
                        scheme -> scheme.path("scheme").asString(""),
                        scheme -> call.tongue().of(scheme.path("name")),
                        (first, last) -> last,
                        TreeMap::new));
        List<String> banks = desks.lookUps()
                .agreements(Page.WHOLE, call.caller())
                .body()
                .path("agreements")
                .valueStream()
                .map(Choices::bank)
                .filter(bank -> !bank.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return new Choices(
                schemes,
                banks,
                call.query("scheme").orElse(""),
                call.query("bank").orElse(""));
    }

    private static String bank(JsonNode agreement) {
        return agreement.path("bank").asString("");
    }

    /** The scheme that is chosen. */
    Optional<String> one() {
        return Optional.of(scheme).filter(id -> !id.isEmpty());
    }

    Optional<String> oneBank() {
        return Optional.of(bank).filter(code -> !code.isEmpty());
    }
}
