package org.fendan.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final FactReader READER = new FactReader(List.of(EnterpriseFacts.EMPLOYEES, LoanFacts.LOAN_AMOUNT));

    @Test
    void right_values_are_facts() {
        assertThat(READER.read(Map.of("employees", "46", "loanAmount", "3000000.00"))
                        .orThrow())
                .isEqualTo(Facts.of(EnterpriseFacts.EMPLOYEES, 46L).withText(LoanFacts.LOAN_AMOUNT, "3000000.00"));
    }

    @Test
    void every_fault_is_named_with_a_right_example() {
        FactReader.Read read = READER.read(Map.of("employees", "-1", "staff", "46"));
        assertThat(read.faults()).extracting(Fault::code).containsExactlyInAnyOrder("VALUE_INVALID", "FACT_UNKNOWN");
        assertThatIllegalArgumentException()
                .isThrownBy(read::orThrow)
                .withMessageContaining("employees \"-1\": a whole number, not negative, for example 46")
                .withMessageContaining(
                        "staff \"46\": no fact of this name is used here, for example employees, loanAmount");
    }
}
