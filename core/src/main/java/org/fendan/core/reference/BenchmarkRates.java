package org.fendan.core.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Dated;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;
import org.fendan.core.time.DateSpan;

/**
 * The People's Bank of China's benchmark lending rates: a year's interest as a fraction of the principal.
 *
 * <p>None is known before the first version listed (2015-03-01); the last one has no end, because it was not changed
 * since. The figures are general knowledge, not taken from the notices, and are cited as such.
 */
public final class BenchmarkRates {

    private static final String NAME = "中国人民银行人民币贷款基准利率";
    private static final Text TITLE = Text.of("人民币贷款基准利率", "Benchmark lending rates for renminbi loans");
    private static final Text ISSUER = Text.of("中国人民银行", "People's Bank of China");
    private static final Map<Term, Dated<Ratio>> RATES = read();

    private BenchmarkRates() {}

    /** How long a loan runs, as the benchmark tells loans apart; the last day of each term is included. */
    public enum Term {
        UPTO_1Y("upto_1y_pct", "一年以内（含一年）", "up to 1 year"),
        FROM_1Y_TO_5Y("from_1y_to_5y_pct", "一至五年（含五年）", "over 1 year and up to 5"),
        OVER_5Y("over_5y_pct", "五年以上", "over 5 years");

        private final String heading;
        private final Text label;

        Term(String heading, String zh, String en) {
            this.heading = heading;
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }

        /** Finds the term of a loan; a year from 29 February ends on 28 February. Refuses a maturity before the start. */
        public static Term between(LocalDate start, LocalDate maturity) {
            if (maturity.isBefore(start)) {
                throw new IllegalArgumentException("a loan from " + start + " cannot mature before, on " + maturity);
            }
            if (!maturity.isAfter(start.plusYears(1))) {
                return UPTO_1Y;
            }
            return maturity.isAfter(start.plusYears(5)) ? OVER_5Y : FROM_1Y_TO_5Y;
        }
    }

    /** The rate in force on a day; absent before the first version. */
    public static Optional<Ratio> at(LocalDate date, Term term) {
        return rates(term).at(date).map(Dated.Version::value);
    }

    /** Every version of a term's rate, with its days and where it is known from. */
    public static Dated<Ratio> rates(Term term) {
        return Optional.ofNullable(RATES.get(term)).orElseThrow();
    }

    private static Map<Term, Dated<Ratio>> read() {
        List<List<String>> rows = Tables.csv(BenchmarkRates.class, "benchmark-rates.csv");
        Map<Term, Dated<Ratio>> rates = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            rates.put(term, dated(rows.subList(1, rows.size()), rows.get(0).indexOf(term.heading)));
        }
        return rates;
    }

    private static Dated<Ratio> dated(List<List<String>> rows, int column) {
        List<Dated.Version<Ratio>> versions = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate from = LocalDate.parse(rows.get(i).get(0));
            Optional<LocalDate> until = rows.stream().skip(i + 1).findFirst().map(next -> LocalDate.parse(next.get(0)));
            Ratio rate = Ratio.percent(rows.get(i).get(column));
            versions.add(new Dated.Version<>(rate, new DateSpan(from, until), citation(from)));
        }
        return new Dated<>(versions);
    }

    private static Citation citation(LocalDate effective) {
        return Citation.of(LegalSource.report(NAME, effective.toString(), TITLE, ISSUER), effective.toString());
    }
}
