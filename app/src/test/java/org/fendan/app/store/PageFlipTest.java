package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Single bits turn over in the files of the ledger's tables and indexes on PostgreSQL; -Dfendan.flips=1000 for the
 * whole figure.
 *
 * <p>Each flip is made in a copy of the database which nobody has read yet, so the server has to take it from the disk.
 */
class PageFlipTest {

    /** Half of them on a server that writes checksums into its pages, half on one that does not. */
    private static final int FLIPS = Integer.getInteger("fendan.flips", 20) / 2;

    /** All but what a term of writing changes, and the migrations' own table. */
    private static final String RECORDS = "t.relnamespace = 'public'::regnamespace and t.relname not in"
            + " ('writer_term', 'writer_beat', 'outbox_position', 'flyway_schema_history')";

    private static final String FILES =
            "with t as (select t.* from pg_class t where relkind = 'r' and " + RECORDS + "),"
                    + " heaps as (select oid, relname::text from t"
                    + " union select reltoastrelid, relname || ' toast' from t where reltoastrelid <> 0),"
                    + " whole as (select * from heaps"
                    + " union select indexrelid, relname || ' index' from heaps join pg_index on indrelid = oid)"
                    + " select relname, pg_relation_filepath(oid), pg_relation_size(oid) from whole order by 1, 2";

    private static final String INDEXES = "select t.relname,"
            + " string_agg(pg_get_indexdef(x.indexrelid, k, true), ', ' order by k)"
            + " from pg_index x join pg_class t on t.oid = x.indrelid, generate_series(1, x.indnkeyatts) k"
            + " where " + RECORDS + " group by t.relname, x.indexrelid order by 1, 2";

