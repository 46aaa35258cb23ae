package org.fendan.app.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.Optional;
import org.fendan.app.config.Service;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.ArticleDesk;
import org.fendan.app.desk.AuditDesk;
import org.fendan.app.desk.AuditTrail;
import org.fendan.app.desk.BackupDesk;
import org.fendan.app.desk.BatchDesk;
import org.fendan.app.desk.BatchIntake;
import org.fendan.app.desk.BatchSteps;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.CompareDesk;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.DocumentDesk;
import org.fendan.app.desk.ExportDesk;
import org.fendan.app.desk.FigureDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.HoldDesk;
import org.fendan.app.desk.JobDesk;
import org.fendan.app.desk.LawDesk;
import org.fendan.app.desk.LedgerDesk;
import org.fendan.app.desk.LetterDesk;
import org.fendan.app.desk.LookUpDesk;
import org.fendan.app.desk.MaskingDesk;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.desk.OperatorDesk;
import org.fendan.app.desk.OrganisationDesk;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.PeopleDesks;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.SignInDesk;
import org.fendan.app.desk.StatisticsDesk;
import org.fendan.app.desk.TrialDesk;
import org.fendan.app.desk.UserAccount;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.desk.UserRegister;
import org.fendan.app.desk.WebhookDesk;
import org.fendan.app.door.Names;
import org.fendan.app.http.Api;
import org.fendan.app.http.Capacity;
import org.fendan.app.http.Limits;
import org.fendan.app.http.Metrics;
import org.fendan.app.http.Peer;
import org.fendan.app.http.Probe;
import org.fendan.app.http.Traffic;
import org.fendan.app.people.OidcKeys;
import org.fendan.app.people.OidcTokens;
import org.fendan.app.people.Passwords;
import org.fendan.app.people.Seal;
import org.fendan.app.people.Sessions;
import org.fendan.app.people.Tokens;
import org.fendan.app.plugin.Conformance;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Store;
import org.fendan.app.web.Console;
import org.fendan.core.reference.ChinaCalendar;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.WorkCalendar;

/** Who works with what. */
final class Rooms extends AbstractModule {

    private final Settings settings;
    private final Loaded loaded;
    private final Store store;

    Rooms(Settings settings, Loaded loaded, Store store) {
        this.settings = settings;
        this.loaded = loaded;
        this.store = store;
    }

    @Override
    protected void configure() {
        bind(Settings.class).toInstance(settings);
        bind(Loaded.class).toInstance(loaded);
        bind(Catalogue.class).toInstance(loaded.catalogue());
        bind(LoadReport.class).toInstance(loaded.report());
        bind(WorkCalendar.class).toInstance(ChinaCalendar.STATE_COUNCIL);
        bind(Store.class).toInstance(store);
        install(new Errands(settings));
        bind(LedgerWriter.class).toInstance(store.writer());
        bind(Reads.class).toInstance(store.reads());
    }

    @Provides
    @Singleton
    QuestionDesk questions(Catalogue catalogue) {
        return new QuestionDesk(catalogue, loaded.origins());
    }

    @Provides
    @Singleton
    TrialDesk trials(Catalogue catalogue) {
        return new TrialDesk(catalogue);
    }

    @Provides
    @Singleton
    LawDesk law(Catalogue catalogue) {
        return new LawDesk(catalogue);
    }

    @Provides
    @Singleton
    CaseDesk cases(Catalogue catalogue, WorkCalendar calendar, LedgerWriter writer) {
        return new CaseDesk(catalogue, loaded.origins(), calendar, writer);
    }

    @Provides
    @Singleton
    FundDesk funds(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        return new FundDesk(catalogue, writer, reads);
    }

    @Provides
    @Singleton
    LookUpDesk lookUps(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        return new LookUpDesk(catalogue, loaded.origins(), calendar, reads);
    }

    @Provides
    @Singleton
    PaymentRunDesk paymentRuns(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        return new PaymentRunDesk(catalogue, loaded.origins(), writer, reads);
    }

