package org.fendan.core.ledger;

import java.util.Optional;

/** What a book has let go of and can look up again: accounts, holds and chains. */
public interface Past {

    /** A past without anything in it. */
    Past NONE = new Past() {
        @Override
        public Optional<Account> account(AccountId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Hold> hold(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> reversed(String chain) {
            return Optional.empty();
        }
    };

    /** An account by its name. */
    Optional<Account> account(AccountId id);

    /** A hold by its name. */
    Optional<Hold> hold(String id);

    /** Whether a chain has been reversed; empty where there is no such chain. */
    Optional<Boolean> reversed(String chain);

    /** Keeps an account the book lets go of; there is nothing to do for a past that has it. */
    default void keep(Account account) {}

    /** The same of a hold. */
    default void keep(Hold hold) {}

    /** The same of a chain, and whether it has been reversed. */
    default void keep(String chain, boolean reversed) {}
}
