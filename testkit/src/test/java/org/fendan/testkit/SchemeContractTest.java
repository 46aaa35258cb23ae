package org.fendan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract as JUnit runs it: authors' classes are run whole or in part, and tell what they find. */
class SchemeContractTest {

    /** What became of each test, by its name: "" where it passed. */
    private static final class Listening implements TestExecutionListener {

        private final Map<String, String> results = new TreeMap<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String said = result.getThrowable().map(Throwable::getMessage).orElse("");
            if (test.isTest() || !said.isEmpty()) {
                results.put(test.getDisplayName(), said);
            }
        }
    }

    private static Map<String, String> run(DiscoverySelector... selectors) {
        Listening listening = new Listening();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        listening);
        return listening.results;
    }

    private static List<String> failed(Map<String, String> results) {
        List<String> names = new ArrayList<>(results.keySet());
        names.removeIf(name -> results.getOrDefault(name, "").isEmpty());
        return names;
    }

    private static String name(Class<?> type) {
        return SchemeContractTest.class.getSimpleName() + "$" + type.getSimpleName();
    }

    /** An author who tries every edge. */
    static class Careful extends SchemeContract {

        Careful() {
            super(new SmallScheme());
        }

        @Test
        void edges() {
            assertThat(findings(with(good(), LoanFacts.SECURITY_GIVEN, "false")))
                    .isEqualTo("2 UNMET");
            assertThat(findings(with(good(), LoanFacts.BALANCE, "500.00"))).isEqualTo("-");
            assertThat(findings(with(good(), LoanFacts.BALANCE, "500.01"))).isEqualTo("3 soft UNMET");
        }

        @Test
        void what_is_asked() {
            assertThat(requirements()).containsExactly("2: 企业已提供担保", "3 soft: 该企业本项目未结清贷款余额（含本笔，元） ≤ 500.00");
            assertThat(citedPlaces().keySet()).containsExactlyInAnyOrder("2", "3");
        }
    }

    /** An author who is content with one side of one edge. */
    static class Careless extends SchemeContract {

        Careless() {
            super(new SmallScheme());
        }

        @Test
        void one_side() {
            assertThat(findings(with(good(), LoanFacts.BALANCE, "500.00"))).isEqualTo("-");
        }
    }

    /** An author whose scheme speaks one language. */
    static class Mistaken extends SchemeContract {

        Mistaken() {
            super(new SmallScheme(Text.of("小项目", "小项目")));
        }
    }

    @Test
    void an_author_reads_what_is_kept_check_by_check() {
        Map<String, String> results = run(selectClass(Careful.class));
        assertThat(failed(results)).isEmpty();
        assertThat(results.keySet())
                .containsAll(SchemeChecks.all().stream().map(Object::toString).toList())
                .contains("clauses-cited: every citation is of a listed clause", "edges()", "what_is_asked()");
    }

    @Test
    void requirements_that_were_not_tried_at_their_edge_fail_the_class() {
        Map<String, String> results = run(selectClass(Careless.class));
        assertThat(failed(results)).containsExactly(name(Careless.class));
        assertThat(results.get(name(Careless.class)))
                .contains("edges-tried", "每一项要求都在其界限上试过", "article 2, ", "article 3, ", "条款“3”的");
    }

    @Test
    void a_single_test_answers_for_no_edge() {
        assertThat(failed(run(selectMethod(Careless.class, "one_side")))).isEmpty();
    }

    @Test
    void a_check_that_fails_shows_its_sentences_and_stops_no_other() {
        Map<String, String> results = run(selectClass(Mistaken.class));
        assertThat(failed(results))
                .containsExactly(
                        name(Mistaken.class), "two-languages: whatever people read exists in Chinese and in English");
        assertThat(results.get("two-languages: whatever people read exists in Chinese and in English"))
                .contains("two-languages: 供人阅读的一切都有中文和英文 / whatever people read")
                .contains("\n- 名称的英文是“小项目”；英文须有字母且不含汉字，请写英文\n  name, in English, is \"小项目\"; ");
    }
}
