package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.store.Reads;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.settlement.ChartOfAccounts;
import org.fendan.core.time.WorkCalendar;

/** What charts show: the use of funds, cohorts, exposure and deadlines, counted over the cases somebody may see. */
public final class FigureDesk {

    private final Catalogue catalogue;
    private final Reads reads;
    private final Wall wall;
    private final FigureBook book;
    private final FundFlows flows;
    private final WhileHead<Seen> seen;
    private final WhileHead<List<FundFlow>> used;
    private final WhileHead<List<Pool>> pooled;

    public FigureDesk(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
        this.wall = new Wall(reads);
        this.book = new FigureBook(catalogue, calendar, reads);
        this.flows = new FundFlows(reads);
        this.seen = new WhileHead<>(reads);
        this.used = new WhileHead<>(reads);
        this.pooled = new WhileHead<>(reads);
    }

    /**
     * What the cases of a question come to.
     *
     * @param left open deadlines, by the days left on the last day
     * @param taken duties done within the days, by the days they took
     */
    public record Seen(
            Exposure all,
            List<Cohort> cohorts,
            List<Exposure> banks,
            List<Exposure> industries,
            List<Exposure> areas,
            List<DayCount> left,
            List<DayCount> taken) {}

    public Seen cases(StatisticsQuery query, Caller caller) {
        return seen.of(query, caller, () -> count(query, caller));
    }

    private Seen count(StatisticsQuery query, Caller caller) {
        List<CaseFigures> cases = figures(query, caller);
        LocalDate lastDay = query.lastDay();
        return new Seen(
                Exposure.of(Text.of("合计", "all"), cases, lastDay),
                Cohort.of(cases, lastDay),
                Exposure.by(Exposure::bank, cases, lastDay),
                Exposure.by(CaseFigures::industry, cases, lastDay),
                Exposure.by(CaseFigures::area, cases, lastDay),
                DayCount.left(cases, lastDay),
                DayCount.taken(cases, query.from(), lastDay));
    }

    private List<CaseFigures> figures(StatisticsQuery query, Caller caller) {
        Set<String> schemes = Set.copyOf(query.schemes(catalogue));
        return book.of(caller, query.scheme()).stream()
                .filter(one -> schemes.contains(one.row().scheme()))
                .toList();
    }

    /** The use of the funds whose money is the caller's business, by months, quarters or years. */
    public List<FundFlow> flows(StatisticsQuery query, Caller caller) {
        return used.of(query, caller, () -> flowing(query, caller));
    }

    private List<FundFlow> flowing(StatisticsQuery query, Caller caller) {
        FigurePeriods periods = FigurePeriods.over(query.from(), query.lastDay());
        List<AccountId> accounts = query.schemes(catalogue).stream()
                .flatMap(id -> accounts(id, caller))
                .distinct()
                .toList();
        return accounts.isEmpty()
                ? List.of()
                : FundFlow.of(
                        accounts.stream().map(flows::of).toList(), periods, periods.all(query.from(), query.lastDay()));
    }

    /**
     * A fund with all that ever went into it and out of it.
     *
     * @param held promised, and not yet paid
     */
    public record Pool(String scheme, String id, Text name, FundFlow ever, Money held) {}

    /** Every fund of every scheme, over all banks; a shared one once. */
    public List<Pool> pools(Caller caller) {
        return pooled.of("pools", caller, () -> filled(caller));
    }

    private List<Pool> filled(Caller caller) {
        return catalogue.ids().stream()
                .flatMap(id -> catalogue.latest(id).stream())
                .flatMap(scheme -> scheme.funds().stream().map(fund -> pool(scheme.id(), fund, caller)))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Pool::id, one -> one, (first, again) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Optional<Pool> pool(String scheme, Fund fund, Caller caller) {
        String end = "/fund/" + fund.bearer().id();
        List<AccountId> accounts = fund.pool()
                .map(pool -> fundAccounts(ChartOfAccounts.inPool(pool) + "/", caller))
                .orElseGet(() -> fundAccounts(scheme + "/bank/", caller))
                .filter(id -> id.path().endsWith(end))
                .toList();
        List<NavigableMap<YearMonth, Map<FundFlows.Of, Money>>> months =
                accounts.stream().map(flows::of).toList();
        String id = fund.pool().map(pool -> "pool/" + pool).orElse(scheme) + end;
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pool(scheme, id, fund.bearer().name(), FundFlow.of(id, months), held(accounts)));
    }

    private Money held(List<AccountId> accounts) {
        return accounts.stream()
                .flatMap(id -> reads.account(id).stream())
                .map(account -> account.balance().minus(account.available()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Stream<AccountId> accounts(String id, Caller caller) {
        Stream<AccountId> pooled = catalogue.latest(id).stream()
                .flatMap(scheme -> scheme.funds().stream())
                .flatMap(fund -> fund.pool().stream())
                .distinct()
                .flatMap(pool -> fundAccounts(ChartOfAccounts.inPool(pool) + "/", caller));
        return Stream.concat(fundAccounts(id + "/bank/", caller), pooled);
    }

    private Stream<AccountId> fundAccounts(String prefix, Caller caller) {
        return reads.accounts(prefix).stream()
                .map(Account::id)
                .filter(account -> account.path().contains("/fund/"))
                .filter(account -> wall.maySee(caller, account));
    }

    /** The schemes that are loaded, by their ids. */
    public List<String> schemeNames() {
        return catalogue.ids().stream().sorted().toList();
    }

    /** The names of shared pools. */
    public List<String> poolNames() {
        return catalogue.ids().stream()
                .flatMap(id -> catalogue.latest(id).stream())
                .flatMap(scheme -> scheme.funds().stream())
                .flatMap(fund -> fund.pool().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A step that was taken, with no word about whom. */
    public record Happened(LocalDate day, String scheme, Text step) {}

    /** The last steps that were taken, the last first, without names. */
    public List<Happened> latest(Caller caller, int most) {
        return book.of(caller, Optional.empty()).stream()
                .flatMap(one ->
                        one
                                .last()
                                .map(last -> new Happened(last.day(), one.row().scheme(), last.step()))
                                .stream())
                .sorted(Comparator.comparing(Happened::day).reversed())
                .limit(most)
                .toList();
    }
}
