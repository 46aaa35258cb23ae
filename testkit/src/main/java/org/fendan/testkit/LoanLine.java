package org.fendan.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Step;

/**
 * One line of a loan's life: what is done, and what is expected of it.
 *
 * @param stands what stands afterwards
 * @param refused codes, with their places, where the step is to be refused; else empty
 */
record LoanLine(
        int number,
        String text,
        String loan,
        LocalDate day,
        Actor who,
        Step step,
        Facts facts,
        Map<String, String> reasons,
        List<String> stands,
        List<String> refused) {}
