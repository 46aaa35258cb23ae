package org.fendan.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String VALID = "91110302MA0TX8A17T";

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvFileSource(resources = "/org/fendan/core/fact/credit-codes.csv", numLinesToSkip = 1)
    void a_code_is_valid_or_accepted_with_a_warning_or_refused(String code, String verdict, String why) {
        assertThat(graded(code)).as(why).isEqualTo(verdict);
    }

    @Test
    void of_all_check_characters_exactly_one_holds() {
        String stem = VALID.substring(0, VALID.length() - 1);

        assertThat(ALPHABET.chars().filter(last -> graded(stem + (char) last).equals("valid")))
                .containsExactly((int) 'T');
    }

    @Test
    void one_changed_character_never_goes_unseen() {
        for (int at = 0; at < VALID.length(); at++) {
            for (int to = 0; to < ALPHABET.length(); to++) {
                char other = ALPHABET.charAt(to);
                String changed = VALID.substring(0, at) + other + VALID.substring(at + 1);
                assertThat(graded(changed).equals("valid")).as(changed).isEqualTo(changed.equals(VALID));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | a credit code has 18 characters, not 0: ""
            91110302MA0TX8A17   | a credit code has 18 characters, not 17: "91110302MA0TX8A17"
            91110302MA0TX8A17TT | a credit code has 18 characters, not 19: "91110302MA0TX8A17TT"
            91110302MA0IX8A17T  | character 12 of a credit code cannot be 'I'; it uses digits and the capital letters without I, O, S, V, Z: "91110302MA0IX8A17T"
            91110302MA0TX8A17Z  | character 18 of a credit code cannot be 'Z'; it uses digits and the capital letters without I, O, S, V, Z: "91110302MA0TX8A17Z"
            91110302ma0tx8a17t  | character 9 of a credit code cannot be 'm'; it uses digits and the capital letters without I, O, S, V, Z: "91110302ma0tx8a17t"
            ９1110302MA0TX8A17T  | character 1 of a credit code cannot be '９'; it uses digits and the capital letters without I, O, S, V, Z: "９1110302MA0TX8A17T"
            90110302MA0TX8A17T  | the credit code of an enterprise begins with 91, 92 or 93: "90110302MA0TX8A17T"
            94110302MA0TX8A17T  | the credit code of an enterprise begins with 91, 92 or 93: "94110302MA0TX8A17T"
            9111030AMA0TX8A17T  | characters 3 to 8 of a credit code are the registry's region, digits only: "9111030AMA0TX8A17T"
            91A10302MA0TX8A17T  | characters 3 to 8 of a credit code are the registry's region, digits only: "91A10302MA0TX8A17T"
            """)
    void a_wrong_shape_is_refused_with_a_sentence(String text, String why) {
        assertThat(CreditCode.fault(text)).hasValueSatisfying(fault -> {
            assertThat(fault.en()).isEqualTo(why);
            assertThat(fault.zh()).contains("统一社会信用代码").endsWith("：" + text);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditCode.parse(text))
                .withMessage(why);
    }

    @ParameterizedTest
    @CsvSource({"91110302MA0TX8A17T", "92110302MA0TX8A17T", "93110302MA0TX8A17T", "91110302AA0TX8A17T"})
    void an_enterprise_begins_with_91_or_92_or_93_and_letters_may_follow_the_region(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
        assertThat(CreditCode.parse(code)).hasToString(code);
    }

    @Test
    void a_wrong_character_is_named_with_its_place_in_chinese_too() {
        assertThat(CreditCode.fault("91110302MA0IX8A17T"))
                .hasValueSatisfying(fault -> assertThat(fault.zh()).startsWith("统一社会信用代码第12位不能是“I”"));
    }

    private static String graded(String code) {
        if (CreditCode.fault(code).isPresent()) {
            return "invalid";
        }
        return switch (CreditCode.parse(code).grade()) {
            case VALID -> "valid";
            case WARNING -> "warning";
        };
    }
}
