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

/** 科技担保贷款, as it was until 7 May 2019. */
public final class GuaranteeLoan2018 extends GuaranteeLoan {

    private static final LoanExample EXAMPLE = new LoanExample(Institution.GUARANTOR, LocalDate.of(2018, 12, 10));

    public GuaranteeLoan2018() {
        super(Sources.ORIGINAL, Sources.BEFORE_THE_AMENDMENT);
    }

    @Override
    public Optional<Citation> inForceBy() {
        return Optional.of(art("有效期"));
    }

    @Override
    Requirement recognised() {
        return recognisedBeforeTheAmendment();
    }

    @Override
    public List<Reading> readings() {
        return LoanReadings.ofGuaranteeLoan2018();
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(unmodelled("概要", "本页后文各段的概括，已在各段计算", "an outline of what the headings below say and compute"));
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
