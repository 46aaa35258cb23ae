package org.fendan.app.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Elsewhere;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.SchemeAbsent;
import org.fendan.core.law.Text;

/** Whatever goes wrong on the way becomes a problem document; what nobody foresaw is logged, never shown. */
final class Failures {

    private static final String METHODS = "availableMethods";
    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static void register(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.exception(Turned.class, (turned, http) -> Reply.send(http, turned.answer()));
        routes.exception(HttpResponseException.class, (thrown, http) -> {
            Optional.ofNullable(thrown.getDetails().get(METHODS)).ifPresent(methods -> http.header("Allow", methods));
            Reply.send(http, known(thrown, http));
        });
        routes.exception(
                SchemeAbsent.class,
                (absent, http) -> Reply.send(http, Problem.SCHEME_ABSENT.answer(absent.sentence(), Language.of(http))));
        Forwarding forwarding = new Forwarding();
        routes.exception(Elsewhere.class, (elsewhere, http) -> forwarding.send(http, elsewhere.address()));
        routes.exception(
                UncheckedIOException.class,
                (away, http) -> Reply.send(
                        http,
                        Problem.STORE_AWAY.answer(
                                Text.of("读取中断，请稍后重试", "what is needed cannot be read just now"), Language.of(http))));
        routes.exception(Exception.class, (thrown, http) -> Reply.send(http, unforeseen(thrown, http)));
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.log(Level.SEVERE, "an error the JVM threw", error);
            response.setStatus(Problem.INTERNAL.status());
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new EarlyErrors()));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new EarlyErrors()));
    }

    private static Answer known(HttpResponseException thrown, Context http) {
        String language = Language.of(http);
        return switch (thrown.getStatus()) {
            case 404 ->
                Problem.NOT_FOUND.answer(
                        Text.of(
                                "没有地址 " + http.path() + "，见 /openapi.yaml",
                                "there is no " + http.path() + "; see /openapi.yaml"),
                        language);
            case 405 -> {
                String allowed = thrown.getDetails().getOrDefault(METHODS, "");
                yield Problem.METHOD_NOT_ALLOWED.answer(
                        Text.of(
                                "不支持 " + http.method() + "，可用 " + allowed,
                                "it does not take " + http.method() + ", but " + allowed),
                        language);
            }
            case 413 -> Problem.TOO_LARGE.answer(Text.of("最多 1 MB，请分开发送", "at most 1 MB; send it in parts"), language);
            default ->
                Notice.REQUEST_MALFORMED.answer(
                        thrown.getStatus(), Text.of("请求无法处理", "the request cannot be taken"), language);
        };
    }

    private static Answer unforeseen(Exception thrown, Context http) {
        String trace = Reply.trace(http);
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "unforeseen at " + Metrics.method(http.method().name()) + " "
                        + Visit.of(http).map(Visit::route).orElse(Visit.NOWHERE) + ", traceId " + trace);
        return Problem.INTERNAL.answer(
                Text.of(
                        "请把 traceId " + trace + " 告诉管理员；若为写请求，请用同一个键重试",
                        "tell the operator the traceId " + trace + "; send a write again under the same key"),
                Language.of(http));
    }
}
