package org.fendan.app.http;

import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fendan.app.desk.Desks;
import org.fendan.app.plugin.LoadReport;

/** The HTTP API: every resource, and what holds for all of them. */
public final class Api {

    private final List<Routes> resources;

    /**
     * @param ready whether the store answers
     * @param writes whether this node is the one that takes writes
     */
    public Api(Desks desks, LoadReport report, BooleanSupplier ready, BooleanSupplier writes) {
        Reception reception = new Reception(desks.users());
        this.resources = List.of(
                new HealthRoutes(report, ready, writes),
                new SchemeRoutes(desks.questions()),
                new MatchRoutes(desks.matches(), reception),
                new CompareRoutes(desks.comparisons()),
                new CaseRoutes(desks.cases(), desks.lookUps(), reception),
                new AccountRoutes(desks.ledger(), reception),
                new LedgerRoutes(desks.ledger(), reception),
                new ExportRoutes(desks.export(), reception),
                new BackupRoutes(desks.backups(), reception),
                new RegisterRoutes(desks.funds(), desks.lookUps(), reception),
                new FundRoutes(desks.funds(), reception),
                new HoldRoutes(desks.holds(), reception),
                new PaymentRunRoutes(desks.paymentRuns(), reception),
                new BatchRoutes(desks.batches(), desks.batchSteps(), reception),
                new StatisticsRoutes(desks.statistics(), reception),
                new PluginRoutes(report, reception));
    }

    public void register(JavalinConfig config) {
        config.http.prefer405over404 = true;
        config.http.strictContentTypes = true;
        config.http.maxRequestSize = Posted.LARGEST;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Reply::begin);
        Failures.register(config);
        resources.forEach(resource -> resource.register(config.routes));
    }
}
