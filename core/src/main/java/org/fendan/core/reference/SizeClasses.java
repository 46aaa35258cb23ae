package org.fendan.core.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/**
 * The sizes of enterprises by industry, by {@link #SOURCE}.
 *
 * <p>An enterprise has the largest class of which it meets <em>every</em> lower bound of its industry; else it is micro.
 * Only the indicators of its industry count. Each bound is included.
 */
public final class SizeClasses {

    public static final LegalSource SOURCE = LegalSource.official(
            "工信部联企业〔2011〕300号",
            "2011-06-18",
            Text.of("中小企业划型标准规定", "Provisions on the Classification of Small and Medium-sized Enterprises"),
            Text.of(
                    "工业和信息化部、国家统计局、国家发展和改革委员会、财政部",
                    "Ministry of Industry and Information Technology, National Bureau of Statistics,"
                            + " National Development and Reform Commission, Ministry of Finance"));

    private static final List<SizeClass> ABOVE_MICRO = List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);
    private static final Map<Industry, List<SizeBound>> BOUNDS = read();

    private SizeClasses() {}

    /** The bounds of an industry, one or two: they name the indicators that count. */
    public static List<SizeBound> bounds(Industry industry) {
        return BOUNDS.getOrDefault(industry, List.of());
    }

    /**
     * Names every class an enterprise may have, given what is known: one class when that is enough, never none.
     *
     * @param revenue of a year
     * @param assets in total
     */
    public static Set<SizeClass> possible(
            Industry industry, Optional<Long> employees, Optional<Money> revenue, Optional<Money> assets) {
        Map<SizeIndicator, Long> known = new EnumMap<>(SizeIndicator.class);
        employees.ifPresent(persons -> known.put(SizeIndicator.EMPLOYEES, persons));
        revenue.ifPresent(sum -> known.put(SizeIndicator.REVENUE, sum.fen()));
        assets.ifPresent(sum -> known.put(SizeIndicator.ASSETS, sum.fen()));
        return Collections.unmodifiableSet(possible(bounds(industry), known));
    }

    private static Set<SizeClass> possible(List<SizeBound> bounds, Map<SizeIndicator, Long> known) {
        Set<SizeClass> possible = EnumSet.noneOf(SizeClass.class);
        boolean complete = true;
        for (SizeBound bound : bounds) {
            complete &= known.containsKey(bound.indicator());
        }
        for (SizeClass size : ABOVE_MICRO) {
            if (!isMissed(bounds, size, known)) {
                possible.add(size);
                if (complete) {
                    return possible;
                }
            }
        }
        possible.add(SizeClass.MICRO);
        return possible;
    }

    private static boolean isMissed(List<SizeBound> bounds, SizeClass size, Map<SizeIndicator, Long> known) {
        for (SizeBound bound : bounds) {
            Long figure = known.get(bound.indicator());
            if (figure != null && figure < bound.least(size)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Industry, List<SizeBound>> read() {
        List<List<String>> rows = Tables.csv(SizeClasses.class, "sme-classes.csv");
        Map<Industry, List<SizeBound>> bounds = new EnumMap<>(Industry.class);
        for (List<String> row : rows.subList(1, rows.size())) {
            Industry industry = Industry.find(row.get(1)).orElseThrow();
            bounds.put(industry, boundsOf(row));
        }
        if (bounds.size() != Industry.values().length) {
            throw new IllegalStateException("sme-classes.csv has rows for " + bounds.keySet() + " only");
        }
        return Collections.unmodifiableMap(bounds);
    }

    private static List<SizeBound> boundsOf(List<String> row) {
        List<SizeBound> bounds = new ArrayList<>();
        for (int at = 2; at < row.size() && !row.get(at).isEmpty(); at += 4) {
            bounds.add(SizeBound.asWritten(
                    SizeIndicator.of(row.get(at)),
                    Long.parseLong(row.get(at + 1)),
                    Long.parseLong(row.get(at + 2)),
                    Long.parseLong(row.get(at + 3))));
        }
        return List.copyOf(bounds);
    }
}
