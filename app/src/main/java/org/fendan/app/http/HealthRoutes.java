package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Problem;
import org.fendan.app.json.Json;
import org.fendan.app.plugin.LoadReport;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/** {@code /health}, {@code /info} and the contract: open to anybody. */
final class HealthRoutes implements Routes {

    private final LoadReport report;
    private final BooleanSupplier ready;
    private final BooleanSupplier writes;

    HealthRoutes(LoadReport report, BooleanSupplier ready, BooleanSupplier writes) {
        this.report = report;
        this.ready = ready;
        this.writes = writes;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/health/live", http -> Reply.send(http, Answer.ok(up())));
        routes.get("/health/ready", this::ready);
        routes.get("/info", this::info);
        routes.get("/openapi.yaml", http -> Reply.tag(http, contract(), "application/yaml"));
    }

    private static ObjectNode up() {
        return Json.object().put("status", "up");
    }

    private void ready(Context http) {
        Answer stopped = Problem.STORE_STOPPED.answer(
                Text.of("存储已停止写入；重新启动后继续", "the store takes no writes; start the app again to go on"),
                Language.of(http));
        Reply.send(http, ready.getAsBoolean() ? Answer.ok(up().put("writes", writes.getAsBoolean())) : stopped);
    }

    private void info(Context http) {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("development");
        ObjectNode body = Json.object().put("name", "fendan").put("version", version);
        body.set("plugins", report.json().get("plugins"));
        Reply.send(http, Answer.ok(body));
    }

    private static byte[] contract() {
        try (InputStream file =
                Objects.requireNonNull(HealthRoutes.class.getResourceAsStream("/openapi.yaml"), "openapi.yaml")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
