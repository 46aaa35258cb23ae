package org.fendan.verifier;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The books as the chains lead to them: every chain is booked again, and what could not have been booked is refused. */
final class Accounts {

    /** Four counters in fen; what is pending counts as if it were posted. */
    private static final class Account {
        private final String rule;
        private long debits;
        private long debitsPending;
        private long credits;
        private long creditsPending;

        Account(String rule) {
            this.rule = rule;
        }
    }

    /** A transfer that waits; {@code resolved} once it was posted, voided or expired. */
    private static final class Hold {
        private final Entry.Reserve reserve;
        private boolean resolved;

        Hold(Entry.Reserve reserve) {
            this.reserve = reserve;
        }
    }

    private static final Set<String> RULES = Set.of("UNBOUNDED", "DEBITS_WITHIN_CREDITS", "CREDITS_WITHIN_DEBITS");

    private static final String CLOSE = "close/";

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final Set<String> chains = new HashSet<>();
    private final Set<String> reversed = new HashSet<>();
    private String closed = "";

    /** Books a chain, or says why it cannot stand. */
    void book(Entry.Chain chain) {
        Wrong.unless(!chain.movements().isEmpty(), "没有分录的记账 / a chain without a movement", chain.id(), "≥ 1");
        Wrong.unless(chains.add(chain.id()), "记账号重复 / the chain's id is taken", chain.id(), "once");
        chain.reverses().ifPresent(original -> {
            Wrong.unless(
                    chains.contains(original) && !original.equals(chain.id()),
                    "冲销的记账不存在 / there is no chain to reverse",
                    original,
                    "an earlier chain");
            Wrong.unless(reversed.add(original), "冲销了两次 / reversed twice", original, "once");
        });
        Wrong.unless(chain.date().compareTo(closed) > 0, "已结账的期间 / a closed period", chain.date(), "> " + closed);
        closing(chain);
        chain.movements().forEach(movement -> take(movement, chain.date()));
    }

    /** A chain that closes a period does nothing else, is named for the day, dated after it, and never reversed. */
    private static void closing(Entry.Chain chain) {
        boolean reversesOne =
                chain.reverses().filter(original -> original.startsWith(CLOSE)).isPresent();
        Wrong.unless(!reversesOne, "冲销了结账 / a close is reversed", chain.reverses(), "an open period");
        boolean closes = chain.movements().stream().anyMatch(Entry.Close.class::isInstance);
        if (closes || chain.id().startsWith(CLOSE)) {
            boolean alone = closes && chain.movements().size() == 1 && chain.reverses().isEmpty();
            Wrong.unless(alone, "结账须单独成笔 / a close stands alone", chain.id(), "one movement, a close");
            String lastDay = ((Entry.Close) chain.movements().get(0)).lastDay();
            Wrong.unless(chain.id().equals(CLOSE + lastDay), "结账的名称 / name of a close", chain.id(), CLOSE + lastDay);
            Wrong.unless(
                    chain.date().compareTo(lastDay) > 0, "结账须在其后 / a close is dated later", chain.date(), "> " + lastDay);
        }
    }

    private void take(Entry.Movement movement, String date) {
        if (movement instanceof Entry.Open open) {
            open(open);
        } else if (movement instanceof Entry.Transfer transfer) {
            move(transfer, transfer.amount(), 0);
        } else if (movement instanceof Entry.Reserve reserve) {
            Hold taken = holds.putIfAbsent(reserve.hold(), new Hold(reserve));
            Wrong.unless(taken == null, "预留号重复 / the hold's id is taken", reserve.hold(), "once");
            move(reserve.transfer(), 0, reserve.transfer().amount());
        } else if (movement instanceof Entry.Post post) {
            Hold hold = resolve(post.hold());
            long kept = hold.reserve.transfer().amount();
            Wrong.unless(
                    post.amount() > 0 && post.amount() <= kept,
                    "入账超过预留 / more is posted than the hold keeps: " + post.hold(),
                    post.amount(),
                    "1–" + kept);
            end(hold, post.amount());
        } else if (movement instanceof Entry.Release release) {
            Hold hold = resolve(release.hold());
            release.on().ifPresent(on -> due(hold.reserve, on, date));
            end(hold, 0);
        } else if (movement instanceof Entry.Close close) {
            Wrong.unless(
                    close.lastDay().compareTo(closed) > 0, "结账日倒退 / closed before", close.lastDay(), "> " + closed);
            closed = close.lastDay();
        }
    }

