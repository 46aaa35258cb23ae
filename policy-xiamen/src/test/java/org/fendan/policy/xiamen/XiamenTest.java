package org.fendan.policy.xiamen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.PolicyModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the jar brings, and which edition judges on which day. */
class XiamenTest {

    @Test
    void the_module_brings_three_schemes_in_five_editions() {
        List<PolicyModule> modules = ServiceLoader.load(PolicyModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(modules).hasSize(1);
        assertThat(modules.get(0).schemes())
                .extracting(scheme -> scheme.id() + " " + scheme.inForce().from())
                .containsExactly(
                        "xiamen.guarantee-loan 2018-10-01",
                        "xiamen.guarantee-loan 2019-05-08",
                        "xiamen.insured-loan 2018-10-01",
                        "xiamen.insured-loan 2019-05-08",
                        "xiamen.insurance-subsidy 2018-10-01");
    }

    @ParameterizedTest(name = "{0} {1}：{2}")
    @CsvSource(delimiter = '|', textBlock = """
            xiamen.guarantee-loan    | 2018-09-30 | -
            xiamen.guarantee-loan    | 2018-10-01 | 2018-10-01
            xiamen.guarantee-loan    | 2019-05-07 | 2018-10-01
            xiamen.guarantee-loan    | 2019-05-08 | 2019-05-08
            xiamen.guarantee-loan    | 2021-09-30 | 2019-05-08
            xiamen.guarantee-loan    | 2021-10-01 | -
            xiamen.insured-loan      | 2018-09-30 | -
            xiamen.insured-loan      | 2018-10-01 | 2018-10-01
            xiamen.insured-loan      | 2019-05-07 | 2018-10-01
            xiamen.insured-loan      | 2019-05-08 | 2019-05-08
            xiamen.insured-loan      | 2021-09-30 | 2019-05-08
            xiamen.insured-loan      | 2021-10-01 | -
            xiamen.insurance-subsidy | 2018-09-30 | -
            xiamen.insurance-subsidy | 2018-10-01 | 2018-10-01
            xiamen.insurance-subsidy | 2021-09-30 | 2018-10-01
            xiamen.insurance-subsidy | 2021-10-01 | -
            """)
    void an_application_is_judged_by_the_edition_of_its_day_and_by_none_after_the_three_years(
            String id, LocalDate day, String edition) {
        Catalogue catalogue = new Catalogue(new Xiamen().schemes());
        assertThat(catalogue
                        .inForce(id, day)
                        .map(scheme -> scheme.inForce().from().toString())
                        .orElse("-"))
                .isEqualTo(edition);
    }
}
