package org.fendan.bench.guarantee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fendan.bench.guarantee.Application.Held;
import org.jspecify.annotations.Nullable;

/** Made-up applications: most would be admitted, others break one rule or several, or leave something out. */
public final class Applications {

    private static final long SEED = 20190508;
    private static final long WAN = 1_000_000;
    private static final LocalDate IN_FORCE = LocalDate.of(2019, 5, 8);
    private static final int DAYS = 870;

    private final Random random = new Random(SEED);

    /** What goes wrong with one application. */
    private double wrong;

    /** So many, the same ones each time. */
    public static List<Application> some(int count) {
        Applications made = new Applications();
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(made.next());
        }
        return Collections.unmodifiableList(all);
    }

    private Application next() {
        wrong = random.nextInt(3) == 0 ? 0.12 : 0.004;
        LocalDate day = IN_FORCE.plusDays(random.nextInt(random.nextBoolean() ? 100 : DAYS));
        Long amount = maybe(sum(random.nextInt(4) == 0 ? 2500 : 900));
        long base = amount == null ? 100 * WAN : amount;
        return new Application(
                day,
                mostly(true),
                mostly(true),
                maybe(isWrong() ? "quanzhou" : "xiamen"),
                maybe(isWrong() ? random.nextLong(498, 1000) : random.nextLong(1, 501)),
                maybe(isWrong() ? edge(20_000) : sum(20_000)),
                maybe(isWrong() ? edge(20_000) : sum(20_000)),
                maybe(titles(day)),
                maybe(random.nextInt(3) == 0),
                maybe(random.nextInt(4) > 0),
                maybe(random.nextBoolean()),
                maybe(2018L + random.nextInt(2)),
                maybe(isWrong() ? edge(2000) : sum(2000)),
                maybe(random.nextBoolean()),
                maybe(day.minusYears(isWrong() ? 5 : random.nextInt(5)).minusDays(random.nextInt(3) - 1)),
                amount,
                random.nextBoolean() ? null : Long.valueOf(base - random.nextLong(base / 3)),
                maybe(random.nextLong(base / 100, base / 20)),
                maybe(isWrong() ? random.nextLong(base / 100, base / 50) : random.nextLong(base / 150 + 1)),
                maybe(1 + random.nextLong(base)),
                maybe(random.nextInt(5) == 0 ? random.nextLong(10_001) : 100L * random.nextInt(61)),
                mostly(false),
                mostly(false),
                random.nextInt(10) == 0 ? random.nextLong(10 * WAN) : 5000 * WAN,
                random.nextInt(10) == 0 ? random.nextLong(100 * WAN) : 3000 * WAN);
    }

    private boolean isWrong() {
        return random.nextDouble() < wrong;
    }

    private <T> @Nullable T maybe(T value) {
        return isWrong() ? null : value;
    }

    private @Nullable Boolean mostly(boolean usual) {
        return maybe(isWrong() != usual);
    }

    /** Up to so many ten thousands of yuan, to the fen. */
    private long sum(long mostWan) {
        return 100 + random.nextLong(mostWan * WAN - 99);
    }

    /** At a limit, or a little or much above it. */
    private long edge(long limitWan) {
        return limitWan * WAN + random.nextInt(3) * random.nextLong(1, limitWan * WAN);
    }

    private List<Held> titles(LocalDate day) {
        List<String> kinds =
                new ArrayList<>(Application.RECOGNISED.stream().sorted().toList());
        kinds.add("technologyPilot");
        List<Held> titles = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = day.minusDays(random.nextInt(1500)).plusDays(isWrong() ? 400 : 0);
            titles.add(new Held(
                    kinds.get(random.nextInt(kinds.size())),
                    from,
                    from.plusYears(3).minusDays(1)));
        }
        return titles;
    }
}
