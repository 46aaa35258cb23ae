package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The connection to PostgreSQL is cut, above all between a commit and its reply; -Dfendan.cuts=200 for more. */
class CutTest {

    private static final int CUTS = Integer.getInteger("fendan.cuts", 20);

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Told told = new Told();
    private final Map<Wire.Place, Integer> places = new EnumMap<>(Wire.Place.class);

    @Test
    void a_client_that_asks_again_is_answered_and_nothing_is_done_twice() throws Exception {
        Database.Postgres direct = Postgres.fresh();
        int server = URI.create(direct.url().substring("jdbc:".length())).getPort();
        try (Wire wire = Wire.to(server);
                PostgresPool watch = PostgresPool.open(direct);
                Store store = Store.open(through(wire, direct), StoreOptions.standard())) {
            StoreFixture.open(store, 1_000_000_000L);
            Reads reads = new Reads(watch.readers());
            try (Clients clients = Clients.start(8, "k", told, Clients.into(() -> store))) {
                for (int round = 1; round <= CUTS; round++) {
                    clients.await(1 + random.nextInt(30));
                    cut(wire);
                    clients.await(9);
                    told.check(reads, "seed " + seed + ", cut " + round);
                }
                clients.stop();
                long kept = told.checkAll(reads, "seed " + seed + ", at the end");
                System.out.printf(
                        "connection cut: seed %d, %d cuts %s, %d acknowledged, %d kept,"
                                + " 0 lost, 0 doubled, 0 unknown; %d refusals%n",
                        seed, CUTS, places, told.size(), kept, clients.refused());
                assertThat(clients.refused()).isGreaterThanOrEqualTo(CUTS);
            }
        }
    }

    /** Two of three cuts are made between the commit and its reply, the others anywhere. */
    private void cut(Wire wire) throws InterruptedException {
        Wire.Place place = random.nextInt(3) > 0
                ? Wire.Place.COMMITTED
                : random.nextBoolean() ? Wire.Place.ASKED : Wire.Place.ANSWERED;
        places.merge(place, 1, Integer::sum);
        wire.cut(place, place == Wire.Place.COMMITTED ? 0 : random.nextInt(4000));
        long end = System.currentTimeMillis() + 60_000;
        while (!wire.isCut()) {
            assertThat(System.currentTimeMillis())
                    .as("cut at %s, seed %d", place, seed)
                    .isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static Database.Postgres through(Wire wire, Database.Postgres direct) {
        URI at = URI.create(direct.url().substring("jdbc:".length()));
        return new Database.Postgres("jdbc:postgresql://localhost:" + wire.port() + at.getPath() + "?" + at.getQuery()
                + "&sslmode=disable&gssEncMode=disable");
    }
}
