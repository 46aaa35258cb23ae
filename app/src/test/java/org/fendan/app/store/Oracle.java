package org.fendan.app.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Replay;
import org.fendan.core.ledger.Snapshot;

/** Sees what a simulated disk keeps and what the clients are told, and says where one does not follow from the other. */
final class Oracle {

    static final String CONFLICT = "conflict";

    /** Who writes the entries that keep a snapshot of the book. */
    private static final String CHECKPOINTS = "ledger";

    /** Something that must not be. */
    static final class Finding extends AssertionError {

        private static final long serialVersionUID = 1L;

        Finding(String what) {
            super(what);
        }
    }

    /** What a client was told under a key. */
    private record Told(String hash, String answer) {}

    private final SimulatedDisk disk;
    private final PlainLedger ledger = new PlainLedger();
    private final Map<String, Chain> attempts = new HashMap<>();
    private final Set<String> undone = new HashSet<>();
    private final Set<String> booked = new HashSet<>();
    private final Set<String> bookedKeys = new HashSet<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Attachment> states = new TreeMap<>();
    private Head head = Head.GENESIS;
    private String recorded = "";
    private long entries;
    private int blocks;
    private int rows;
    private long lastFresh;

    Oracle(SimulatedDisk disk) {
        this.disk = disk;
    }

    PlainLedger ledger() {
        return ledger;
    }

    int told() {
        return told.size();
    }

    /** Sent on the way: at most one attempt of a key may come to be booked. */
    void sent(Chain attempt) {
        attempts.put(attempt.id(), attempt);
    }

    static String keyOf(String attempt) {
        return attempt.substring(0, attempt.indexOf('/'));
    }

    /** Reads what the disk keeps behind what was read before. */
    void readOn() {
        find(disk.journal().size() < blocks, "block " + blocks + " is gone");
        Map<Long, Map<Integer, History.Row>> fresh = new HashMap<>();
        for (History.Row row : disk.rowsFrom(rows)) {
            fresh.computeIfAbsent(row.entry(), any -> new HashMap<>()).put(row.place(), row);
        }
        rows = disk.rows();
        for (; blocks < disk.journal().size(); blocks++) {
            read(disk.journal().block(blocks), fresh);
        }
        find(!fresh.isEmpty(), "rows of no entry: " + fresh);
    }

    private void read(Block block, Map<Long, Map<Integer, History.Row>> fresh) {
        boolean follows =
                block.number() == head.number() + 1 && block.previousHash().equals(head.hash());
        find(!follows || !block.isIntact(), "block " + block.number() + " does not follow " + head);
        head = block.head();
        for (Entry entry : block.entries()) {
            find(entry.sequence() != ++entries, "entry " + entry.sequence() + " stands at place " + entries);
            find(entry.recordedAt().compareTo(recorded) < 0, "a moment before " + recorded + ": " + entry.recordedAt());
            recorded = entry.recordedAt();
            Map<Integer, History.Row> own = fresh.getOrDefault(entry.sequence(), new HashMap<>());
            StoredAnswer answer = compare(entry, own);
            fresh.remove(entry.sequence());
            if (!entry.actor().equals(CHECKPOINTS)) {
                entry.chain().ifPresentOrElse(chain -> bookedOnce(chain, answer), () -> rightlyRefused(answer));
            }
        }
    }

    private StoredAnswer compare(Entry entry, Map<Integer, History.Row> own) {
        StoredAnswer answer = new StoredAnswer("", "", 0, "");
        for (int place = 0; place < entry.attachments().size(); place++) {
            Attachment attachment = entry.attachments().get(place);
            if (attachment.kind().equals(Projection.KIND)) {
                states.put(Projection.row(attachment), attachment);
                continue;
            }
            History.Row row = own.remove(place);
            boolean same = row != null && row.table().attachment(row.values()).equals(attachment);
            find(!same, "entry " + entry.sequence() + " says " + attachment + ", and the row says " + row);
            answer = row.table() == History.ANSWER ? row.answer() : answer;
        }
        find(!own.isEmpty(), "entry " + entry.sequence() + " knows nothing of " + own);
        return answer;
    }