    @Provides
    @Singleton
    HoldDesk holds(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        return new HoldDesk(catalogue, loaded.origins(), writer, reads);
    }

    @Provides
    @Singleton
    BackupDesk backups(DocumentFolder papers) {
        return new BackupDesk(store, papers, settings.data().resolve("backups"));
    }

    @Provides
    @Singleton
    LedgerDesk ledger(Catalogue catalogue, LetterDesk letters) {
        return new LedgerDesk(catalogue, store, letters::differences);
    }

    @Provides
    @Singleton
    ArticleDesk articles(Catalogue catalogue, Reads reads) {
        return new ArticleDesk(catalogue, reads);
    }

    @Provides
    @Singleton
    ExportDesk export(Reads reads) {
        return new ExportDesk(reads);
    }

    @Provides
    @Singleton
    FigureDesk figures(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        return new FigureDesk(catalogue, calendar, reads);
    }

    @Provides
    @Singleton
    StatisticsDesk statistics(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        return new StatisticsDesk(catalogue, calendar, reads);
    }

    @Provides
    @Singleton
    BatchDesk batches(
            Catalogue catalogue, CaseDesk cases, StatisticsDesk statistics, LedgerWriter writer, Reads reads) {
        return new BatchDesk(catalogue, cases, statistics, writer, reads);
    }

    @Provides
    @Singleton
    BatchSteps batchSteps(Catalogue catalogue, CaseDesk cases, LedgerWriter writer, Reads reads) {
        return new BatchSteps(catalogue, cases, writer, reads);
    }

    @Provides
    @Singleton
    BatchIntake imports(
            Catalogue catalogue, BatchDesk batches, CaseDesk cases, StatisticsDesk statistics, JobDesk jobs) {
        return new BatchIntake(
                catalogue,
                batches,
                cases,
                statistics,
                jobs,
                store,
                settings.data().resolve("imports"));
    }

    @Provides
    @Singleton
    UserDesk users(LedgerWriter writer, Reads reads, Tokens tokens) {
        return new UserDesk(writer, reads, InstantSource.system(), tokens, isFactorRequired());
    }

    @Provides
    @Singleton
    Tokens tokens() {
        return settings.identity()
                .oidc()
                .<Tokens>map(oidc -> new OidcTokens(
                        oidc.issuer(),
                        oidc.audience(),
                        oidc.scope(),
                        OidcKeys.of(oidc.issuer(), oidc.keys()),
                        InstantSource.system()))
                .orElse(Tokens.NONE);
    }

    @Provides
    @Singleton
    Seal seal() {
        SealKey key = new SealKey(settings.sealKey(), Optional.ofNullable(System.getenv(SealKey.VARIABLE)));
        return new Seal(key::bytes);
    }

    @Provides
    @Singleton
    Passwords passwords() {
        return new Passwords();
    }

    @Provides
    @Singleton
    SignInDesk signIns(LedgerWriter writer, Reads reads, AuditDesk audit, Passwords passwords, Seal seal) {
        return new SignInDesk(writer, reads, audit, passwords, seal, InstantSource.system(), isFactorRequired());
    }

    private boolean isFactorRequired() {
        return settings.identity().factorRequired() && !settings.demo();
    }

    @Provides
    @Singleton
    AuditDesk audit(LedgerWriter writer) {
        return new AuditDesk(writer);
    }

    @Provides
    @Singleton
    PeopleDesks people(LedgerWriter writer, Reads reads, UserDesk users, SignInDesk signIns, Seal seal) {
        UserRegister register = new UserRegister(writer, reads, users, InstantSource.system());
        return new PeopleDesks(
                register, new UserAccount(writer, reads, register, signIns, seal), new OrganisationDesk(writer, reads));
    }

    @Provides
    @Singleton
    OperatorDesk operator(LedgerWriter writer, Reads reads) {
        return new OperatorDesk(writer, reads, InstantSource.system());
    }

    @Provides
    @Singleton
    MaskingDesk masking(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        return new MaskingDesk(catalogue, writer, reads, InstantSource.system());
    }

