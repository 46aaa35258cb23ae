package org.fendan.app.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Role;
import org.fendan.core.amount.Cap;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.node.ObjectNode;

/**
 * File several rows at a time, so that they share the ledger's commits, and tell of each in the order of the file. Rows
 * that could get in each other's way, by reference or by a ceiling, wait for one another.
 */
final class Clerks implements AutoCloseable {

    private static final int AT_ONCE = 16;

    private final CaseDesk cases;
    private final Catalogue catalogue;
    private final String user;
    private final String language;
    private final boolean dryRun;
    private final Consumer<ObjectNode> hears;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final Deque<CompletableFuture<RowResult>> underWay = new ArrayDeque<>();
    private final Set<String> subjects = new HashSet<>();
    private final Map<RowResult.Outcome, Long> counts = new EnumMap<>(RowResult.Outcome.class);

    Clerks(
            CaseDesk cases,
            Catalogue catalogue,
            String user,
            String language,
            boolean dryRun,
            Consumer<ObjectNode> hears) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.user = user;
        this.language = language;
        this.dryRun = dryRun;
        this.hears = hears;
    }

    void take(Filing filing, Columns columns) {
        Set<String> own = subjects(filing);
        if (own.stream().anyMatch(subjects::contains)) {
            finish();
        }
        if (underWay.size() == AT_ONCE) {
            tellFirst();
        }
        subjects.addAll(own);
        underWay.add(CompletableFuture.supplyAsync(() -> file(filing, columns), hands));
    }

    /** What two rows must not touch at the same time. */
    private Set<String> subjects(Filing filing) {
        Set<String> own = new HashSet<>(Set.of("loan " + filing.key()));
        Optional<Scheme> scheme = catalogue.latest(filing.member("scheme"));
        scheme.stream()
                .flatMap(newest -> newest.caps().stream())
                .filter(cap -> cap.measure() == Cap.Measure.OPEN_BALANCE)
                .forEach(cap -> own.add(cap.id() + " "
                        + switch (cap.scope()) {
                            case SCHEME -> "";
                            case BANK -> filing.member("bank");
                            case ENTERPRISE -> filing.enterprise();
                        }));
        return own;
    }

    void finish() {
        while (!underWay.isEmpty()) {
            tellFirst();
        }
        subjects.clear();
    }

    private void tellFirst() {
        try {
            RowResult result = underWay.remove().join();
            counts.merge(result.outcome(), 1L, Long::sum);
            hears.accept(result.json());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** A row is tried first, so that a refusal is not kept: the corrected row may come under the same key. */
    private RowResult file(Filing filing, Columns columns) {
        Caller caller = new Caller(user, Role.BANK, filing.member("bank"));
        Intent tried = new Intent(caller, Optional.of(filing.key()), true, language, Optional.empty());
        if (!filing.hasAllCells()) {
            return RowResult.ragged(filing, language);
        }
        Answer answer = ask(filing, tried);
        if (!dryRun && !answer.isProblem() && !answer.replayed()) {
            Intent meant = new Intent(caller, Optional.of(filing.key()), false, language, Optional.empty());
            answer = ask(filing, meant);
        }
        return RowResult.of(filing, columns, answer, dryRun, language);
    }

    private Answer ask(Filing filing, Intent intent) {
        Answer answer = cases.file(filing.request(), intent);
        if (answer.status() >= 500) {
            throw new IllegalStateException("第 " + filing.line() + " 行 / line " + filing.line() + ": "
                    + answer.body().path("detail").asString(""));
        }
        return answer;
    }

    Import.Counts counts() {
        long accepted = count(RowResult.Outcome.ACCEPTED) + count(RowResult.Outcome.WOULD_BE_ACCEPTED);
        long already = count(RowResult.Outcome.ALREADY_THERE);
        long refused = count(RowResult.Outcome.REFUSED);
        return new Import.Counts(accepted + already + refused, accepted, already, refused);
    }

    private long count(RowResult.Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
