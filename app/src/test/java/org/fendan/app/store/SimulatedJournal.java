package org.fendan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;
import org.fendan.core.ledger.Replay;

/** Blocks as they lie on a simulated disk: in bytes, read again each time. */
final class SimulatedJournal {

    private final List<Sealed> blocks = new ArrayList<>();

    private record Sealed(long number, String previousHash, String algorithm, List<byte[]> entries, String hash) {

        static Sealed of(Block block) {
            List<byte[]> entries =
                    block.entries().stream().map(Canonical::bytes).toList();
            return new Sealed(block.number(), block.previousHash(), block.algorithm(), entries, block.hash());
        }

        Block read() {
            List<Entry> read = entries.stream().map(Canonical::entry).toList();
            return new Block(number, previousHash, algorithm, read, hash);
        }
    }

    void append(Block block) {
        blocks.add(Sealed.of(block));
    }

    /** Becomes what another journal is. */
    void take(SimulatedJournal other) {
        blocks.clear();
        blocks.addAll(other.blocks);
    }

    int size() {
        return blocks.size();
    }

    /** A block by its place from 0. */
    Block block(int place) {
        return blocks.get(place).read();
    }

    Head head() {
        return blocks.isEmpty() ? Head.GENESIS : block(blocks.size() - 1).head();
    }

    /** Notes whether a chain is there, and which one it reverses. */
    static void note(Entry entry, Map<String, Boolean> reversed) {
        entry.chain().ifPresent(chain -> {
            reversed.put(chain.id(), false);
            chain.reverses().ifPresent(original -> reversed.put(original, true));
        });
    }

    /** The book as it stood behind a block. */
    Past upTo(long number) {
        Replay then = new Replay();
        blocks.stream().filter(block -> block.number() <= number).forEach(block -> then.read(block.read()));
        return new Past() {
            @Override
            public Optional<Account> account(AccountId id) {
                return then.book().account(id);
            }

            @Override
            public Optional<Hold> hold(String id) {
                return then.book().hold(id);
            }

            @Override
            public Optional<Boolean> reversed(String chain) {
                return then.book().hasChain(chain) ? Optional.of(then.book().isReversed(chain)) : Optional.empty();
            }
        };
    }
}
