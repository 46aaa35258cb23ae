package org.fendan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a policy jar brings along: itself and core. */
class BillOfMaterialsTest {

    private static final Path BILL = Path.of("..", "policy-chongqing", "target", "bom.json");

    @Test
    void a_policy_jar_has_two_components() throws IOException {
        boolean made = Files.exists(BILL);
        if (System.getenv("CI") != null) {
            assertThat(made)
                    .as("no bill of materials: run mvn verify, not mvn test")
                    .isTrue();
        }
        assumeTrue(made, "the bill of materials is made by mvn verify");
        JsonNode bill = Json.read(Files.readString(BILL));
        assertThat(List.of(bill.path("metadata").path("component").path("name").asString()))
                .containsExactly("fendan-policy-chongqing");
        assertThat(bill.path("components")
                        .valueStream()
                        .map(c -> c.path("name").asString())
                        .toList())
                .containsExactly("fendan-core");
    }
}
