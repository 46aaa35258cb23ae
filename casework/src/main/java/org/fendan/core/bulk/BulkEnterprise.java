package org.fendan.core.bulk;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.decision.MatchingQuestion;
import org.fendan.core.fact.Fault;

/**
 * The enterprise of a row, and what the schemes are asked about it.
 *
 * @param number the row's own
 * @param enterprise its code as it is written; empty where it is not
 * @param date the day of application
 * @param bank the code of the bank the loan would come from; empty where none is named
 * @param institution the same of the guarantor or insurer
 * @param questions one for each scheme in force; none where something is wrong
 * @param faults all that is wrong with the row
 */
public record BulkEnterprise(
        long number,
        String enterprise,
        LocalDate date,
        String bank,
        String institution,
        List<MatchingQuestion> questions,
        List<Fault> faults) {

    public BulkEnterprise {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    /** The same enterprise, of which more is known. */
    public BulkEnterprise asking(List<MatchingQuestion> others) {
        return new BulkEnterprise(number, enterprise, date, bank, institution, others, faults);
    }
}