    private void bookedOnce(Chain chain, StoredAnswer answer) {
        String id = chain.id();
        find(!chain.equals(attempts.get(id)), id + " is not what was sent");
        find(undone.contains(id), id + " is booked, and it was said that it is not");
        find(!bookedKeys.add(keyOf(id)), "key " + keyOf(id) + " is booked twice");
        booked.add(id);
        find(!ledger.takes(chain), id + " is booked, and the plain ledger refuses it: " + chain);
        String due = "booked " + id + " " + ledger.chains();
        find(!answer.answer().equals(due), id + " is answered \"" + answer.answer() + "\" instead of \"" + due + "\"");
    }

    private void rightlyRefused(StoredAnswer answer) {
        List<String> words = List.of(answer.answer().split(" ", -1));
        find(!words.get(0).equals("refused"), "an entry without a chain and without a refusal: " + answer);
        Chain chain = attempts.get(words.get(1));
        find(undone.contains(chain.id()), chain.id() + " is kept as refused, and it was said that nothing is kept");
        find(!ledger.refuses(chain), chain.id() + " is refused, and the plain ledger takes it: " + chain);
    }

    /** A client has its answer. */
    void acknowledged(String key, String hash, String attempt, String answer) {
        StoredAnswer kept =
                disk.answer(key).orElseThrow(() -> new Finding(attempt + " is answered, and nothing is kept"));
        if (answer.equals(CONFLICT)) {
            find(kept.answers(hash), attempt + " is refused as other content, and it is the same");
            return;
        }
        find(!kept.answers(hash) || !kept.answer().equals(answer), attempt + ": told " + answer + ", kept " + kept);
        Told now = new Told(hash, answer);
        Told before = told.getOrDefault(key, now);
        told.put(key, before);
        find(!before.equals(now), "key " + key + " was told " + before + ", and now " + now);
        String[] words = answer.split(" ", -1);
        if (words[0].equals("booked")) {
            find(!booked.contains(words[1]), words[1] + " was said to be booked, and it is not");
            inOrder(words[1].equals(attempt), Long.parseLong(words[2]));
        }
    }

    /** Whatever is told for the first time was done behind all that was told before. */
    private void inOrder(boolean fresh, long number) {
        find(fresh && number <= lastFresh, "number " + number + " is told behind number " + lastFresh);
        lastFresh = fresh ? number : lastFresh;
    }

    /** A client was told that nothing was done. */
    void notDone(String attempt) {
        undone.add(attempt);
        find(booked.contains(attempt), attempt + " is booked, and it was said that it is not");
    }

    /** Everything once more: all that was ever told is still there, and the disk is what its journal says. */
    Replay whole() {
        told.forEach((key, answer) -> {
            boolean same = disk.answer(key)
                    .filter(kept -> kept.answers(answer.hash()) && kept.answer().equals(answer.answer()))
                    .isPresent();
            find(!same, "key " + key + " was told " + answer + ", and kept is " + disk.answer(key));
        });
        Map<String, Attachment> kept = new TreeMap<>();
        disk.states()
                .forEach((table, found) -> found.values().forEach(values -> {
                    Attachment attachment = table.attachment(values);
                    kept.put(Projection.row(attachment), attachment);
                }));
        find(!kept.equals(states), "states " + kept + " instead of " + states);
        return replayed();
    }

    private Replay replayed() {
        Replay replay = new Replay();
        for (int place = 0; place < disk.journal().size(); place++) {
            replay.read(disk.journal().block(place));
        }
        replay.compareAccounts(disk.accounts());
        replay.compareHolds(disk.holds());
        find(
                !replay.verification().isClean(),
                "differences: " + replay.verification().differences());
        find(!replay.head().equals(head), "the journal ends with " + replay.head() + " instead of " + head);
        find(
                !ledger.accounts().values().stream()
                        .allMatch(account -> disk.accounts().contains(account)),
                "accounts " + disk.accounts() + " instead of " + ledger.accounts());
        disk.snapshot().ifPresent(start -> find(!same(behind(start), replay), "the book behind " + start.head()));
        return replay;
    }

    /** What is read from a snapshot on. */
    private Replay behind(Snapshot start) {
        Replay replay = new Replay(start, disk.journal().upTo(start.head().number()));
        for (int place = (int) start.head().number(); place < disk.journal().size(); place++) {
            replay.read(disk.journal().block(place));
        }
        return replay;
    }

    private static boolean same(Replay one, Replay other) {
        return one.verification().isClean()
                && one.snapshot().equals(other.snapshot())
                && other.book().accounts().containsAll(one.book().accounts())
                && other.book().holds().containsAll(one.book().holds());
    }

    private static void find(boolean wrong, String what) {
        if (wrong) {
            throw new Finding(what);
        }
    }
}
