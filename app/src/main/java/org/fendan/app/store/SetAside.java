package org.fendan.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.AccountRule;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;
import org.fendan.core.money.Money;

/** The accounts, holds and chains a book has let go of while a ledger is read from its first block. */
final class SetAside implements Past, AutoCloseable {

    private final TextsOnDisk accounts = new TextsOnDisk();
    private final TextsOnDisk holds = new TextsOnDisk();
    private final TextsOnDisk chains = new TextsOnDisk();

    /** The accounts by their paths, as {@link #account(String, String)} reads them. */
    TextsOnDisk accounts() {
        return accounts;
    }

    /** The holds by their names, as {@link #hold(String, String)} reads them. */
    TextsOnDisk holds() {
        return holds;
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return accounts.get(id.path()).map(text -> account(id.path(), text));
    }

    @Override
    public Optional<Hold> hold(String id) {
        return holds.get(id).map(text -> hold(id, text));
    }

    @Override
    public Optional<Boolean> reversed(String chain) {
        return chains.get(chain).map(Boolean::valueOf);
    }

    @Override
    public void keep(Account account) {
        accounts.put(account.id().path(), text(account));
    }

    @Override
    public void keep(Hold hold) {
        holds.put(hold.id(), text(hold));
    }

    @Override
    public void keep(String chain, boolean reversed) {
        chains.put(chain, Boolean.toString(reversed));
    }

    /** All but the name of an account. */
    static String text(Account account) {
        return Fields.join(List.of(
                account.rule(),
                account.debitsPosted(),
                account.debitsPending(),
                account.creditsPosted(),
                account.creditsPending()));
    }

    static Account account(String path, String text) {
        List<String> fields = Fields.split(text);
        return new Account(
                AccountId.of(path),
                AccountRule.valueOf(fields.get(0)),
                Long.parseLong(fields.get(1)),
                Long.parseLong(fields.get(2)),
                Long.parseLong(fields.get(3)),
                Long.parseLong(fields.get(4)));
    }

    /** All but the name of a hold. */
    static String text(Hold hold) {
        return Fields.join(List.of(
                hold.debit(),
                hold.credit(),
                hold.amount().fen(),
                hold.slice(),
                hold.expires().map(LocalDate::toString).orElse(""),
                hold.state(),
                hold.posted().fen()));
    }

    static Hold hold(String id, String text) {
        List<String> fields = Fields.split(text);
        return new Hold(
                id,
                AccountId.of(fields.get(0)),
                AccountId.of(fields.get(1)),
                Money.ofFen(Long.parseLong(fields.get(2))),
                fields.get(3),
                Optional.of(fields.get(4)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Hold.State.valueOf(fields.get(5)),
                Money.ofFen(Long.parseLong(fields.get(6))));
    }

    @Override
    public void close() {
        accounts.close();
        holds.close();
        chains.close();
    }
}
