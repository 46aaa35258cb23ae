package org.fendan.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fendan.contract.SchemeChecks;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** What a loaded edition keeps of the contract, found out while the app works. */
class ConformanceTest {

    @Test
    void an_edition_is_checked_once_somebody_asks() throws InterruptedException {
        Scheme scheme =
                Catalogue.onClassPath().latest("xiamen.insurance-subsidy").orElseThrow();
        Conformance conformance = new Conformance(new Catalogue(java.util.List.of(scheme)));
        String edition = LoadReport.edition(scheme);
        assertThat(conformance.of(edition)).isEmpty();
        Optional<Conformance.Result> found = Optional.empty();
        for (int tries = 0; tries < 600 && found.isEmpty(); tries++) {
            Thread.sleep(50);
            found = conformance.of(edition);
        }
        assertThat(found).isPresent();
        assertThat(found.get().faults()).isEmpty();
        assertThat(found.get().isKept()).isTrue();
        assertThat(found.get().checks()).isEqualTo(SchemeChecks.all().size() - 1);
        assertThat(conformance.of("no.such 2021-01-01")).isEmpty();
    }
}