    private void open(Entry.Open open) {
        Wrong.unless(RULES.contains(open.rule()), "账户规则 / the account's rule", open.rule(), RULES);
        Account account = accounts.computeIfAbsent(open.account(), id -> new Account(open.rule()));
        Wrong.unless(
                account.rule.equals(open.rule()),
                "账户规则改变 / another rule for account " + open.account(),
                open.rule(),
                account.rule);
    }

    private static void due(Entry.Reserve reserve, String on, String date) {
        boolean due = reserve.expires().isPresent()
                && on.compareTo(reserve.expires().get()) >= 0
                && on.compareTo(date) <= 0;
        Wrong.unless(due, "预留尚未到期 / the hold is not due to expire: " + reserve.hold(), on, reserve.expires());
    }

    private Hold resolve(String id) {
        Hold hold = Optional.ofNullable(holds.get(id))
                .orElseThrow(() -> new Wrong("预留不存在 / there is no such hold", id, "an earlier hold"));
        Wrong.unless(!hold.resolved, "预留已处理过 / the hold is resolved already", id, "once");
        hold.resolved = true;
        return hold;
    }

    private void end(Hold hold, long posted) {
        Entry.Transfer transfer = hold.reserve.transfer();
        add(transfer.debit(), true, posted, -transfer.amount());
        add(transfer.credit(), false, posted, -transfer.amount());
    }

    private void move(Entry.Transfer transfer, long posted, long pending) {
        Wrong.unless(transfer.amount() > 0, "金额须大于零 / the amount is above zero", transfer.amount(), "> 0");
        boolean two = !transfer.debit().equals(transfer.credit());
        Wrong.unless(two, "借贷为同一账户 / both sides name one account", transfer.debit(), "two accounts");
        add(transfer.debit(), true, posted, pending);
        add(transfer.credit(), false, posted, pending);
    }

    private void add(String id, boolean debit, long posted, long pending) {
        Account account = Optional.ofNullable(accounts.get(id))
                .orElseThrow(() -> new Wrong("账户未开立 / the account is not open", id, "an open account"));
        try {
            if (debit) {
                account.debits = Math.addExact(account.debits, posted);
                account.debitsPending = Math.addExact(account.debitsPending, pending);
                Math.addExact(account.debits, account.debitsPending);
            } else {
                account.credits = Math.addExact(account.credits, posted);
                account.creditsPending = Math.addExact(account.creditsPending, pending);
                Math.addExact(account.credits, account.creditsPending);
            }
        } catch (ArithmeticException overflow) {
            throw new Wrong("账户累计数溢出 / a counter overflows", id, "< 2^63");
        }
        bounds(id, account);
    }

    private static void bounds(String id, Account account) {
        long debits = account.debits + account.debitsPending;
        long credits = account.credits + account.creditsPending;
        Wrong.unless(
                !account.rule.equals("DEBITS_WITHIN_CREDITS") || debits <= account.credits,
                "超支 / debits exceed credits: " + id,
                debits,
                "≤ " + account.credits);
        Wrong.unless(
                !account.rule.equals("CREDITS_WITHIN_DEBITS") || credits <= account.debits,
                "贷记超过借记 / credits exceed debits: " + id,
                credits,
                "≤ " + account.debits);
    }

    /** The transfer a hold keeps waiting, if there is such a hold. */
    Optional<Entry.Transfer> held(String hold) {
        return Optional.ofNullable(holds.get(hold)).map(found -> found.reserve.transfer());
    }

    /** All that was debited is all that was credited. */
    void sums() {
        BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
        for (Account account : accounts.values()) {
            sums[0] = sums[0].add(BigInteger.valueOf(account.debits));
            sums[1] = sums[1].add(BigInteger.valueOf(account.credits));
            sums[2] = sums[2].add(BigInteger.valueOf(account.debitsPending));
            sums[3] = sums[3].add(BigInteger.valueOf(account.creditsPending));
        }
        Wrong.unless(sums[0].equals(sums[1]), "借贷合计 / debits and credits posted", sums[0], sums[1]);
        Wrong.unless(sums[2].equals(sums[3]), "预留合计 / debits and credits pending", sums[2], sums[3]);
    }

    int accounts() {
        return accounts.size();
    }

    int chains() {
        return chains.size();
    }
}
