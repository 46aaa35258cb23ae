package org.fendan.app.desk;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fendan.app.store.Reads;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;

/** Gives the ledger out of the house: all its blocks, and its head in one line, for whoever wants to check them. */
public final class ExportDesk {

    private final Reads reads;

    public ExportDesk(Reads reads) {
        this.reads = reads;
    }

    /** Why this caller may not have the whole ledger, if they may not. */
    public Optional<Answer> refusal(Caller caller, String language) {
        return Wall.maySeeWhole(caller)
                ? Optional.empty()
                : Optional.of(Problem.ROLE_MAY_NOT.answer(
                        Text.of(
                                "整本账只向主管单位和审计导出",
                                "the whole ledger is exported to the supervising authority and the auditor only"),
                        language));
    }

    /** Shows each block from this one up to the head as it stands now, a line each; answers that head. */
    public Optional<HeadLine> export(long from, Consumer<String> line) {
        return export(from, line, (done, of) -> {});
    }

    /** The same, and tells how far it is. */
    public Optional<HeadLine> export(long from, Consumer<String> line, Watching watching) {
        Optional<HeadLine> head = head();
        long last = head.map(HeadLine::block).orElse(0L);
        long next = from;
        while (next <= last) {
            for (Block block : reads.page(next)) {
                if (block.number() <= last) {
                    line.accept(line(block));
                }
                next = block.number() + 1;
                watching.at(Math.min(block.number(), last), last);
            }
        }
        return head;
    }

    /** The head as it stands now; empty where nothing is written yet. */
    public Optional<HeadLine> head() {
        Head head = reads.head();
        return block(head.number()).map(block -> {
            List<Entry> entries = block.entries();
            Entry newest = entries.get(entries.size() - 1);
            return new HeadLine(head.number(), head.hash(), newest.sequence(), newest.recordedAt());
        });
    }

    /** Whether this head, written down earlier, is still the head of what was written by then. */
    public boolean isOnTheChain(HeadLine earlier) {
        return block(earlier.block())
                .map(block -> block.hash().equals(earlier.hash()))
                .orElse(false);
    }

    private Optional<Block> block(long number) {
        return number < 1
                ? Optional.empty()
                : reads.page(number).stream().findFirst().filter(block -> block.number() == number);
    }

    /** A block as docs/ledger-format.md describes it; no name or hash in it needs an escape. */
    private static String line(Block block) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"block\":" + block.number() + ",\"previous\":\"" + block.previousHash() + "\",\"algorithm\":\""
                + block.algorithm() + "\",\"hash\":\"" + block.hash() + "\",\"entries\":["
                + block.entries().stream()
                        .map(entry -> "\"" + base64.encodeToString(Canonical.bytes(entry)) + "\"")
                        .collect(Collectors.joining(","))
                + "]}\n";
    }
}
