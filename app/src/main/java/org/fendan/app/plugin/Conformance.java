package org.fendan.app.plugin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fendan.contract.Check;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/**
 * What each loaded edition keeps of the contract, found out once while the app works: when somebody first asks, one
 * edition after the other, in a thread of its own.
 */
public final class Conformance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** It changes the language and time zone of the machine while it runs, so it is left to {@code check-plugin}. */
    private static final String NOT_HERE = "machine-does-not-matter";

    private final Catalogue catalogue;
    private final Map<String, Result> results = new ConcurrentHashMap<>();
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "conformance");
        thread.setDaemon(true);
        return thread;
    });

    public Conformance(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What was found about one edition.
     *
     * @param kept how many of the checks it keeps
     * @param faults what it does not keep, each a sentence
     * @param millis how long it took
     */
    public record Result(int checks, int kept, List<Text> faults, long millis) {

        public Result {
            faults = List.copyOf(faults);
        }

        public boolean isKept() {
            return checks == kept;
        }
    }

    /** The result of an edition, "city.instrument 2021-02-24"; empty while it is being found out. */
    public Optional<Result> of(String edition) {
        Optional<Result> known = Optional.ofNullable(results.get(edition));
        if (known.isEmpty() && asked.putIfAbsent(edition, true) == null) {
            catalogue.ids().stream()
                    .flatMap(id -> catalogue.editions(id).stream())
                    .filter(scheme -> LoadReport.edition(scheme).equals(edition))
                    .filter(scheme -> !worker.isShutdown())
                    .forEach(scheme -> worker.execute(() -> results.put(edition, checked(scheme))));
        }
        return known;
    }

    /** Leaves what is not found out yet. */
    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static Result checked(Scheme scheme) {
        long begun = System.nanoTime();
        List<Check> checks = SchemeChecks.all().stream()
                .filter(check -> !check.id().equals(NOT_HERE))
                .toList();
        List<Text> faults = new ArrayList<>();
        int kept = 0;
        for (Check check : checks) {
            List<Text> found = faults(check, scheme);
            kept += found.isEmpty() ? 1 : 0;
            found.forEach(fault -> faults.add(
                    Text.of(check.title().zh() + "：" + fault.zh(), check.title().en() + ": " + fault.en())));
        }
        return new Result(
                checks.size(),
                kept,
                faults,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static List<Text> faults(Check check, Scheme scheme) {
        try {
            return Patience.within(PATIENCE, check.id(), () -> List.copyOf(check.of(scheme)));
        } catch (Refusal stopped) {
            return stopped.reasons();
        }
    }
}
