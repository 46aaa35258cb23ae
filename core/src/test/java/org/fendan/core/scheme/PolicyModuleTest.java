package org.fendan.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyModuleTest {

    /** The build hands down the property of the root pom that core's manifest and the policies' are written from. */
    @Test
    void the_spi_has_the_number_that_the_manifests_name() {
        assertThat(PolicyModule.SPI).isEqualTo(System.getProperty("fendan.spi"));
    }
}
