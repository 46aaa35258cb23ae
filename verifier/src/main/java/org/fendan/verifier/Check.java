package org.fendan.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a ledger block by block and notes each difference. */
final class Check {

    private static final String GENESIS = "0".repeat(64);

    private final Accounts accounts = new Accounts();
    private final Splits splits = new Splits(accounts);
    private final Audit audit = new Audit();
    private final Map<Long, Head> heads = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Head head = new Head(0, GENESIS, 0, "");
    private Instant last = Instant.MIN;

    Check() {
        heads.put(head.number(), head);
    }

    /** Reads the next line of the export. */
    void read(String line) {
        try {
            read(Block.of(line));
        } catch (Wrong wrong) {
            findings.add(wrong.at(head.number() + 1, 0));
        }
    }

    private void read(Block block) {
        note(block, 0, () -> {
            long next = head.number() + 1;
            Wrong.unless(block.number() == next, "区块号 / number of the block", block.number(), next);
        });
        note(block, 0, () -> {
            String before = head.hash();
            Wrong.unless(block.previous().equals(before), "前一区块的散列 / hash before", block.previous(), before);
        });
        note(block, 0, () -> {
            String computed = block.computed();
            Wrong.unless(block.hash().equals(computed), "区块散列 / hash of the block", block.hash(), computed);
        });
        note(block, 0, () -> Wrong.unless(!block.entries().isEmpty(), "空区块 / an empty block", 0, "≥ 1"));
        block.entries().forEach(bytes -> entry(block, bytes));
        head = new Head(block.number(), block.hash(), head.entries(), head.recordedAt());
        heads.put(head.number(), head);
    }

    private void entry(Block block, byte[] bytes) {
        long next = head.entries() + 1;
        head = new Head(head.number(), head.hash(), next, head.recordedAt());
        note(block, next, () -> {
            Entry entry = Entry.of(bytes);
            head = new Head(head.number(), head.hash(), next, entry.recordedAt());
            note(block, next, () -> numbered(entry, next));
            note(block, next, () -> entry.chain().ifPresent(accounts::book));
            note(block, next, () -> splits.read(entry));
            note(block, next, () -> audit.read(entry));
        });
    }

    private void numbered(Entry entry, long next) {
        Wrong.unless(entry.sequence() == next, "分录号 / number of the entry", entry.sequence(), next);
        boolean says = entry.chain().isPresent() || !entry.attachments().isEmpty();
        Wrong.unless(says, "空分录 / an entry that says nothing", entry.sequence(), "a chain or an attachment");
        Instant at = Instant.parse(entry.recordedAt());
        Wrong.unless(!at.isBefore(last), "记录时间倒退 / recorded before the entry before it", at, "≥ " + last);
        last = at;
    }

    /** Makes a finding of whatever is wrong; reading goes on behind it. However it cannot be read, it is the ledger's fault. */
    private void note(Block block, long entry, Runnable step) {
        try {
            step.run();
        } catch (Wrong wrong) {
            findings.add(wrong.at(block.number(), entry));
        } catch (RuntimeException unreadable) {
            findings.add(new Finding(
                    block.number(),
                    entry,
                    "读不懂的内容 / what cannot be read",
                    unreadable.toString(),
                    "docs/ledger-format.md"));
        }
    }

    /** The sums, when everything is read; behind a chain that could not be booked they would only say so again. */
    void end() {
        try {
            if (findings.isEmpty()) {
                accounts.sums();
            }
        } catch (Wrong wrong) {
            findings.add(wrong.at(head.number(), 0));
        }
    }

    /** Compares the next line of an exported audit with the one in the chain. */
    void compareAudit(String line) {
        try {
            audit.compare(line);
        } catch (Wrong wrong) {
            findings.add(wrong.at(head.number(), 0));
        }
    }

    /** Compares with a head that was written down elsewhere: {@code last} where nothing may follow it. */
    void compare(Head kept, boolean isLast) {
        Head found = heads.get(kept.number());
        if (found == null || !found.agrees(kept)) {
            String there = found == null ? "导出止于 / the export ends at " + head : found.toString();
            findings.add(new Finding(kept.number(), 0, "链头 / the head written down", there, kept.toString()));
        } else if (isLast && head.number() != kept.number()) {
            findings.add(new Finding(
                    kept.number(),
                    0,
                    "其后还有区块；较早的链头请用 --heads / blocks follow it; earlier heads go into --heads",
                    head.toString(),
                    kept.toString()));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Which lines of the audit were compared. */
    String auditLines() {
        return audit.toString();
    }

    Head head() {
        return head;
    }

    /** Blocks, entries, chains, accounts and splits read. */
    String counts() {
        return head.number() + " / " + head.entries() + " / " + accounts.chains() + " / " + accounts.accounts() + " / "
                + splits.splits();
    }
}
