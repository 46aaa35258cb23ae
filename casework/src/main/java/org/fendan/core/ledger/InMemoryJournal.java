package org.fendan.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal that lives as long as the process. */
public final class InMemoryJournal implements Journal {

    private final List<Block> blocks = new ArrayList<>();

    /** A journal without blocks. */
    public InMemoryJournal() {}

    @Override
    public synchronized void append(Block block) {
        Head head = head();
        if (block.number() != head.number() + 1 || !block.previousHash().equals(head.hash())) {
            throw new IllegalStateException("block " + block.number() + " does not follow block " + head.number());
        }
        blocks.add(block);
    }

    @Override
    public void forEachFrom(long number, Consumer<Block> reader) {
        copy().stream().filter(block -> block.number() >= number).forEach(reader);
    }

    @Override
    public synchronized Head head() {
        return blocks.isEmpty() ? Head.GENESIS : blocks.get(blocks.size() - 1).head();
    }

    private synchronized List<Block> copy() {
        return List.copyOf(blocks);
    }
}
