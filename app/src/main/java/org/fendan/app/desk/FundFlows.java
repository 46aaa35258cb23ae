package org.fendan.app.desk;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fendan.app.store.AsOf;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StatementLine;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Side;
import org.fendan.core.money.Money;

/**
 * What went into a fund's account and out of it, month by month, as its statement tells. Statements only grow, so each
 * line is read once; a line dated back is counted in the month it is dated.
 */
final class FundFlows {

    private static final int PAGE = 5000;
    private static final Pattern FUND_ACT = Pattern.compile("F[0-9]+");

    /** What a line of a fund's statement is. */
    enum Of {
        /** Put in by the authority, less what it took out at the end. */
        INJECTED,
        /** Paid in by enterprises, as a charge. */
        CHARGED,
        INTEREST,
        /** Given back by recoveries. */
        RETURNED,
        /** Paid out, less what was taken back. */
        PAID
    }

    private final Reads reads;
    private final Map<AccountId, Read> known = new ConcurrentHashMap<>();

    FundFlows(Reads reads) {
        this.reads = reads;
    }

    /** By month, what came in (or for {@code PAID}, went out); months without a line are not there. */
    NavigableMap<YearMonth, Map<Of, Money>> of(AccountId account) {
        return known.compute(account, (id, before) -> (before == null ? new Read() : before).on(reads, id)).months;
    }

    /** How far a statement was read, and what it said. */
    private static final class Read {

        private StatementLine.Cursor last = StatementLine.Cursor.START;
        private NavigableMap<YearMonth, Map<Of, Money>> months = new TreeMap<>();

        Read on(Reads reads, AccountId id) {
            List<StatementLine> page = page(reads, id);
            if (!page.isEmpty()) {
                NavigableMap<YearMonth, Map<Of, Money>> next = new TreeMap<>();
                months.forEach((month, sums) -> next.put(month, new EnumMap<>(sums)));
                while (!page.isEmpty()) {
                    page.forEach(line -> add(next, line));
                    last = page.get(page.size() - 1).cursor();
                    page = page.size() < PAGE ? List.of() : page(reads, id);
                }
                months = next;
            }
            return this;
        }

        private List<StatementLine> page(Reads reads, AccountId id) {
            return reads.statement(id, AsOf.NOW, last, PAGE)
                    .map(statement -> statement.lines())
                    .orElse(List.of());
        }

        private static void add(NavigableMap<YearMonth, Map<Of, Money>> months, StatementLine line) {
            Of kind = kind(line);
            Money effect = line.leg().effect();
            months.computeIfAbsent(YearMonth.from(line.date()), month -> new EnumMap<>(Of.class))
                    .merge(kind, kind == Of.PAID ? effect.negated() : effect, Money::plus);
        }

        /** A line that takes another back is of the kind of that other. */
        private static Of kind(StatementLine line) {
            String slice = line.leg().slice();
            if (slice.equals("interest")) {
                return Of.INTEREST;
            }
            if (slice.equals("charge")) {
                return Of.CHARGED;
            }
            if (FUND_ACT.matcher(line.reverses().orElse(line.chain())).matches()) {
                return Of.INJECTED;
            }
            boolean out = (line.leg().side() == Side.DEBIT) != line.reverses().isPresent();
            return out ? Of.PAID : Of.RETURNED;
        }
    }
}
