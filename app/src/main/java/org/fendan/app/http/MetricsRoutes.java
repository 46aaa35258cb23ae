package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import org.fendan.app.desk.Problem;
import org.fendan.app.people.Role;
import org.fendan.core.law.Text;

/** {@code /metrics}: to anybody on this machine, to auditors and administrators from elsewhere. */
final class MetricsRoutes implements Routes {

    private static final Set<Role> READERS = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private final Metrics metrics;
    private final Peer peer;
    private final Reception reception;

    MetricsRoutes(Metrics metrics, Peer peer, Reception reception) {
        this.metrics = metrics;
        this.peer = peer;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/metrics", this::show);
    }

    private void show(Context http) {
        Query.of(http);
        if (!peer.isLocal(http) && !READERS.contains(reception.caller(http).role())) {
            throw new Turned(Problem.ROLE_MAY_NOT.answer(
                    Text.of("由审计或系统管理员查看", "an auditor or an administrator may see it"), Language.of(http)));
        }
        http.contentType(Metrics.contentType()).result(metrics.text());
    }
}
