package org.fendan.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Requirement;
import org.fendan.core.rule.Requirement.Phase;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private record Edition(String id, DateSpan inForce) implements Scheme {

        @Override
        public Text name() {
            return Text.of("项目", "scheme");
        }

        @Override
        public Text summary() {
            return name();
        }

        @Override
        public LegalSource source() {
            return LegalSource.official("1号", "2018-01-01", name(), name());
        }

        @Override
        public List<Clause> clauses() {
            return List.of();
        }

        /** Made anew at each call, as authors may. */
        @Override
        public List<Requirement> eligibility() {
            return List.of(
                    asked(Phase.ADMISSION),
                    asked(Phase.CLAIM),
                    asked(Phase.PAYMENT),
                    asked(Phase.PAYMENT, Phase.ADMISSION));
        }

        private Requirement asked(Phase... when) {
            return new Requirement(Citation.of(source(), "1"), Requirement.Force.HARD, new Holds(FLAG)).at(when);
        }
    }

    private static final FactKey<Boolean> FLAG = FactKey.stated("flag", "项", "flag", FactType.FLAG, "true");

    private static final Scheme OLD = edition("x", "2018-10-01/2019-05-07");
    private static final Scheme NEW = edition("x", "2019-05-08/2021-09-30");
    private static final Scheme OTHER = edition("a", "2019-01-01/");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(NEW, OTHER, OLD));

    /** What a policy jar brings; named in this module's test resources. */
    public static final class Jar implements PolicyModule {

        @Override
        public List<Scheme> schemes() {
            return List.of(OLD, OTHER, NEW);
        }
    }

    private static Scheme edition(String id, String span) {
        return new Edition(id, DateSpan.parse(span));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2018-09-30, -",
        "2018-10-01, 2018-10-01",
        "2019-05-07, 2018-10-01",
        "2019-05-08, 2019-05-08",
        "2021-09-30, 2019-05-08",
        "2021-10-01, -"
    })
    void the_day_picks_the_edition(LocalDate day, String from) {
        assertThat(CATALOGUE
                        .inForce("x", day)
                        .map(scheme -> scheme.inForce().from().toString())
                        .orElse("-"))
                .isEqualTo(from);
    }

    @Test
    void editions_are_found_by_id_the_oldest_first() {
        assertThat(CATALOGUE.ids()).containsExactly("a", "x");
        assertThat(CATALOGUE.editions("x")).extracting(Scheme::inForce).containsExactly(OLD.inForce(), NEW.inForce());
        assertThat(CATALOGUE.editions("y")).isEmpty();
        assertThat(CATALOGUE.latest("x").map(Scheme::inForce)).contains(NEW.inForce());
        assertThat(CATALOGUE.latest("y")).isEmpty();
        assertThat(CATALOGUE.inForce("y", LocalDate.of(2019, 1, 1))).isEmpty();
    }

    @Test
    void a_pinned_edition_is_found_by_its_first_day_alone() {
        assertThat(CATALOGUE.edition("x", LocalDate.of(2019, 5, 8)).map(Scheme::inForce))
                .contains(NEW.inForce());
        assertThat(CATALOGUE.edition("x", LocalDate.of(2019, 5, 9))).isEmpty();
    }

    @Test
    void editions_that_overlap_by_a_day_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(NEW, edition("x", "2018-10-01/2019-05-08"))))
                .withMessageStartingWith("two editions of x overlap: 2018-10-01/2019-05-08 (")
                .withMessageContaining(Edition.class.getName());
    }

    @Test
    void an_edition_is_asked_once_and_keeps_its_answer() {
        Scheme kept = CATALOGUE.latest("x").orElseThrow();
        assertThat(kept.clauses()).isSameAs(kept.clauses());
        assertThat(kept.source()).isSameAs(kept.source());
        assertThat(NEW.source()).isNotSameAs(NEW.source());
        assertThat(Catalogue.asWritten(kept)).isSameAs(NEW);
        assertThat(Catalogue.asWritten(NEW)).isSameAs(NEW);
        assertThat(kept).hasToString("x 2019-05-08/2021-09-30");
        assertThat(new Catalogue(List.of(kept)).latest("x")).containsSame(kept);
    }

    @Test
    void what_is_looked_at_before_a_loan_enters_are_the_very_requirements_that_are_kept() {
        Scheme kept = CATALOGUE.latest("x").orElseThrow();
        List<Requirement> all = kept.eligibility();
        assertThat(Catalogue.askedAtAdmission(kept))
                .usingElementComparator((one, other) -> one == other ? 0 : 1)
                .containsExactly(all.get(0), all.get(1), all.get(3));
        assertThat(Catalogue.askedAtAdmission(kept)).isSameAs(Catalogue.askedAtAdmission(kept));
        assertThat(Catalogue.askedAtAdmission(NEW)).hasSize(3);
    }

    @Test
    void what_lies_on_the_class_path_is_found() {
        Catalogue found = Catalogue.onClassPath();
        assertThat(found.ids()).containsExactly("a", "x");
        assertThat(found.editions("x")).extracting(Scheme::inForce).containsExactly(OLD.inForce(), NEW.inForce());
    }
}
