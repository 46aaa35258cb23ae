package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fendan.app.store.StoreFixture.BANK;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fendan.core.ledger.Verification;
import org.jdbi.v3.core.Handle;

/** What clients were told is kept, to be held against what is. */
final class Told {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Somebody was told that what was asked under this key is kept, with this answer. */
    void note(String key, String answer) {
        String before = answers.putIfAbsent(key, answer);
        if (!answer.startsWith("true:") || (before != null && !before.equals(answer))) {
            wrong.add(key + " was answered " + answer + ", before " + before);
        }
    }

    int size() {
        return answers.size();
    }

    boolean has(String key) {
        return answers.containsKey(key);
    }

    /** How many of them are not there, or not with that answer. */
    long lost(Reads reads) {
        Map<String, String> told = Map.copyOf(answers);
        return lost(told, reads.see(Told::kept));
    }

    /**
     * Asserts that of what was told so far nothing is lost, doubled or half done, in one picture of what is kept.
     *
     * @return how many payments are kept
     */
    long check(Reads reads, String when) {
        assertThat(wrong).as("answers that differ, %s", when).isEmpty();
        Map<String, String> told = Map.copyOf(answers);
        return reads.see(handle -> {
            Map<String, String> kept = kept(handle);
            assertThat(lost(told, kept)).as("lost, %s", when).isZero();
            Verification found = new StoreVerification(handle).replay().verification();
            assertThat(found.differences()).as("altered, %s", when).isEmpty();
            long paid = new LedgerQueries(handle).account(BANK).orElseThrow().creditsPosted();
            assertThat(paid).as("paid for each chain, %s", when).isEqualTo(found.chains() - 1);
            assertThat(paid).as("paid for each answer, %s", when).isEqualTo(kept.size());
            return paid;
        });
    }

    /** Asserts besides that nothing is kept which nobody was told of. */
    long checkAll(Reads reads, String when) {
        long paid = check(reads, when);
        assertThat(paid).as("kept and told, %s", when).isEqualTo(size());
        return paid;
    }

    private static long lost(Map<String, String> told, Map<String, String> kept) {
        return told.entrySet().stream()
                .filter(one -> !one.getValue().equals(kept.get(one.getKey())))
                .count();
    }

    private static Map<String, String> kept(Handle handle) {
        Map<String, String> kept = new HashMap<>();
        handle.createQuery("select idempotency_key, answer from idempotency")
                .map((rs, ctx) -> kept.put(rs.getString(1), rs.getString(2)))
                .list();
        return kept;
    }
}
