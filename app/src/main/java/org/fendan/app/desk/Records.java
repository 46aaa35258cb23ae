package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.amount.Cap;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Book;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.JsonNode;

/** What our own records know: agreements, the blacklist, open loans, and what the funds can pay. */
final class Records {

    static final String AGREEMENTS = "agreements";
    static final String BLACKLIST = "blacklist";
    static final String FUND_ACTS = "fund-acts";

    private Records() {}

    /** Everything around a case, as of a business date. */
    static Surroundings around(Transaction tx, CaseFile file, String enterprise, LocalDate date) {
        Book book = tx.book();
        Facts records = Facts.of(
                        LoanFacts.BANK_AGREEMENT, hasAgreement(tx, file.scheme().id(), file.bank(), date))
                .with(
                        EnterpriseFacts.BLACKLISTED,
                        !tx.register(BLACKLIST, enterprise).isEmpty());
        return new Surroundings(
                records,
                otherLoans(book, file, enterprise),
                resources(book, file.scheme(), file.bank()),
                account -> book.account(account).isPresent());
    }

    static String agreementSubject(String scheme, String bank) {
        return scheme + "/" + bank;
    }

    static boolean hasAgreement(Transaction tx, String scheme, String bank, LocalDate date) {
        return agreement(tx.register(AGREEMENTS, agreementSubject(scheme, bank)))
                .map(span -> span.contains(date))
                .orElse(false);
    }

    /** The agreement as it stands: the last line says. */
    static Optional<DateSpan> agreement(List<RegisterRow> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(span(Json.read(lines.get(lines.size() - 1).body())));
    }

    private static DateSpan span(JsonNode line) {
        LocalDate from = LocalDate.parse(line.get("from").asString());
        return Optional.ofNullable(line.get("lastDay"))
                .map(day -> DateSpan.throughDay(from, LocalDate.parse(day.asString())))
                .orElseGet(() -> DateSpan.since(from));
    }

    /** What the enterprise's ceiling has been used for, less what this very case uses. */
    private static Money otherLoans(Book book, CaseFile file, String enterprise) {
        ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
        for (Cap cap : file.scheme().caps()) {
            boolean counts = cap.scope() == Cap.Scope.ENTERPRISE && cap.measure() == Cap.Measure.OPEN_BALANCE;
            if (counts && !enterprise.isEmpty()) {
                Money used = book.account(chart.cap(cap, enterprise))
                        .map(account -> cap.limit().minus(account.available()))
                        .orElse(Money.ZERO);
                return used.minus(file.loan().counted()).max(Money.ZERO);
            }
        }
        return Money.ZERO;
    }

    static Resources resources(Book book, Scheme scheme, String bank) {
        ChartOfAccounts chart = ChartOfAccounts.of(scheme);
        Resources resources = Resources.UNKNOWN;
        for (Bearer fund : scheme.losses().map(LossSharing::funds).orElse(List.of())) {
            resources = resources.with(fund, available(book, chart.fund(bank, fund)));
        }
        return resources;
    }

    static Money available(Book book, AccountId account) {
        return book.account(account).map(Account::available).orElse(Money.ZERO);
    }
}
