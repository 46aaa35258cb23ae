package org.fendan.core.ledger;

import java.util.function.Consumer;

/** Where blocks are kept, in order and for good; a port the app implements. */
public interface Journal {

    /** Keeps a block; one that does not follow the head is refused with {@link IllegalStateException}. */
    void append(Block block);

    /** Shows each block from this number on, in order. */
    void forEachFrom(long number, Consumer<Block> reader);

    Head head();
}
