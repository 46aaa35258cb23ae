package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Text;
import org.fendan.core.rule.AllOf;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Unmodelled;
import org.fendan.core.time.Delay;
import org.junit.jupiter.api.Test;

/** The contract bites: one thing of a right scheme is spoilt, and one of its tests says which. */
class SchemeContractTest {

    /** The contract held against some scheme; nameless, so that the build does not run it by itself. */
    private static SchemeContract held(Scheme scheme) {
        return new SchemeContract(scheme) {};
    }

    private static void bites(Scheme spoilt, Consumer<SchemeContract> test, String... words) {
        assertThatThrownBy(() -> test.accept(held(spoilt)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void a_clause_nobody_cites_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Clause> clauses() {
                return List.of(clause("1"), clause("2"), clause("3"), clause("4"), clause("5"));
            }
        };
        bites(
                spoilt,
                SchemeContract::every_clause_is_computed_or_listed_as_unmodelled,
                "neither cited nor unmodelled",
                "\"5\"");
    }

    @Test
    void a_clause_both_cited_and_unmodelled_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Unmodelled> unmodelled() {
                return List.of(
                        new Unmodelled("1", Text.of("目的", "purpose")), new Unmodelled("2", Text.of("目的", "purpose")));
            }
        };
        bites(
                spoilt,
                SchemeContract::every_clause_is_computed_or_listed_as_unmodelled,
                "cited, though unmodelled",
                "\"2\"");
    }

    @Test
    void a_citation_of_a_clause_that_is_not_listed_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Optional<Citation> inForceBy() {
                return Optional.of(art("99"));
            }
        };
        bites(spoilt, SchemeContract::every_citation_is_of_a_listed_clause, "the edition's coming into force cites 99");
    }

    @Test
    void a_reading_that_is_not_registered_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Optional<Citation> inForceBy() {
                return Optional.of(Citation.ours(SOURCE, "2", "nowhere"));
            }
        };
        bites(spoilt, SchemeContract::every_reading_of_our_own_is_registered, "cites 2 (ours: nowhere)");
    }

    @Test
    void a_wording_in_the_wrong_language_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Text name() {
                return Text.of("小项目", "小项目");
            }
        };
        bites(spoilt, SchemeContract::whatever_people_read_exists_in_chinese_and_in_english, "name, in English");
    }

    @Test
    void a_requirement_that_passes_without_facts_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Requirement> eligibility() {
                return List.of(new Requirement(art("2"), Requirement.Force.HARD, new AllOf(List.of())));
            }
        };
        bites(spoilt, SchemeContract::without_facts_nothing_is_decided_and_what_is_missing_is_named, "2 MET");
    }

    @Test
    void an_example_that_is_refused_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(
                        good.date(),
                        good.loan().withText(LoanFacts.SECURITY_GIVEN, "false"),
                        good.loss(),
                        good.resources(),
                        good.recovery());
            }
        };
        bites(spoilt, SchemeContract::the_example_meets_everything, "2 UNMET");
    }

    @Test
    void an_example_without_a_loss_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(good.date(), good.loan(), Facts.NONE, good.resources(), good.recovery());
            }
        };
        assertThatThrownBy(() -> held(spoilt).the_example_of_a_loss_is_shared_and_recovered())
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void an_example_from_before_the_edition_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Example example() {
                Example good = super.example();
                return new Example(
                        LocalDate.of(2020, 12, 31), good.loan(), good.loss(), good.resources(), good.recovery());
            }
        };
        bites(spoilt, SchemeContract::the_edition_judges_from_its_first_day_to_its_last, "the example's date");
    }

    @Test
    void a_scheme_that_follows_the_language_of_the_machine_is_found() {
        Scheme spoilt = new SmallScheme() {
            @Override
            public Text summary() {
                return Text.of("用于测试", String.format(Locale.getDefault(), "for %d tests", 3));
            }
        };
        bites(spoilt, SchemeContract::language_and_time_zone_of_the_machine_do_not_matter, "in ar-EG");
    }

    @Test
    void a_step_no_case_can_reach_is_found() {
        bites(
                with(procedure(
                        file().gives("filed"),
                        step("end", Effect.SETTLE).takes("filed").gives("done"),
                        step("lost", Effect.REPORT).needs("done"))),
                SchemeContract::every_step_can_be_reached_and_every_case_can_end,
                "no case can reach",
                "lost");
    }

    @Test
    void a_case_that_is_stuck_is_found() {
        bites(
                with(procedure(
                        file().gives("filed"),
                        step("end", Effect.SETTLE).takes("filed").gives("done"),
                        step("wait", Effect.REVIEW).takes("filed").gives("waiting"))),
                SchemeContract::every_step_can_be_reached_and_every_case_can_end,
                "never come to an end",
                "waiting");
    }

    @Test
    void a_deadline_for_a_step_that_cannot_follow_is_found() {
        Procedure procedure = procedure(
                file().gives("filed"), step("end", Effect.SETTLE).takes("filed").gives("done"));
        Duty duty = new Duty(SmallScheme.art("2"), "end", "file", Delay.calendarDays(1));
        bites(
                with(new Procedure(procedure.steps(), List.of(duty), procedure.ended())),
                SchemeContract::every_step_can_be_reached_and_every_case_can_end,
                "deadlines for steps that cannot follow");
    }

    @Test
    void a_mark_nobody_reads_is_found() {
        bites(
                with(procedure(
                        file().gives("filed", "forgotten"),
                        step("end", Effect.SETTLE).takes("filed").gives("done"))),
                SchemeContract::every_mark_is_given_by_one_step_and_read_by_another,
                "forgotten");
    }

    @Test
    void a_step_that_is_no_address_is_found() {
        bites(
                with(procedure(
                        file().gives("filed"),
                        step("The End", Effect.SETTLE).takes("filed").gives("done"))),
                SchemeContract::every_step_has_a_name_for_addresses_and_somebody_who_takes_it,
                "The End");
    }

    private static Scheme with(Procedure procedure) {
        return new SmallScheme() {
            @Override
            public Procedure procedure() {
                return procedure;
            }
        };
    }

    private static Procedure procedure(Step... steps) {
        return new Procedure(List.of(steps), List.of(), Set.of("done"));
    }

    private static Step file() {
        return step("file", Effect.FILE);
    }

    private static Step step(String id, Effect effect) {
        return new Step(
                id,
                Text.of("步骤", "step"),
                SmallScheme.art("2"),
                effect,
                Set.of(Actor.BANK),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
