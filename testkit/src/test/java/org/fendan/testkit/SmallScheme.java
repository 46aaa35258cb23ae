package org.fendan.testkit;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.SchemeText;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.sharing.Resources;
import org.fendan.core.time.DateSpan;

/** A made-up scheme of two requirements, as an author writes one. */
class SmallScheme extends SchemeText {

    private static final LegalSource SOURCE =
            LegalSource.official("测试〔2021〕1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("本市", "The city"));

    private final Text name;

    SmallScheme() {
        this(Text.of("小项目", "Small scheme"));
    }

    SmallScheme(Text name) {
        super("test.small", SOURCE, DateSpan.throughDay(LocalDate.of(2021, 1, 1), LocalDate.of(2023, 12, 31)));
        this.name = name;
    }

    static Citation article(String clause) {
        return Citation.of(SOURCE, clause);
    }

    @Override
    public Text name() {
        return name;
    }

    @Override
    public Text summary() {
        return Text.of("用于测试", "for tests");
    }

    @Override
    public List<Requirement> eligibility() {
        return List.of(
                hard(art("2"), holds(LoanFacts.SECURITY_GIVEN)),
                soft(art("3"), atMost(LoanFacts.BALANCE, Money.ofYuan(500))));
    }

    @Override
    public List<Unmodelled> unmodelled() {
        return List.of(unmodelled("1", "目的", "the purpose"));
    }

    @Override
    public Example example() {
        return new Example(
                LocalDate.of(2021, 4, 1),
                Facts.NONE.withText(LoanFacts.SECURITY_GIVEN, "true").withText(LoanFacts.BALANCE, "100.00"),
                Facts.NONE,
                Resources.UNKNOWN,
                Facts.NONE);
    }
}
