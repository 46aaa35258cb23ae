package org.fendan.core.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.settlement.LossScopes;
import org.fendan.core.settlement.RunningBalances;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * How the losses of a portfolio are shared, one after the other: each row finds in the funds, and under the caps on their
 * payments, what the rows before it left. A line for each slice.
 *
 * <p>Rows of different {@link #scope scopes} share no fund and no cap: each scope may be asked apart, by a question of its
 * own, as long as its own rows come in their order.
 */
public final class BulkSplit implements BulkQuestion {

    private static final List<String> HEADER = List.of(
            "row",
            "enterprise",
            "scheme",
            "outcome",
            "loss",
            "slice",
            "role",
            "bearer",
            "amount",
            "article",
            "limit",
            "cap",
            "missing");
    private static final String SHARED = "SHARED";
    private static final String UNDECIDED = "UNDECIDED";
    private static final String SHARES_NOTHING = "SHARES_NOTHING";

    private final Catalogue catalogue;
    private final BulkColumns columns;
    private final BulkAdmission.Whole whole;
    private final LossScopes scopes;
    private final RunningBalances balances;
    private final String language;

    /**
     * Throws {@link ColumnsRefused} where the columns, or the names of accounts, do not fit.
     *
     * @param opening what funds hold and caps leave before the first row, by the names of their accounts in the ledger; a
     *     fund not named holds nothing, a cap not named leaves its whole limit
     */
    public BulkSplit(
            Catalogue catalogue,
            List<String> columns,
            BulkAdmission.Whole whole,
            Map<String, Money> opening,
            String language) {
        this.catalogue = catalogue;
        this.columns = new BulkColumns(catalogue, columns, BulkColumns.OF_A_LOAN);
        this.whole = whole;
        this.scopes = new LossScopes(catalogue);
        this.language = language;
        whole.require(catalogue, this.columns);
        List<String> strange = opening.keySet().stream()
                .filter(account -> !scopes.knows(account))
                .sorted()
                .toList();
        if (!strange.isEmpty()) {
            String names = String.join(", ", strange);
            String right = String.join(", ", scopes.accounts());
            throw new ColumnsRefused(Text.of(
                    "没有这样的资金或限额账户：" + names + "；可用的形式：" + right,
                    "no fund and no cap has an account of this name: " + names + "; there are " + right));
        }
        this.balances = new RunningBalances(opening);
    }

    @Override
    public List<String> header() {
        return HEADER;
    }

    /** The part of the portfolio that a row has to wait for: the widest of the funds and caps it may draw on. */
    public String scope(List<String> cells) {
        BulkRow row = new BulkRow(columns, cells);
        LocalDate day = row.date(whole.date());
        return row.scheme(catalogue, whole.scheme(), day)
                .map(scheme -> scopes.of(scheme, row.code("bank"), row.code("institution")))
                .orElse("");
    }

    @Override
    public List<List<String>> lines(long number, List<String> cells) {
        BulkRow row = new BulkRow(columns, cells);
        LocalDate day = row.date(whole.date());
        Optional<Scheme> scheme = row.scheme(catalogue, whole.scheme(), day);
        String bank = partner(row, "bank", scheme, Partner.BANK);
        String institution = partner(row, "institution", scheme, Partner.GUARANTOR, Partner.INSURER);
        row.readFacts();
        String enterprise = row.enterprise();
        if (!row.isSound() || scheme.isEmpty()) {
            return row.faults().stream()
                    .map(fault -> line(number, enterprise, "", INVALID, FaultLine.of(fault, language)))
                    .toList();
        }
        CaseFile file = CaseFile.opened("", scheme.get(), bank, institution);
        Facts facts = row.facts(scheme.get());
        return lines(number, enterprise, balances.share(file, enterprise, facts));
    }

    /** A scheme that works with such a partner has to know which. */
    private static String partner(BulkRow row, String column, Optional<Scheme> scheme, Partner... kinds) {
        return scheme.filter(some -> Stream.of(kinds).anyMatch(some.partners()::contains))
                        .isPresent()
                ? row.needed(column)
                : row.code(column);
    }

    private static List<List<String>> lines(long number, String enterprise, ClaimDecision decision) {
        String scheme = decision.scheme().id();
        if (decision.split().isPresent()) {
            Split split = decision.split().get();
            return split.slices().stream()
                    .map(slice -> line(number, enterprise, scheme, split.whole(), slice))
                    .toList();
        }
        String outcome = decision.scheme().losses().isEmpty() ? SHARES_NOTHING : UNDECIDED;
        return List.of(line(number, enterprise, scheme, outcome, missing(decision)));
    }

    private static String missing(ClaimDecision decision) {
        return Stream.of(
                        decision.missingFacts().stream().map(FactKey::name),
                        decision.missingFunds().stream().map(Bearer::id),
                        decision.missingCaps().stream().map(Cap::id))
                .flatMap(names -> names)
                .collect(Collectors.joining(";"));
    }

    private static List<String> line(long number, String enterprise, String scheme, String outcome, String missing) {
        return List.of(String.valueOf(number), enterprise, scheme, outcome, "", "", "", "", "", "", "", "", missing);
    }

    private static List<String> line(long number, String enterprise, String scheme, Money loss, Slice slice) {
        return List.of(
                String.valueOf(number),
                enterprise,
                scheme,
                SHARED,
                loss.toString(),
                String.valueOf(slice.number()),
                slice.role().name(),
                slice.bearer().id(),
                slice.amount().toString(),
                slice.citation().clause(),
                slice.limit().map(Money::toString).orElse(""),
                slice.cap().orElse(""),
                "");
    }
}
