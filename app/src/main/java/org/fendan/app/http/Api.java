package org.fendan.app.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.fendan.app.desk.Desks;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Names;
import org.fendan.app.plugin.LoadReport;

/** The HTTP API: every resource, and what holds for all of them. */
public final class Api {

    private final List<Routes> resources;
    private final Doorkeeper doorkeeper;
    private final Gate gate;
    private final Traffic traffic;
    private final Reception reception;

    /**
     * @param ready whether the store answers
     * @param writes whether this node is the one that takes writes
     */
    public Api(Desks desks, LoadReport report, BooleanSupplier ready, BooleanSupplier writes) {
        this(desks, report, ready, writes, new Names(Set.of()), Traffic.open());
    }

    /**
     * The same.
     *
     * @param names those the app is asked for by
     * @param traffic what every request passes
     */
    public Api(
            Desks desks,
            LoadReport report,
            BooleanSupplier ready,
            BooleanSupplier writes,
            Names names,
            Traffic traffic) {
        this.traffic = traffic;
        Entrance entrance = new Entrance(desks.sessions());
        this.reception = new Reception(desks.users(), entrance, desks.masking());
        this.gate = new Gate(names, traffic.peer());
        this.doorkeeper = new Doorkeeper(desks.audit(), reception);
        WholeLedger whole = new WholeLedger(traffic.metrics());
        this.resources = List.of(
                new HealthRoutes(report, ready, writes),
                new MetricsRoutes(traffic.metrics(), traffic.peer(), reception),
                new DocsRoutes(new OfferedContract(desks.questions(), desks.matches(), desks.comparisons())),
                new SchemeRoutes(desks.questions()),
                new MatchRoutes(desks.matches(), reception),
                new CompareRoutes(desks.comparisons()),
                new OwnRoutes(desks.people().account(), reception),
                new UserRoutes(desks.people().users(), desks.sessions(), reception),
                new OrganisationRoutes(desks.people().organisations(), reception),
                new SessionRoutes(desks.sessions(), desks.signIns(), entrance, reception),
                new CaseRoutes(desks.cases(), desks.lookUps(), reception),
                new UnmaskingRoutes(desks.masking(), reception),
                new AccountRoutes(desks.ledger(), reception, whole),
                new LedgerRoutes(desks.ledger(), reception, whole),
                new ExportRoutes(desks.export(), reception, whole),
                new BackupRoutes(desks.backups(), desks.jobs(), reception),
                new DocumentRoutes(desks.documents(), reception),
                new AuditRoutes(desks.trail(), desks.audit(), reception, whole),
                new RegisterRoutes(desks.funds(), desks.lookUps(), reception),
                new FundRoutes(desks.funds(), reception),
                new HoldRoutes(desks.holds(), reception),
                new PaymentRunRoutes(desks.paymentRuns(), reception),
                new BatchRoutes(desks.batches(), desks.jobs(), desks.batchSteps(), reception),
                new JobRoutes(desks.jobs(), reception),
                new WebhookRoutes(desks.webhooks(), reception),
                new StatisticsRoutes(desks.statistics(), reception),
                new PluginRoutes(report, reception));
    }

    public void register(JavalinConfig config) {
        config.http.prefer405over404 = true;
        config.http.strictContentTypes = true;
        config.http.maxRequestSize = Posted.LARGEST;
        config.jetty.multipartConfig.maxFileSize(Posted.LARGEST_FILE, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Posted.LARGEST_FILE + Posted.LARGEST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(Posted.IN_MEMORY, SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        Reply.atOnce(config);
        traffic.register(config);
        config.routes.before(gate::arrive);
        config.routes.before(Reply::begin);
        config.routes.before(gate::pass);
        config.routes.before(http -> traffic.admit(http, reception::identify));
        config.routes.beforeMatched(Visit::matched);
        Failures.register(config);
        resources.forEach(resource -> resource.register(config.routes));
        config.routes.after(traffic::leave);
        config.routes.after(doorkeeper::note);
    }
}
