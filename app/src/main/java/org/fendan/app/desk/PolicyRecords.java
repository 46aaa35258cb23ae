package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;

/** Which policies made events: each file once for an edition, in the order in which they came. */
public final class PolicyRecords {

    private static final String REGISTER = "policies";

    private PolicyRecords() {}

    /** Puts a policy on record when it makes its first event, and again when it comes back after another. */
    static void keep(Transaction tx, Scheme scheme, Origins.Origin origin) {
        String edition = Origins.edition(scheme.id(), scheme.inForce().from());
        List<RegisterRow> rows = tx.register(REGISTER, edition);
        boolean told = !rows.isEmpty() && digest(rows.get(rows.size() - 1)).equals(origin.sha256());
        if (!told) {
            tx.appendRegister(REGISTER, edition, Json.write(origin.json()));
        }
    }

    private static String digest(RegisterRow row) {
        return Json.read(row.body()).path("sha256").asString("");
    }

    /** What is to be known of the policies that made the events kept: those that are missing, and those that changed. */
    public static List<Text> notes(Reads reads, Catalogue catalogue, Origins origins) {
        Map<String, JsonNode> last = new LinkedHashMap<>();
        reads.registerAll(REGISTER).forEach(row -> last.put(row.subject(), Json.read(row.body())));
        List<Text> notes = new ArrayList<>();
        last.forEach(
                (edition, policy) -> note(edition, policy, catalogue, origins).ifPresent(notes::add));
        return notes;
    }

    private static Optional<Text> note(String edition, JsonNode policy, Catalogue catalogue, Origins origins) {
        int blank = edition.lastIndexOf(' ');
        String scheme = edition.substring(0, blank);
        LocalDate from = LocalDate.parse(edition.substring(blank + 1));
        Origins.Origin before = new Origins.Origin(
                policy.path("place").asString(""), policy.path("sha256").asString(""));
        Optional<Scheme> loaded = catalogue.edition(scheme, from);
        return loaded.isEmpty()
                ? Optional.of(SchemeAbsent.sentence(scheme, from, Optional.of(before)))
                : loaded.flatMap(origins::of).flatMap(now -> changed(scheme, from, before, now));
    }

    /** Says that what is loaded is not what made the events, where that is so. */
    static Optional<Text> changed(String scheme, LocalDate from, Origins.Origin before, Origins.Origin now) {
        return before.sha256().equals(now.sha256())
                ? Optional.empty()
                : Optional.of(Text.of(
                        "项目 " + scheme + " 的 " + from + " 版，此前由 " + before.place() + "（SHA-256 " + before.sha256()
                                + "）办理，现由 " + now.place() + "（SHA-256 " + now.sha256() + "）办理",
                        "the edition of " + from + " of " + scheme + " was applied by " + before.place() + " (SHA-256 "
                                + before.sha256() + ") and is now applied by " + now.place() + " (SHA-256 "
                                + now.sha256() + ")"));
    }
}
