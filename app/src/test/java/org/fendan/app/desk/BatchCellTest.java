package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and their spreadsheets write, and what they mean. */
class BatchCellTest {

    private static final FactKey<?> SUM = FactKey.stated("sum", "金额", "sum", FactType.MONEY, "1.00");
    private static final FactKey<?> RATE = FactKey.stated("rate", "利率", "rate", FactType.PERCENT, "4.785");
    private static final FactKey<?> DAY = FactKey.stated("day", "日期", "day", FactType.DATE, "2021-04-01");
    private static final FactKey<?> FLAG = FactKey.stated("flag", "是否", "flag", FactType.FLAG, "true");
    private static final FactKey<?> NAME = FactKey.stated("name", "名称", "name", FactType.TEXT, "甲公司");
    private static final FactKey<?> KIND = FactKey.stated(
            "kind",
            "种类",
            "kind",
            FactType.oneOf(Choice.of("working", "流动资金", "working capital"), Choice.of("fixed", "固定资产", "fixed assets")),
            "fixed");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    '1,030,000.01' | 1030000.01
                    '１０３０００.０１' | 103000.01
                    '¥ 1,000' | 1000
                    '1 030 000' | 1030000
                    500元 | 500
                    '　500　' | 500
                    '1,03,000' | '1,03,000'
                    10万 | 10万
                    12.345 | 12.345
                    """)
    void a_sum_is_read_with_its_separators_and_never_guessed(String written, String meant) {
        assertThat(BatchCell.words(written).meant(SUM)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "1030000.01, 1030000.01",
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.30000000000000004",
        "1E+5, 100000",
        "0.0, 0"
    })
    void a_number_is_the_decimal_that_was_typed_and_noise_of_a_formula_stays_noise(String raw, String meant) {
        assertThat(BatchCell.number(raw, false).meant(SUM)).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2021/4/1, 2021-04-01", "2021年4月1日, 2021-04-01", "20210401, 2021-04-01", "2021.04.01, 2021-04-01"})
    void a_day_is_read_as_people_write_it(String written, String meant) {
        assertThat(BatchCell.words(written).meant(DAY)).isEqualTo(meant);
        assertThat(BatchCell.words(written).meantDay()).isEqualTo(meant);
    }

    @Test
    void a_day_nobody_can_be_sure_of_is_left_to_be_refused() {
        assertThat(BatchCell.words("4/5/2021").meant(DAY)).isEqualTo("4/5/2021");
        assertThat(BatchCell.words("2021/13/1").meantDay()).isEqualTo("2021/13/1");
        assertThat(BatchCell.number("44287", false).meant(DAY)).isEqualTo("2021-04-01");
        assertThat(BatchCell.number("44287.5", false).meant(DAY)).isEqualTo("44287.5");
    }

    @Test
    void percentages_yes_and_no_and_choices_are_read_by_what_they_show() {
        assertThat(BatchCell.number("4.7849999999999997E-2", true).meant(RATE)).isEqualTo("4.785");
        assertThat(BatchCell.words("4.785％").meant(RATE)).isEqualTo("4.785");
        assertThat(BatchCell.words("是").meant(FLAG)).isEqualTo("true");
        assertThat(BatchCell.words("No").meant(FLAG)).isEqualTo("false");
        assertThat(BatchCell.words("固定资产").meant(KIND)).isEqualTo("fixed");
        assertThat(BatchCell.words("Working capital").meant(KIND)).isEqualTo("working");
        assertThat(BatchCell.words("甲（重庆）公司").meant(NAME)).isEqualTo("甲（重庆）公司");
    }

    @Test
    void a_long_number_where_a_code_is_wanted_has_lost_digits() {
        assertThat(BatchCell.number("1.2345678901234568E17", false).hasLostDigits("text"))
                .isTrue();
        assertThat(BatchCell.number("123456789012345", false).hasLostDigits("text"))
                .isFalse();
        assertThat(BatchCell.words("123456789012345678").hasLostDigits("text")).isFalse();
    }
}
