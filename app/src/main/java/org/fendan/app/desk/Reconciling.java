package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Difference;
import org.fendan.core.ledger.Head;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.FundAct;
import org.fendan.core.settlement.Reconciliation;
import tools.jackson.databind.JsonNode;

/** Compares what all cases and acts on funds add up to with what the accounts hold. */
final class Reconciling {

    private static final int PAGE = 500;
    private static final int TRIES = 5;

    private final Reads reads;
    private final Shelf shelf;

    Reconciling(Catalogue catalogue, Reads reads) {
        this.reads = reads;
        this.shelf = new Shelf(catalogue);
    }

    /** The differences; empty where the ledger kept moving, so that no still picture could be had. */
    Optional<List<Difference>> differences() {
        for (int i = 0; i < TRIES; i++) {
            Head before = reads.head();
            Set<String> unread = new HashSet<>();
            List<Difference> differences = Reconciliation.of(cases(unread), fundActs(), this::balance);
            if (reads.head().equals(before)) {
                return Optional.of(differences.stream()
                        .filter(difference -> !unread.contains(difference.place()))
                        .toList());
            }
        }
        return Optional.empty();
    }

    /**
     * The cases that can be read.
     *
     * @param unread gets the accounts that cases moved whose scheme is not loaded: nobody can say what they must hold
     */
    private List<CaseFile> cases(Set<String> unread) {
        List<CaseFile> files = new ArrayList<>();
        List<CaseRow> page = reads.cases(CaseFilter.first(PAGE));
        while (!page.isEmpty()) {
            for (CaseRow row : page) {
                List<EventRow> events = reads.events(row.id());
                if (shelf.knows(row)) {
                    files.add(shelf.file(row, events));
                } else {
                    events.forEach(event -> unread.addAll(moved(event.entry())));
                }
            }
            page = reads.cases(
                    CaseFilter.first(PAGE).after(page.get(page.size() - 1).id()));
        }
        return files;
    }

    private List<String> moved(long entry) {
        return reads.entry(entry).map(EntryView::legs).orElse(List.of()).stream()
                .map(leg -> leg.account().path())
                .toList();
    }

    private Map<AccountId, Money> fundActs() {
        Map<AccountId, Money> acts = new HashMap<>();
        for (RegisterRow row : reads.registerAll(Records.FUND_ACTS)) {
            JsonNode act = Json.read(row.body());
            Money amount = Money.parse(act.get("amount").asString());
            boolean out = FundAct.Kind.valueOf(act.get("kind").asString()) == FundAct.Kind.WIND_DOWN;
            acts.merge(AccountId.of(act.get("account").asString()), out ? amount.negated() : amount, Money::plus);
        }
        return acts;
    }

    private Money balance(AccountId account) {
        return reads.account(account).map(Account::balance).orElse(Money.ZERO);
    }
}
