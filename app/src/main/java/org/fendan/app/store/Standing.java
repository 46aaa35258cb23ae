package org.fendan.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.fendan.core.ledger.Hold;
import org.jdbi.v3.core.Handle;

/** How all accounts and all pending holds stand, as one hash; few rows are in memory at a time. */
final class Standing {

    private final LedgerQueries ledger;
    private final MessageDigest digest = Fields.sha256();

    private Standing(Handle handle) {
        this.ledger = new LedgerQueries(handle);
    }

    /**
     * The hash of how they stood before something happened.
     *
     * @throws ArithmeticException where no counter can have stood so
     */
    static String before(Handle handle, Since since) {
        Standing standing = new Standing(handle);
        standing.add(since);
        return HexFormat.of().formatHex(standing.digest.digest());
    }

    private void add(Since since) {
        ledger.pages(page ->
                page.forEach(row -> since.before(row).map(Standing::fields).ifPresent(this::add)));
        ledger.holdPages(page -> page.forEach(hold ->
                since.before(hold).filter(Hold::isPending).map(Standing::fields).ifPresent(this::add)));
    }

    private static List<?> fields(AccountRow account) {
        AccountRow.Counters counters = account.counters();
        return List.of(
                account.id(),
                account.rule(),
                counters.debitsPosted(),
                counters.debitsPending(),
                counters.creditsPosted(),
                counters.creditsPending());
    }

    private static List<?> fields(Hold hold) {
        return List.of(
                hold.id(),
                hold.debit().path(),
                hold.credit().path(),
                hold.amount().fen(),
                hold.slice(),
                hold.expires().map(LocalDate::toString).orElse(""));
    }

    private void add(List<?> fields) {
        digest.update(Fields.join(fields).getBytes(StandardCharsets.UTF_8));
    }
}
