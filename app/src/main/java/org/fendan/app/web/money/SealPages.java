package org.fendan.app.web.money;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code /seal}: whether the ledger is what its hashed entries say.
 *
 * <p>What a page shows is how it was found the last time; where blocks were added since, it is verified anew beside the
 * page, by one at a time. A small ledger is done before the page is; nobody waits for a large one.
 */
public final class SealPages implements Room {

    private static final String PATH = "/seal";
    private static final long PATIENCE_MS = 80;

    private final Desks desks;
    private final ExecutorService verifier = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "seal");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Answer> underWay;

    public SealPages(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void register(Doors doors) {
        doors.get(PATH, this::show);
        doors.post(PATH, this::verify);
    }

    /** How the ledger was found, and whether it has grown since. */
    public record Seal(
            boolean known,
            boolean clean,
            String at,
            String blocks,
            String entries,
            String head,
            String headNow,
            boolean grown) {}

    private void show(Call call) {
        JsonNode now = desks.ledger().head().body();
        if (!isOf(now)) {
            verifyBeside();
        }
        Seal seal = seal(desks.ledger().lastVerification(), now);
        Tongue tongue = call.tongue();
        Table differences = Table.of(
                "differences",
                tongue.of(MoneyWord.DIFFERENCES),
                List.of(Column.name(tongue.of(MoneyWord.WHERE)), Column.words(tongue.of(MoneyWord.WORDS))),
                desks.ledger()
                        .lastVerification()
                        .map(found -> found.path("differences")
                                .valueStream()
                                .map(one -> List.of(
                                        Cell.of(one.path("place").asString("")),
                                        Cell.of(one.path("words").asString(""))))
                                .toList())
                        .orElse(List.of()),
                tongue.of(MoneyWord.CLEAN));
        if (!call.exports(differences)) {
            call.show(
                    Heading.below(Section.FUNDS, tongue, tongue.of(MoneyWord.SEAL)),
                    "money/seal.jte",
                    Map.of(
                            "seal",
                            seal,
                            "differences",
                            differences,
                            "mayVerify",
                            call.caller().role().seesAll()));
        }
    }

    /** Whether the ledger was verified as it stands now. */
    private boolean isOf(JsonNode head) {
        return desks.ledger()
                .lastVerification()
                .filter(found -> found.path("head").equals(head))
                .isPresent();
    }

    private void verifyBeside() {
        try {
            underWay().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the ledger could not be verified", failed.getCause());
        }
    }

    private synchronized Future<Answer> underWay() {
        Future<Answer> known = underWay;
        if (known == null || known.isDone()) {
            known = verifier.submit(() -> desks.ledger().verification());
            underWay = known;
        }
        return known;
    }

    private static Seal seal(Optional<JsonNode> last, JsonNode now) {
        String head = now.path("block").asString("") + " " + now.path("hash").asString("");
        return last.map(found -> new Seal(
                        true,
                        found.path("clean").asBoolean(false),
                        found.path("at").asString(""),
                        found.path("blocks").asString(""),
                        found.path("entries").asString(""),
                        found.path("head").path("block").asString("") + " "
                                + found.path("head").path("hash").asString(""),
                        head,
                        !found.path("head").equals(now)))
                .orElseGet(() -> new Seal(false, false, "", "", "", "", head, false));
    }

    /** Asks for a whole verification, as a job that can be watched. */
    private void verify(Call call) {
        Answer asked = desks.jobs().verification(call.intent());
        if (asked.isProblem()) {
            call.problem(asked);
        } else {
            call.go("/jobs/" + asked.body().path("id").asString(""));
        }
    }
}
