package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Ceiling;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.settlement.Gauge;
import org.fendan.core.settlement.Subjects;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;

/** What our own records know of an enterprise and its partners under one scheme, for a loan not yet filed. */
final class MatchRecords {

    private final Reads reads;
    private final CaseFile file;
    private final ChartOfAccounts chart;
    private final MatchSight sight;
    private final LocalDate date;

    MatchRecords(Reads reads, Scheme scheme, MatchSight sight, LocalDate date) {
        this.reads = reads;
        this.file = CaseFile.opened("", scheme, sight.bank(), sight.institution());
        this.chart = ChartOfAccounts.of(scheme);
        this.sight = sight;
        this.date = date;
    }

    private Scheme scheme() {
        return file.scheme();
    }

    /** What was stated, and what we know of the rest. */
    Facts facts(Facts stated) {
        Facts known = Facts.NONE;
        if (scheme().partners().contains(Partner.BANK)) {
            known = known.and(partner(Records.AGREEMENTS, sight.bank(), LoanFacts.BANK_AGREEMENT));
        }
        if (Records.hasInstitution(scheme())) {
            known = known.and(partner(Records.INSTITUTIONS, sight.institution(), LoanFacts.INSTITUTION_AGREEMENT));
        }
        return sight.enterprise().isEmpty()
                ? known.and(stated)
                : enterprise(known, stated).and(stated);
    }

    private Facts partner(String register, String code, FactKey<Boolean> agreement) {
        if (code.isEmpty()) {
            return Facts.NONE;
        }
        List<RegisterRow> lines = reads.register(register, Records.agreementSubject(scheme().id(), code));
        return Records.terms(scheme(), lines, date).with(agreement, Records.isInForce(lines, date));
    }

    private Facts enterprise(Facts known, Facts stated) {
        Optional<LocalDate> first = Records.firstSupport(reads::register, scheme().id(), sight.enterprise());
        Facts facts = known.with(
                        EnterpriseFacts.BLACKLISTED,
                        !reads.register(Records.BLACKLIST, sight.enterprise()).isEmpty())
                .with(LoanFacts.SUPPORTED_BEFORE, first.isPresent());
        facts = first.isPresent() ? facts.with(LoanFacts.FIRST_SUPPORTED_ON, first.get()) : facts;
        for (Tally tally : scheme().allTallies()) {
            Optional<String> subject = tally.tells().flatMap(key -> subject(tally, stated));
            facts = subject.isPresent()
                    ? facts.with(tally.tells().orElseThrow(), sum(tally, subject.get(), stated))
                    : facts;
        }
        return facts;
    }

    /** A sum of open loans counts the one asked for. */
    private Money sum(Tally tally, String subject, Facts stated) {
        Money kept = Gauge.of(tally, subject, sight.enterprise(), chart).sum(reads::account);
        return tally.measure() == Tally.Measure.OPEN_BALANCE
                ? kept.plus(stated.get(LoanFacts.LOAN_AMOUNT).orElse(Money.ZERO))
                : kept;
    }

    private Optional<String> subject(Tally tally, Facts facts) {
        boolean known = switch (tally.scope()) {
            case SCHEME, POOL, GROUP -> sight.seesFunds();
            case BANK -> sight.seesFunds() && !sight.bank().isEmpty();
            case INSTITUTION -> sight.seesFunds() && !sight.institution().isEmpty();
            case ENTERPRISE -> !sight.enterprise().isEmpty();
            case BANK_AND_ENTERPRISE ->
                !sight.bank().isEmpty() && !sight.enterprise().isEmpty();
        };
        return known
                ? Subjects.of(tally, file, sight.enterprise(), facts.with(LoanFacts.APPLICATION_DATE, date))
                : Optional.empty();
    }

    /** What the caps leave and the funds hold, as far as the caller may see it. */
    List<Ceiling> ceilings(Facts facts) {
        Stream<Ceiling> caps = scheme().caps().stream()
                .filter(cap -> cap.measure() != Tally.Measure.NET_INJECTION)
                .flatMap(cap -> subject(cap.tally(), facts).map(whose -> cap(cap, whose)).stream());
        return Stream.concat(caps, sight.seesFunds() ? funds() : Stream.of()).toList();
    }

    private Ceiling cap(Cap cap, String subject) {
        Gauge gauge = Gauge.of(cap, subject, sight.enterprise(), chart);
        Money left = cap.perHead() ? gauge.roomForOneMore(reads::account).max(Money.ZERO) : gauge.room(reads::account);
        Ceiling.Kind kind = switch (cap.measure()) {
            case OPEN_BALANCE, FILED, NET_INJECTION -> Ceiling.Kind.LOAN_CAP;
            case NET_COMPENSATION, CLAIMED -> Ceiling.Kind.COMPENSATION;
            case NET_SUBSIDY -> Ceiling.Kind.SUBSIDY;
        };
        return Ceiling.of(kind, cap.name(), cap.citation(), left);
    }

    private Stream<Ceiling> funds() {
        Set<Bearer> losses =
                new LinkedHashSet<>(scheme().losses().map(LossSharing::funds).orElse(List.of()));
        Set<Bearer> subsidies = new LinkedHashSet<>();
        scheme().subsidies().stream().map(Subsidy::from).forEach(subsidies::add);
        return scheme().funds().stream()
                .filter(fund -> fund.pool().isPresent() || !sight.bank().isEmpty())
                .flatMap(fund -> Stream.of(Ceiling.Kind.FUND, Ceiling.Kind.SUBSIDY_FUND)
                        .filter(kind -> (kind == Ceiling.Kind.FUND ? losses : subsidies).contains(fund.bearer()))
                        .map(kind -> fund(kind, fund)));
    }

    private Ceiling fund(Ceiling.Kind kind, Fund fund) {
        Money holds = Records.available(reads::account, chart.fund(sight.bank(), fund.bearer()));
        return Ceiling.of(kind, fund.bearer().name(), fund.citation(), holds.max(Money.ZERO));
    }
}
