package org.fendan.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How facts of each type are written, read and shown. */
class FactTypeTest {

    private static final FactType<Choice> PURPOSE =
            FactType.oneOf(Choice.of("workingCapital", "流动资金", "working capital"), Choice.of("other", "其他", "other"));
    private static final Map<String, FactType<?>> TYPES = Map.ofEntries(
            Map.entry("money", FactType.MONEY),
            Map.entry("positive", FactType.POSITIVE_MONEY),
            Map.entry("percent", FactType.PERCENT),
            Map.entry("count", FactType.COUNT_OF),
            Map.entry("date", FactType.DATE),
            Map.entry("flag", FactType.FLAG),
            Map.entry("text", FactType.TEXT),
            Map.entry("code", FactType.CREDIT_CODE),
            Map.entry("person", FactType.PERSON),
            Map.entry("phone", FactType.PHONE),
            Map.entry("identity", FactType.IDENTITY_NUMBER),
            Map.entry("account", FactType.ACCOUNT_NUMBER),
            Map.entry("titles", FactType.TITLES),
            Map.entry("place", FactType.PLACE),
            Map.entry("score", FactType.SCORE),
            Map.entry("owed", FactType.OUTSTANDING),
            Map.entry("choice", PURPOSE));

    @ParameterizedTest(name = "{0} \"{1}\" is shown as \"{2}\"")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            money    | 0                  | 0.00
            money    | 1030000.01         | 1030000.01
            money    | 90000000000000.00  | 90000000000000.00
            positive | 0.01               | 0.01
            percent  | 4.350              | 4.35
            percent  | 0                  | 0
            count    | 0                  | 0
            count    | 999999999999       | 999999999999
            date     | 1900-01-01         | 1900-01-01
            date     | 2200-12-31         | 2200-12-31
            date     | 2024-02-29         | 2024-02-29
            flag     | true               | true
            flag     | false              | false
            text     | ' 抵押 '           | 抵押
            code     | 91500107MA5UQ9B69J | 91500107MA5UQ9B69J
            person   | 张某（法定代表人） | 张某（法定代表人）
            phone    | 13812345678        | 13812345678
            phone    | +86-755-1234567    | +86-755-1234567
            identity | 11010519491231002X | 11010519491231002X
            account  | 6222021234567890   | 6222021234567890
            account  | 12345678           | 12345678
            titles   | ''                 | ''
            titles   | a 2019-11-25/2022-11-24;b 2020-01-01/ | a 2019-11-25/2022-11-24;b 2020-01-01/
            place    | hitech-park | hitech-park
            choice   | other              | other
            """)
    void a_right_value_is_read_and_shown(String type, String text, String shown) {
        assertThat(readAndShown(TYPES.get(type), text)).isEqualTo(shown);
        assertThat(readAndShown(TYPES.get(type), shown)).isEqualTo(shown);
    }

    private static <T> String readAndShown(FactType<T> type, String text) {
        return type.show(type.parse(text));
    }

    @ParameterizedTest(name = "{0} \"{1}\" is refused")
    @CsvSource(delimiter = '|', textBlock = """
            money    | -0.01
            money    | 90000000000000.01
            money    | 1,000
            person   | ''
            phone    | 1234
            phone    | 138 1234 5678
            phone    | 138--12345678
            identity | 11010519491231002
            identity | 01010519491231002X
            identity | 11010519491231002x
            account  | 1234567
            account  | 6222 0212 3456
            score    | -0.01
            score    | seventy
            owed     | ''
            owed     | 1.00 2019-01-10
            owed     | 1.00 2019-01-10 2019-01-11 2019-01-12
            owed     | 1.00 2019-01-10 2019-01-10
            owed     | 1.00 2019-01-10 2019-01-09
            owed     | 0.00 2019-01-10 2019-01-11
            owed     | -1.00 2019-01-10 2019-01-11
            owed     | 1.00 2019-01-10 2019-01-11;
            positive | 0.00
            positive | -1
            percent  | -1
            percent  | 5%
            count    | -1
            count    | 1.0
            count    | 01
            count    | 1000000000000
            date     | 1899-12-31
            date     | 2201-01-01
            date     | 2023-02-29
            date     | 2023/01/01
            date     | 20230101
            flag     | yes
            flag     | TRUE
            flag     | ''
            text     | ''
            text     | ' '
            code     | 91500107MA5UQ9B69
            titles   | a
            titles   | a 2022-11-24/2019-11-25
            place    | ''
            place    | 重庆
            place    | Park
            choice   | Other
            choice   | ''
            """)
    void a_wrong_value_is_none(String type, String text) {
        assertThat(FactKey.stated("f", "事实", "fact", typeWithExample(type), example(type))
                        .read(text))
                .isEmpty();
    }

    private static FactType<?> typeWithExample(String type) {
        return TYPES.get(type);
    }

    private static String example(String type) {
        return switch (type) {
            case "date" -> "2021-04-01";
            case "flag" -> "true";
            case "code" -> "91500107MA5UQ9B69J";
            case "titles" -> "";
            case "choice" -> "other";
            case "money", "positive", "percent", "count", "score" -> "1";
            case "phone" -> "13812345678";
            case "identity" -> "11010519491231002X";
            case "account" -> "12345678";
            case "owed" -> "1.00 2021-04-01 2021-04-02";
            default -> "a";
        };
    }

    @Test
    void words_end_at_five_hundred_characters() {
        assertThat(FactType.TEXT.parse("x".repeat(500))).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> FactType.TEXT.parse("x".repeat(501)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_says_what_a_right_value_looks_like(FactType<?> type) {
        assertThat(type.name()).isNotBlank();
        assertThat(type.rule().zh()).isNotBlank();
    }

    static Stream<FactType<?>> types() {
        return TYPES.values().stream();
    }

    @Test
    void a_closed_list_lists_its_answers() {
        assertThat(PURPOSE.choices()).extracting(Choice::code).containsExactly("workingCapital", "other");
        assertThat(PURPOSE.rule()).isEqualTo(Text.of("以下之一：workingCapital, other", "one of: workingCapital, other"));
        assertThat(FactType.MONEY.choices()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PURPOSE.parse("x"))
                .withMessage("none of workingCapital, other: \"x\"");
    }

    @Test
    void choices_of_one_code_are_equal() {
        assertThat(Choice.of("park", "园", "park"))
                .isEqualTo(Choice.of("park", "park", "park"))
                .hasSameHashCodeAs(Choice.of("park", "park", "park"))
                .isNotEqualTo(Choice.of("other", "园", "park"))
                .isNotEqualTo("park");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"'a 2019-11-25/2022-11-24'", "' a  2019-11-25/2022-11-24 '"})
    void a_title_is_its_code_and_its_days(String text) {
        assertThat(Title.parse(text)).isEqualTo(new Title("a", DateSpan.parse("2019-11-25/2022-11-24")));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"''", "a", "'a b 2019-11-25/2022-11-24'", "'a \t 2019-11-25/2022-11-24'", "2019-11-25/2022-11-24"})
    void a_title_of_another_form_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Title.parse(text))
                .withMessage("a title is its code, a space, its first and last day: \"" + text + "\"");
    }

    @Test
    void every_key_of_the_shared_vocabulary_has_an_example_it_reads() {
        for (FactKey<?> key : List.of(
                EnterpriseFacts.ENTERPRISE,
                EnterpriseFacts.TITLES,
                LoanFacts.RATE,
                LoanFacts.PURPOSE,
                ServiceFacts.DECIDED_BEARER,
                ServiceFacts.OVERDUE_SINCE)) {
            assertThat(key.read(key.example())).as(key.name()).isPresent();
        }
    }
}