    private final long seed = Long.getLong("fendan.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<Found, Integer> found = new EnumMap<>(Found.class);

    @TempDir
    private Path folder;

    /** What came of a flip. */
    private enum Found {
        /** The store did not open. */
        AT_OPENING,
        /** It opened, and verification found it or could not read, the server itself having failed perhaps. */
        BY_VERIFYING,
        /** The server refuses to read an index that verification does not use. */
        WHEN_READ,
        /** Nothing in any table, by any index, is other than before. */
        NOTHING,
        /** Every record is as before, but an index tells it otherwise, and the server writes no checksums to notice. */
        IN_AN_INDEX,
        /** Something is other than before, and nobody said so. */
        MISSED
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--data-checksums", "--no-data-checksums"})
    void every_flip_is_found_or_changes_nothing(String checksums) throws Exception {
        List<String> missed = new ArrayList<>();
        try (OwnServer server = OwnServer.create(folder.resolve("server"), List.of(checksums), "fsync=off")) {
            keep(server);
            Contents whole = contents(server, "ledger");
            for (int i = 0; i < FLIPS; i++) {
                String copy = "copy_" + i;
                server.execute("create database " + copy + " template ledger strategy file_copy");
                String flip = flip(server, copy);
                Found result = look(server, copy, whole);
                found.merge(result, 1, Integer::sum);
                if (result == Found.MISSED) {
                    missed.add(flip);
                }
                assertThat(server.isAnswering()).as("after " + flip).isTrue();
                server.execute("drop database " + copy + " with (force)");
            }
        }
        System.out.printf("flips on PostgreSQL, %s: seed %d, %d made, %s%n", checksums, seed, FLIPS, found);
        assertThat(missed).as("seed %d", seed).isEmpty();
        if (checksums.equals("--data-checksums")) {
            assertThat(found).as("seed %d", seed).doesNotContainKey(Found.IN_AN_INDEX);
            assertThat(found)
                    .as("seed %d", seed)
                    .containsKey(Found.AT_OPENING); // without, most bits of a page are spare
        }
    }

    private static void keep(OwnServer server) {
        try (Store store = Store.open(server.ledger("ledger"), StoreOptions.standard())) {
            StoreFixture.everything(store);
            List<CompletableFuture<String>> paid = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String key = "k" + i;
                paid.add(store.writer().submit(tx -> KilledWriter.pay(tx, key)));
            }
            paid.forEach(CompletableFuture::join);
        }
    }

    private static Found look(OwnServer server, String copy, Contents whole) {
        try (Store store = Store.open(server.at(copy), StoreOptions.standard())) {
            if (!store.verify().differences().isEmpty()) {
                return Found.BY_VERIFYING;
            }
        } catch (StoreRefused refused) {
            return Found.AT_OPENING;
        } catch (JdbiException unreadable) {
            return Found.BY_VERIFYING;
        }
        try {
            Contents now = contents(server, copy);
            if (now.equals(whole)) {
                return Found.NOTHING;
            }
            return now.records().equals(whole.records()) ? Found.IN_AN_INDEX : Found.MISSED;
        } catch (JdbiException unreadable) {
            return Found.WHEN_READ;
        }
    }

    /**
     * Everything kept.
     *
     * @param records as the tables themselves tell it
     * @param found as each of their indexes tells it, in its order
     */
    private record Contents(List<String> records, List<String> found) {}

    private static Contents contents(OwnServer server, String database) {
        List<String> records = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (Handle handle = Jdbi.open(server.url(database))) {
            List<List<String>> indexes = handle.createQuery(INDEXES)
                    .map((rs, ctx) -> List.of(rs.getString(1), rs.getString(2)))
                    .list();
            handle.execute("set enable_bitmapscan = off");
            handle.execute("set enable_indexscan = off");
            handle.execute("set enable_indexonlyscan = off");
            indexes.forEach(index -> records.add(rows(handle, index.get(0), index.get(1))));
            handle.execute("set enable_indexscan = on");
            handle.execute("set enable_indexonlyscan = on");
            handle.execute("set enable_seqscan = off");
            handle.execute("set enable_sort = off");
            indexes.forEach(index -> found.add(rows(handle, index.get(0), index.get(1))));
        }
        return new Contents(records, found);
    }

    private static String rows(Handle handle, String table, String order) {
        return table + " by " + order + ": "
                + handle.createQuery("select t::text from " + table + " t order by " + order + ", t::text")
                        .mapTo(String.class)
                        .list();
    }

    /** Turns one bit over in the file of a table, of its long values or of an index, each byte as likely as any other. */
    private String flip(OwnServer server, String copy) throws Exception {
        List<Place> files = files(server, copy);
        long place = (long)
                (random.nextDouble() * files.stream().mapToLong(Place::bytes).sum());
        for (Place file : files) {
            if (place < file.bytes()) {
                return file.flip(server.data(), place, random.nextInt(8));
            }
            place -= file.bytes();
        }
        throw new IllegalStateException("no byte to flip");
    }

    /** The files, as the copy has them: named like those it was copied from, in a folder of its own. */
    private static List<Place> files(OwnServer server, String copy) {
        try (Handle handle = Jdbi.open(server.url("ledger"))) {
            String folder = "base/"
                    + handle.createQuery("select oid from pg_database where datname = ?")
                            .bind(0, copy)
                            .mapTo(String.class)
                            .one();
            return handle.createQuery(FILES)
                    .map((rs, ctx) -> new Place(
                            rs.getString(1),
                            folder + rs.getString(2).substring(rs.getString(2).lastIndexOf('/')),
                            rs.getLong(3)))
                    .list();
        }
    }

    /** A file of the ledger. */
    private record Place(String relation, String path, long bytes) {

        String flip(Path data, long place, int bit) throws Exception {
            try (RandomAccessFile file = new RandomAccessFile(data.resolve(path).toFile(), "rw")) {
                file.seek(place);
                int before = file.read();
                file.seek(place);
                file.write(before ^ (1 << bit));
            }
            return relation + ", byte " + place % 8192 + " of page " + place / 8192 + ", bit " + bit;
        }
    }
}
