package org.fendan.app.store;

import java.util.List;

/**
 * Something to be done in the ledger's one line of work: all of it is kept, or none.
 *
 * <p>It must not wait for anything and may be run once only; whatever it throws undoes it and reaches its submitter.
 */
@FunctionalInterface
public interface Work<T> {
    T run(Transaction tx);

    /** What it will ask for, as far as is known: looked up together with what its neighbours ask for. */
    default Asked asks() {
        return Asked.NOTHING;
    }

    /** The same work, which says what it will ask for. */
    static <T> Work<T> asking(Asked asked, Work<T> work) {
        return new Work<>() {
            @Override
            public T run(Transaction tx) {
                return work.run(tx);
            }

            @Override
            public Asked asks() {
                return asked;
            }
        };
    }

    /**
     * What a work will ask for.
     *
     * @param keys the idempotency keys it wants the answers of
     * @param chains the chains it wants to know of, those it books among them
     */
    record Asked(List<String> keys, List<String> chains) {

        static final Asked NOTHING = new Asked(List.of(), List.of());

        public Asked {
            keys = List.copyOf(keys);
            chains = List.copyOf(chains);
        }

        /** The answer kept under a key. */
        public static Asked key(String key) {
            return new Asked(List.of(key), List.of());
        }
    }
}
