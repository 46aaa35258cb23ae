package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.fendan.app.plugin.LoadReport;
import org.junit.jupiter.api.Test;

/** The contract names every route, and no other. */
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void every_route_is_in_the_contract_and_the_reverse() throws IOException {
        assertThat(contract()).isEqualTo(routes());
    }

    private static Set<String> routes() {
        BooleanSupplier running = () -> true;
        Javalin javalin = Javalin.create(config ->
                new Api(Houseless.DESKS, new LoadReport(java.util.List.of()), running, running).register(config));
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name().toLowerCase(java.util.Locale.ROOT) + " "
                        + endpoint.path.replace('<', '{').replace('>', '}'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Paths stand at two spaces, methods at four. */
    private static Set<String> contract() throws IOException {
        Set<String> routes = new TreeSet<>();
        String path = "";
        for (String line : text().lines().toList()) {
            if (line.matches(" {2}/[^:]*:")) {
                path = line.strip().replace(":", "");
            } else if (line.matches(" {4}[a-z]+:")
                    && METHODS.contains(line.strip().replace(":", ""))
                    && !path.isEmpty()) {
                routes.add(line.strip().replace(":", "") + " " + path);
            } else if (line.equals("components:")) {
                path = "";
            }
        }
        return routes;
    }

    private static String text() throws IOException {
        try (InputStream file = ContractTest.class.getResourceAsStream("/openapi.yaml")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
