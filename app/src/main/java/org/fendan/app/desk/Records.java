package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Book;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Gauge;
import org.fendan.core.settlement.Subjects;
import org.fendan.core.settlement.Surroundings;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.JsonNode;

/** What our own records know: agreements and their terms, the blacklist, earlier support, and what the funds can pay. */
final class Records {

    static final String AGREEMENTS = "agreements";
    static final String INSTITUTIONS = "institution-agreements";
    static final String BLACKLIST = "blacklist";
    static final String FIRST_SUPPORT = "first-support";
    static final String FUND_ACTS = "fund-acts";

    private Records() {}

    /** Everything around a case, as of a business date. */
    static Surroundings around(Transaction tx, CaseFile file, String enterprise, Facts stated, LocalDate date) {
        Book book = tx.book();
        return new Surroundings(
                facts(tx, file, enterprise, date),
                resources(file, enterprise, file.facts().and(stated), book::account),
                book::account);
    }

    private static Facts facts(Transaction tx, CaseFile file, String enterprise, LocalDate date) {
        Scheme scheme = file.scheme();
        LocalDate applied = file.facts().get(LoanFacts.APPLICATION_DATE).orElse(date);
        Facts facts = Facts.NONE;
        if (scheme.partners().contains(Partner.BANK)) {
            List<RegisterRow> lines = tx.register(AGREEMENTS, agreementSubject(scheme.id(), file.bank()));
            facts = facts.with(LoanFacts.BANK_AGREEMENT, isInForce(lines, date)).and(terms(scheme, lines, applied));
        }
        if (hasInstitution(scheme)) {
            List<RegisterRow> lines = tx.register(INSTITUTIONS, agreementSubject(scheme.id(), file.institution()));
            facts = facts.with(LoanFacts.INSTITUTION_AGREEMENT, isInForce(lines, date))
                    .and(terms(scheme, lines, applied));
        }
        Optional<LocalDate> first = firstSupport(tx, scheme.id(), enterprise);
        Facts known = facts.with(LoanFacts.SUPPORTED_BEFORE, first.isPresent())
                .with(
                        EnterpriseFacts.BLACKLISTED,
                        !tx.register(BLACKLIST, enterprise).isEmpty());
        return first.map(day -> known.with(LoanFacts.FIRST_SUPPORTED_ON, day)).orElse(known);
    }

    /** Whether a guarantor or an insurer takes part. */
    static boolean hasInstitution(Scheme scheme) {
        return scheme.partners().contains(Partner.GUARANTOR)
                || scheme.partners().contains(Partner.INSURER);
    }

    static String agreementSubject(String scheme, String partner) {
        return scheme + "/" + partner;
    }

    static boolean isInForce(List<RegisterRow> lines, LocalDate date) {
        return agreement(lines, date).map(span -> span.contains(date)).orElse(false);
    }

    /** The agreement as it stands: the last line says. */
    static Optional<DateSpan> agreement(List<RegisterRow> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(span(Json.read(lines.get(lines.size() - 1).body())));
    }

    /** The version of an agreement that counts on a day: the last one that has begun by then. */
    private static Optional<DateSpan> agreement(List<RegisterRow> lines, LocalDate date) {
        return version(lines, date).map(Records::span);
    }

    private static Optional<JsonNode> version(List<RegisterRow> lines, LocalDate date) {
        return lines.stream()
                .map(line -> Json.read(line.body()))
                .filter(line -> !span(line).from().isAfter(date))
                .reduce((earlier, later) -> later);
    }

    private static DateSpan span(JsonNode line) {
        LocalDate from = LocalDate.parse(line.get("from").asString());
        return Optional.ofNullable(line.get("lastDay"))
                .map(day -> DateSpan.throughDay(from, LocalDate.parse(day.asString())))
                .orElseGet(() -> DateSpan.since(from));
    }

    /** The terms agreed, in the version that counted when the case was applied for. */
    static Facts terms(Scheme scheme, List<RegisterRow> lines, LocalDate applied) {
        return version(lines, applied)
                .map(line -> line.path("terms"))
                .filter(terms -> !terms.isEmpty()) // most agreements fix none
                .map(terms -> terms(scheme, terms))
                .orElse(Facts.NONE);
    }

    private static Facts terms(Scheme scheme, JsonNode terms) {
        Facts facts = Facts.NONE;
        for (FactKey<?> key : SchemeJson.terms(scheme)) {
            JsonNode term = terms.path(key.name());
            facts = term.isString() ? facts.withText(key, term.asString()) : facts;
        }
        return facts;
    }

    /** The day an enterprise was first supported by a scheme. */
    static Optional<LocalDate> firstSupport(Transaction tx, String scheme, String enterprise) {
        return firstSupport(tx::register, scheme, enterprise);
    }

    /** The same, told by whatever reads the registers. */
    static Optional<LocalDate> firstSupport(
            BiFunction<String, String, List<RegisterRow>> registers, String scheme, String enterprise) {
        return enterprise.isEmpty()
                ? Optional.empty()
                : registers.apply(FIRST_SUPPORT, agreementSubject(scheme, enterprise)).stream()
                        .map(line -> LocalDate.parse(
                                Json.read(line.body()).get("date").asString()))
                        .findFirst();
    }

    /** What each fund can pay of a loss, and what the caps on such payments leave this case. */
    static Resources resources(
            CaseFile file, String enterprise, Facts facts, Function<AccountId, Optional<Account>> accounts) {
        ChartOfAccounts chart = ChartOfAccounts.of(file.scheme());
        Resources resources = Resources.UNKNOWN;
        for (Bearer fund : file.scheme().losses().map(LossSharing::funds).orElse(List.of())) {
            resources = resources.with(fund, available(accounts, chart.fund(file.bank(), fund)));
        }
        for (Cap cap : file.scheme().caps()) {
            Optional<String> subject = Subjects.of(cap.tally(), file, enterprise, facts);
            if (cap.measure() == Tally.Measure.NET_COMPENSATION && subject.isPresent()) {
                resources = resources.with(
                        cap.id(),
                        Gauge.of(cap, subject.get(), enterprise, chart).room(accounts));
            }
        }
        return resources;
    }

    static Money available(Function<AccountId, Optional<Account>> accounts, AccountId account) {
        return accounts.apply(account).map(Account::available).orElse(Money.ZERO);
    }
}
