package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lives of loans in a table: they are played, and fail where they are not as told. */
class LoanStoryTest {

    private static final String LENT = """
            day        | who       | step     | facts                                   | then
            0          | BANK      | apply    |                                         | pending 1000.00; cap open 1000; mark filed
            2021-04-03 | AUTHORITY | approve  | approved=true                           |
            3          | BANK      | pay-fee  |                                         | charged 10.00; fund +10.00
            4          | BANK      | disburse | disbursed=1000.00                       | open 1000.00; pending 0.00; fund 0
            """;
    private static final String LOST = LENT + """
            70         | BANK      | claim    |                                         | mark claimed
            71         | AUTHORITY | reserve  |                                         | fund 0.00; cap paid 600.00
            72         | AUTHORITY | pay      |                                         | fund -600.00; borne fund 600.00; borne bank 400.00; open 0.00; cap open 0.00
            90         | BANK      | recover  |                                         | fund +60.00; owed fund 540.00; owed bank 360.00; borne bank 400.00
            """;

    private final LoanStory story = LoanStory.of(new LentScheme());

    @Test
    void a_life_is_played_and_every_line_compared() {
        story.play(LOST);
    }

    @Test
    void several_loans_live_in_one_book() {
        story.play("""
                loan | day | who       | step    | facts                         | then
                one  | 0   | BANK      | apply   | loanAmount=600.00             | cap open 600.00
                two  | 1   | BANK      | apply   | loanAmount=900.01             | refused LEDGER_REFUSED open
                two  | 1   | BANK      | apply   | loanAmount=900.00             | cap open 1500.00
                one  | 2   | AUTHORITY | approve | approved=false                | cap open 900.00; mark refused
                """);
    }

    @Test
    void refusals_are_expected_by_code_and_where_wanted_by_place() {
        story.play("""
                day | who       | step    | facts                                          | then
                0   | BANK      | apply   | applicationDate=2021-04-02                     | refused DATE_DIFFERS applicationDate
                0   | AUTHORITY | apply   |                                                | refused ROLE_MAY_NOT
                0   | BANK      | apply   |                                                |
                0   | BANK      | approve | approved=true                                  | refused ROLE_MAY_NOT
                0   | BANK      | pay-fee |                                                | refused STEP_OUT_OF_ORDER step
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending 1000.01; | expected pending 1000.01, found pending 1000.00",
                "open 1.00 | expected open 1.00, found open 0.00",
                "charged 1.00 | expected charged 1.00, found charged 0.00",
                "fund -1.00 | expected fund -1.00, found fund 0.00",
                "borne bank 1.00 | expected borne bank 1.00, found borne bank 0.00",
                "owed fund 1.00 | expected owed fund 1.00, found owed fund 0.00",
                "cap open 1.00 | expected cap open 1.00, found cap open 1000.00",
                "mark live | expected mark live, found marks [filed]",
                "refused ROLE_MAY_NOT | expected refused ROLE_MAY_NOT, found it is taken: [filed]"
            })
    void a_wrong_line_fails_with_its_number_and_what_was_found(String wrong) {
        String[] told = wrong.split(" \\| ", 2);
        assertThatThrownBy(() -> story.play("day | who | step | facts | then\n0 | BANK | apply | | " + told[0]))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("line 2 (0 | BANK | apply |  | " + told[0] + "): ")
                .hasMessageEndingWith(told[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "refused CASE_ENDED", "refused ROLE_MAY_NOT actor, CASE_ENDED", "refused ROLE_MAY_NOT place"
            })
    void a_refusal_that_was_not_told_fails_with_its_sentence(String told) {
        assertThatThrownBy(() -> story.play("day | who | step | facts | then\n0 | AUTHORITY | apply | | " + told))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("found refused: ROLE_MAY_NOT actor (this step is taken by another role)");
    }

    @Test
    void all_faults_of_a_table_are_told_at_once_with_what_is_known() {
        assertThatThrownBy(() -> story.play("""
                day   | who   | step  | facts              | then
                soon  | BANQ  | aply  | lonAmount=1, fee=x | opn 1.00
                0     | BANK  | apply | fee                | fund lots; mark; cap closed 1.00
                """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2, column \"day\": \"soon\" is neither a number of days nor a date")
                .hasMessageContaining("line 2, column \"who\": \"BANQ\" is none of [ENTERPRISE, BANK,")
                .hasMessageContaining("line 2, column \"step\": no step is called \"aply\"; there are apply, approve,")
                .hasMessageContaining("line 2, column \"facts\": \"lonAmount\" is no fact of test.lent")
                .hasMessageContaining("line 2, column \"facts\": fee=x: a string in yuan")
                .hasMessageContaining("line 2, column \"then\": \"opn 1.00\" is none of: open SUM")
                .hasMessageContaining("FUND one of [fund], cap ID SUM with ID one of [helped, open, paid]")
                .hasMessageContaining("line 3, column \"facts\": fee=: ")
                .hasMessageContaining("\"fund lots\" is none of")
                .hasMessageContaining("\"mark\" is none of")
                .hasMessageContaining("\"cap closed 1.00\" is none of");
        assertThatThrownBy(() -> story.play("day | step\n0 | apply"))
                .hasMessageStartingWith("the heading is \"day | who | step | facts | then\"");
    }
}
