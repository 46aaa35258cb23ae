package org.fendan.core.amount;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;

/** A sum taken band by band: each part of the base at its own rate; the last band has no end. */
public record Bands(Term<Money> base, List<Band> bands) implements Amount {

    /**
     * One band.
     *
     * @param upTo where it ends, that sum included; empty for the last
     */
    public record Band(Optional<Money> upTo, Ratio rate) {}

    public Bands {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.get(bands.size() - 1).upTo().isPresent()) {
            throw new IllegalArgumentException("the last band has no end");
        }
        Money from = Money.ZERO;
        for (Band band : bands.subList(0, bands.size() - 1)) {
            Money end = band.upTo().orElseThrow(() -> new IllegalArgumentException("only the last band has no end"));
            if (end.compareTo(from) <= 0) {
                throw new IllegalArgumentException("bands follow each other upwards: " + from + " and " + end);
            }
            from = end;
        }
    }

    @Override
    public Optional<Ratio> exact(Facts facts) {
        Money sum = base.known(facts);
        return sum == null ? Optional.empty() : Optional.of(over(sum));
    }

    private Ratio over(Money sum) {
        Ratio whole = Ratio.ZERO;
        long from = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            long end = Math.min(band.upTo().orElse(sum).fen(), sum.fen());
            whole = whole.plus(band.rate().times(Math.max(end - from, 0)));
            from = Math.max(end, from);
        }
        return whole;
    }

    @Override
    public Set<FactKey<?>> keys() {
        return base.keys();
    }

    @Override
    public Set<FactKey<?>> missing(Facts facts) {
        return base.missing(facts);
    }

    @Override
    public Text wording() {
        return Text.of(
                base.wording().zh() + "分段计算：" + joined(band -> end(band, "不超过", "以上部分")),
                base.wording().en() + " band by band: " + joined(band -> end(band, "up to ", "above")));
    }

    private String joined(Function<Band, String> end) {
        return bands.stream()
                .map(band -> end.apply(band) + " " + band.rate().percentText() + " %")
                .collect(Collectors.joining(", "));
    }

    private static String end(Band band, String upTo, String above) {
        return band.upTo().map(sum -> upTo + sum).orElse(above);
    }
}
