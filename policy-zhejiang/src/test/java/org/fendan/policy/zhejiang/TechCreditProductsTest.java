package org.fendan.policy.zhejiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.rule.Findings;
import org.fendan.core.rule.Requirement;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Supply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three enhancements and six loan products: each open on its own conditions, whose limits are a bank's terms. */
class TechCreditProductsTest {

    private final TechCredit2025 scheme = new TechCredit2025();

    @Test
    void three_enhancements_and_six_loans_are_offered() {
        assertThat(scheme.products())
                .extracting(p -> p.kind() + " " + p.id() + " " + p.name().zh() + " (" + clauses(p) + ")")
                .containsExactly(
                        "ENHANCEMENT data-enhancement 数据增信 (三种增信 conditions-by-agreement)",
                        "ENHANCEMENT technology-enhancement 技术增信 (三种增信 conditions-by-agreement)",
                        "ENHANCEMENT guarantee-enhancement 担保增信 (三种增信 conditions-by-agreement)",
                        "LOAN ip-pledge-loan 知识产权质押贷款 (知识产权质押 conditions-by-agreement)",
                        "LOAN new-quality-loan 新质贷 (新质贷 conditions-by-agreement)",
                        "LOAN talent-loan 人才贷 (人才贷和创新贷 conditions-by-agreement)",
                        "LOAN innovation-loan 创新贷 (人才贷和创新贷 conditions-by-agreement)",
                        "LOAN zhihui-loan 智汇贷 (智汇贷和专利池贷 names-rendered)",
                        "LOAN patent-pool-loan 专利池贷 (智汇贷和专利池贷 names-rendered)");
    }

    private static String clauses(Product product) {
        return product.conditions().stream()
                .map(r -> r.citation().clause() + " " + r.citation().reading().orElse("-"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0}, {1} = {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            data-enhancement       | dataAuthorised | true        | ADMITTED
            data-enhancement       | dataAuthorised | false       | REFUSED
            technology-enhancement | patents        | 5           | ADMITTED
            technology-enhancement | patents        | 4           | REFUSED
            guarantee-enhancement  | guaranteed     | true        | ADMITTED
            guarantee-enhancement  | guaranteed     | false       | REFUSED
            ip-pledge-loan         | loanAmount     | 9000000.00  | ADMITTED
            ip-pledge-loan         | loanAmount     | 9000000.01  | REFUSED
            new-quality-loan       | bankScore      | 60          | ADMITTED
            new-quality-loan       | bankScore      | 59.99       | REFUSED
            talent-loan            | talents        | 1           | ADMITTED
            talent-loan            | talents        | 0           | REFUSED
            innovation-loan        | researchShare  | 5           | ADMITTED
            innovation-loan        | researchShare  | 4.99        | REFUSED
            zhihui-loan            | patents        | 10          | ADMITTED
            zhihui-loan            | patents        | 9           | REFUSED
            patent-pool-loan       | inPatentPool   | true        | ADMITTED
            patent-pool-loan       | inPatentPool   | false       | REFUSED
            patent-pool-loan       | loanAmount     | 10000000.00 | ADMITTED
            patent-pool-loan       | loanAmount     | 10000000.01 | REFUSED
            """)
    void each_has_its_own_conditions(String product, String fact, String value, Findings.Outcome outcome) {
        Facts facts = scheme.example().loan();
        assertThat(Findings.of(product(product).conditions(), facts.withText(key(fact), value))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void every_limit_is_a_term_of_the_banks_agreement_and_has_no_default() {
        Facts facts = scheme.example().loan();
        for (FactKey<?> term : scheme.products().stream()
                .flatMap(p -> p.conditions().stream())
                .map(Requirement::condition)
                .flatMap(c -> c.keys().stream())
                .filter(k -> k.origin() == FactKey.Origin.TERM)
                .collect(Collectors.toSet())) {
            assertThat(scheme.products())
                    .filteredOn(p -> p.conditions().stream()
                            .anyMatch(r -> r.condition().keys().contains(term)))
                    .allMatch(p ->
                            Findings.of(p.conditions(), facts.without(term)).outcome() == Findings.Outcome.UNDECIDED);
        }
    }

    @Test
    void the_example_is_open_to_every_product() {
        assertThat(scheme.products())
                .allMatch(p ->
                        Findings.of(p.conditions(), scheme.example().loan()).outcome() == Findings.Outcome.ADMITTED);
        assertThat(scheme.example().loan().text(LoanFacts.RATE)).contains("3.2");
    }

    @Test
    void each_fact_has_an_authority_that_supplies_it() {
        assertThat(scheme.supplies())
                .extracting((Supply s) -> s.fact().name() + " " + s.authority().zh())
                .containsExactly(
                        "innovationScore 科技部门",
                        "technologyEnterprise 科技部门",
                        "talents 科技部门",
                        "patents 知识产权部门",
                        "inPatentPool 知识产权部门",
                        "revenue 税务部门",
                        "researchShare 税务部门",
                        "employees 人力资源社会保障部门",
                        "registeredIn 市场监督管理部门");
        assertThat(scheme.supplies())
                .allMatch(s -> s.citation().clause().equals("信息共享")
                        && s.citation().reading().orElse("").equals("who-supplies"));
    }

    private Product product(String id) {
        return scheme.products().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private FactKey<?> key(String name) {
        return scheme.example().loan().keys().stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
