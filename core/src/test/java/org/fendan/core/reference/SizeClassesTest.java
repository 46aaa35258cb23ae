package org.fendan.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.fendan.core.reference.SizeClass.LARGE;
import static org.fendan.core.reference.SizeClass.MEDIUM;
import static org.fendan.core.reference.SizeClass.MICRO;
import static org.fendan.core.reference.SizeClass.SMALL;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeClassesTest {

    private static final List<SizeClass> FROM_LARGE = List.of(LARGE, MEDIUM, SMALL, MICRO);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            农、林、牧、渔业     | 营业收入 20000, 500, 50 万元
            工业               | 从业人员 1000, 300, 20 人; 营业收入 40000, 2000, 300 万元
            建筑业             | 营业收入 80000, 6000, 300 万元; 资产总额 80000, 5000, 300 万元
            批发业             | 从业人员 200, 20, 5 人; 营业收入 40000, 5000, 1000 万元
            零售业             | 从业人员 300, 50, 10 人; 营业收入 20000, 500, 100 万元
            交通运输业         | 从业人员 1000, 300, 20 人; 营业收入 30000, 3000, 200 万元
            仓储业             | 从业人员 200, 100, 20 人; 营业收入 30000, 1000, 100 万元
            邮政业             | 从业人员 1000, 300, 20 人; 营业收入 30000, 2000, 100 万元
            住宿业             | 从业人员 300, 100, 10 人; 营业收入 10000, 2000, 100 万元
            餐饮业             | 从业人员 300, 100, 10 人; 营业收入 10000, 2000, 100 万元
            信息传输业         | 从业人员 2000, 100, 10 人; 营业收入 100000, 1000, 100 万元
            软件和信息技术服务业 | 从业人员 300, 100, 10 人; 营业收入 10000, 1000, 50 万元
            房地产开发经营      | 营业收入 200000, 1000, 100 万元; 资产总额 10000, 5000, 2000 万元
            物业管理           | 从业人员 1000, 300, 100 人; 营业收入 5000, 1000, 500 万元
            租赁和商务服务业    | 从业人员 300, 100, 10 人; 资产总额 120000, 8000, 100 万元
            其他未列明行业      | 从业人员 300, 100, 10 人
            """)
    void an_industry_asks_for_its_own_figures(String name, String asked) {
        assertThat(SizeClasses.bounds(industry(name)).stream()
                        .map(SizeClassesTest::asWritten)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource
    void at_every_bound_the_class_is_reached_and_one_below_it_is_the_next(Industry industry) {
        List<SizeBound> bounds = SizeClasses.bounds(industry);
        for (SizeClass size : List.of(LARGE, MEDIUM, SMALL)) {
            SizeClass next = FROM_LARGE.get(FROM_LARGE.indexOf(size) + 1);
            Map<SizeIndicator, Long> atLimit = new EnumMap<>(SizeIndicator.class);
            bounds.forEach(bound -> atLimit.put(bound.indicator(), bound.least(size)));

            assertThat(possible(industry, atLimit)).containsExactly(size);
            for (SizeBound bound : bounds) {
                Map<SizeIndicator, Long> below = new EnumMap<>(atLimit);
                below.put(bound.indicator(), bound.least(size) - 1);
                assertThat(possible(industry, below))
                        .as("%s one below %s", bound.indicator(), size)
                        .containsExactly(next);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_figure_leaves_exactly_the_classes_some_figure_would_give(Industry industry) {
        for (Map<SizeIndicator, Long> known : grids(industry, true)) {
            Set<SizeClass> reachable = EnumSet.noneOf(SizeClass.class);
            grids(industry, false).stream()
                    .filter(full -> full.entrySet().containsAll(known.entrySet()))
                    .forEach(full -> reachable.add(classified(industry, full)));

            assertThat(possible(industry, known)).as(known.toString()).isEqualTo(reachable);
        }
    }

    @ParameterizedTest(name = "{0}, {1} people, revenue {2}, assets {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            software         | 5   |              |             | MICRO
            software         | 9   | 999999999.00 |             | MICRO
            software         | 10  |              |             | MICRO, SMALL
            software         | 100 |              |             | MICRO, SMALL, MEDIUM
            software         |     | 499999.99    |             | MICRO
            software         |     | 500000.00    |             | MICRO, SMALL
            software         |     |              | 99999999.00 | MICRO, SMALL, MEDIUM, LARGE
            software         | 300 | 100000000.00 |             | LARGE
            software         | 300 | 99999999.99  |             | MEDIUM
            businessServices | 300 | 0            |             | MICRO, SMALL, MEDIUM, LARGE
            businessServices | 300 |              | 80000000.00 | MEDIUM
            construction     | 1   | 60000000.00  |             | MICRO, SMALL, MEDIUM
            other            | 300 |              |             | LARGE
            other            |     | 1.00         | 1.00        | MICRO, SMALL, MEDIUM, LARGE
            agriculture      |     | -1.00        |             | MICRO
            """)
    void only_the_figures_of_the_industry_count_and_known_ones_settle_what_they_can(
            String code, Long employees, String revenue, String assets, String classes) {
        Set<SizeClass> possible = SizeClasses.possible(
                industry(code),
                Optional.ofNullable(employees),
                Optional.ofNullable(revenue).map(Money::parse),
                Optional.ofNullable(assets).map(Money::parse));

        assertThat(possible.stream().map(Enum::name).collect(Collectors.joining(", ")))
                .isEqualTo(classes);
    }

    @ParameterizedTest(name = "{0} {1}, {2}, {3}")
    @CsvSource({"EMPLOYEES, 300, 300, 20", "EMPLOYEES, 300, 20, 20", "EMPLOYEES, 300, 20, 0", "REVENUE, 1, 2, 3"})
    void bounds_that_do_not_fall_are_refused(SizeIndicator indicator, long large, long medium, long small) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SizeBound(indicator, large, medium, small))
                .withMessageStartingWith("the bounds of " + indicator + " must fall from large to small");
    }

    @Test
    void a_size_has_its_name_in_both_languages_and_no_class_is_less_than_micro() {
        assertThat(MICRO.label().zh()).isEqualTo("微型企业");
        assertThat(MICRO.label().en()).isEqualTo("micro enterprise");
        assertThat(new SizeBound(SizeIndicator.EMPLOYEES, 3, 2, 1).least(MICRO)).isZero();
        assertThat(SizeClasses.SOURCE.number()).isEqualTo("工信部联企业〔2011〕300号");
    }

    @Test
    void a_table_writes_persons_or_ten_thousands_of_yuan() {
        assertThat(SizeBound.asWritten(SizeIndicator.of("employees"), 300, 100, 10))
                .isEqualTo(new SizeBound(SizeIndicator.EMPLOYEES, 300, 100, 10));
        assertThat(SizeBound.asWritten(SizeIndicator.of("assets"), 120000, 8000, 100))
                .isEqualTo(new SizeBound(SizeIndicator.ASSETS, 120_000_000_000L, 8_000_000_000L, 100_000_000L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SizeIndicator.of("profit"))
                .withMessage("no indicator of size: \"profit\"");
    }

    private static Industry industry(String codeOrName) {
        return Industry.find(codeOrName).orElseThrow();
    }

    private static String asWritten(SizeBound bound) {
        boolean persons = bound.indicator() == SizeIndicator.EMPLOYEES;
        String figures = Stream.of(LARGE, MEDIUM, SMALL)
                .map(size -> String.valueOf(bound.least(size) / (persons ? 1 : 1_000_000)))
                .collect(Collectors.joining(", "));
        return bound.indicator().label().zh() + " " + figures + (persons ? " 人" : " 万元");
    }

    private static Set<SizeClass> possible(Industry industry, Map<SizeIndicator, Long> known) {
        return SizeClasses.possible(
                industry,
                Optional.ofNullable(known.get(SizeIndicator.EMPLOYEES)),
                Optional.ofNullable(known.get(SizeIndicator.REVENUE)).map(Money::ofFen),
                Optional.ofNullable(known.get(SizeIndicator.ASSETS)).map(Money::ofFen));
    }

    /** The class of a fully known enterprise, as a clerk finds it: the lowest of the classes its figures give. */
    private static SizeClass classified(Industry industry, Map<SizeIndicator, Long> figures) {
        return SizeClasses.bounds(industry).stream()
                .map(bound -> FROM_LARGE.stream()
                        .filter(size -> figures.get(bound.indicator()) >= bound.least(size))
                        .findFirst()
                        .orElseThrow())
                .min(Enum::compareTo)
                .orElseThrow();
    }

    /** Every combination of figures at and one below each bound; a figure may also be unknown, if asked. */
    private static List<Map<SizeIndicator, Long>> grids(Industry industry, boolean unknowns) {
        List<Map<SizeIndicator, Long>> grids = List.of(Map.of());
        for (SizeBound bound : SizeClasses.bounds(industry)) {
            List<Map<SizeIndicator, Long>> wider = unknowns ? new ArrayList<>(grids) : new ArrayList<>();
            for (SizeClass size : FROM_LARGE) {
                for (long figure : new long[] {bound.least(size), Math.max(0, bound.least(size) - 1)}) {
                    grids.stream()
                            .map(grid -> with(grid, bound.indicator(), figure))
                            .forEach(wider::add);
                }
            }
            grids = wider;
        }
        return grids;
    }

    private static Map<SizeIndicator, Long> with(Map<SizeIndicator, Long> grid, SizeIndicator indicator, long figure) {
        Map<SizeIndicator, Long> wider = new EnumMap<>(SizeIndicator.class);
        wider.putAll(grid);
        wider.put(indicator, figure);
        return wider;
    }
}