    @Provides
    @Singleton
    SessionDesk sessions(LedgerWriter writer, Reads reads, AuditDesk audit) {
        return new SessionDesk(
                new Sessions(settings.exposure().sessions(), InstantSource.system()), reads, writer, audit);
    }

    @Provides
    @Singleton
    DocumentFolder papers() {
        return new DocumentFolder(settings.data().resolve(BackupDesk.PAPERS));
    }

    @Provides
    @Singleton
    DocumentDesk documents(LedgerWriter writer, Reads reads, DocumentFolder papers) {
        return new DocumentDesk(writer, reads, papers);
    }

    @Provides
    @Singleton
    LetterDesk letters(
            Catalogue catalogue,
            WorkCalendar calendar,
            LedgerWriter writer,
            Reads reads,
            DocumentFolder papers,
            Seal seal) {
        return new LetterDesk(catalogue, calendar, writer, reads, papers, seal);
    }

    @Provides
    @Singleton
    AuditTrail trail(Reads reads) {
        return new AuditTrail(reads);
    }

    @Provides
    @Singleton
    MatchDesk matches(Catalogue catalogue, Reads reads) {
        return new MatchDesk(catalogue, loaded.origins(), Optional.of(reads));
    }

    @Provides
    @Singleton
    CompareDesk comparisons(Catalogue catalogue) {
        return new CompareDesk(catalogue, loaded.origins());
    }

    @Provides
    @Singleton
    Desks desks(
            QuestionDesk questions,
            TrialDesk trials,
            LawDesk law,
            CaseDesk cases,
            FundDesk funds,
            LookUpDesk lookUps,
            LedgerDesk ledger,
            ArticleDesk articles,
            ExportDesk export,
            UserDesk users,
            MatchDesk matches,
            CompareDesk comparisons,
            PaymentRunDesk paymentRuns,
            BatchDesk batches,
            BatchSteps batchSteps,
            BatchIntake imports,
            StatisticsDesk statistics,
            FigureDesk figures,
            HoldDesk holds,
            BackupDesk backups,
            JobDesk jobs,
            WebhookDesk webhooks,
            AuditDesk audit,
            AuditTrail trail,
            DocumentDesk documents,
            SessionDesk sessions,
            SignInDesk signIns,
            MaskingDesk masking,
            LetterDesk letters,
            PeopleDesks people) {
        return new Desks(
                questions,
                trials,
                law,
                cases,
                funds,
                lookUps,
                ledger,
                articles,
                export,
                users,
                matches,
                comparisons,
                paymentRuns,
                batches,
                batchSteps,
                imports,
                statistics,
                figures,
                holds,
                backups,
                jobs,
                webhooks,
                audit,
                trail,
                documents,
                sessions,
                signIns,
                masking,
                letters,
                people);
    }

    @Provides
    @Singleton
    Api api(Desks desks, LoadReport report, Traffic traffic) {
        Probe reads = new Probe(() -> !store.reads().head().hash().isEmpty());
        return new Api(
                desks,
                report,
                () -> store.isReady() && reads.getAsBoolean(),
                store.writer()::isRunning,
                new Names(settings.names()),
                traffic);
    }

    @Provides
    @Singleton
    Traffic traffic() {
        Service service = settings.service();
        Peer peer = new Peer(settings.exposure().proxies());
        Capacity capacity = new Capacity(service.underWay(), store.writer()::isFull);
        PrometheusRegistry registry = new PrometheusRegistry();
        Metrics metrics = new Metrics(registry, capacity);
        LedgerFigures.register(registry, store);
        JvmMetrics.builder().register(registry);
        return new Traffic(peer, capacity, metrics, new Limits(peer, metrics, service.rate(), service.signInRate()));
    }

    @Provides
    @Singleton
    Console console(Desks desks, LoadReport report, Conformance conformance) {
        return new Console(desks, report, conformance, settings.demo());
    }

    @Provides
    @Singleton
    Conformance conformance(Catalogue catalogue) {
        return new Conformance(catalogue);
    }
}
