package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.api.Test;

/** What the module brings. */
class BeijingTest {

    @Test
    void the_module_brings_three_schemes() {
        List<PolicyModule> modules = ServiceLoader.load(PolicyModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(modules).hasSize(1);
        assertThat(modules.get(0).schemes())
                .extracting(Scheme::id)
                .containsExactly("beijing.etown-micro", "beijing.etown-tech-sme", "beijing.reguarantee-batch");
    }
}
