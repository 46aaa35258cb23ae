package org.fendan.policy.xiamen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Reading;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Story;
import org.fendan.core.scheme.Unmodelled;

/** 科技保证保险贷款, as it was amended on 8 May 2019. */
public final class InsuredLoan2019 extends InsuredLoan {

    private static final LoanExample EXAMPLE = new LoanExample(Institution.INSURER, LocalDate.of(2019, 6, 12));

    public InsuredLoan2019() {
        super(Sources.AMENDED, Sources.SINCE_THE_AMENDMENT);
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(ours("5月8日修订", "amended-in-2019"));
    }

    @Override
    Requirement recognised() {
        return recognisedSinceTheAmendment();
    }

    @Override
    public List<Reading> readings() {
        return LoanReadings.ofInsuredLoan2019();
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(
                unmodelled("三大改变(一)", "与“申请主体”内容相同，在该处计算", "says what the heading on applicants says, computed there"),
                unmodelled("概要", "本页后文各段的概括，已在各段计算", "an outline of what the headings below say and compute"));
    }

    @Override
    public Example example() {
        return EXAMPLE.example();
    }

    @Override
    public List<Story> stories() {
        return LoanStories.of(EXAMPLE);
    }
}
