package org.fendan.app.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.Optional;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.BackupDesk;
import org.fendan.app.desk.BatchDesk;
import org.fendan.app.desk.BatchSteps;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.CompareDesk;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.ExportDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.HoldDesk;
import org.fendan.app.desk.LedgerDesk;
import org.fendan.app.desk.LookUpDesk;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.desk.StatisticsDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.http.Api;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.plugin.Loaded;
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
    BackupDesk backups() {
        return new BackupDesk(store, settings.data().resolve("backups"));
    }

    @Provides
    @Singleton
    LedgerDesk ledger(Catalogue catalogue) {
        return new LedgerDesk(catalogue, store);
    }

    @Provides
    @Singleton
    ExportDesk export(Reads reads) {
        return new ExportDesk(reads);
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
    UserDesk users(LedgerWriter writer, Reads reads) {
        return new UserDesk(writer, reads);
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
            CaseDesk cases,
            FundDesk funds,
            LookUpDesk lookUps,
            LedgerDesk ledger,
            ExportDesk export,
            UserDesk users,
            MatchDesk matches,
            CompareDesk comparisons,
            PaymentRunDesk paymentRuns,
            BatchDesk batches,
            BatchSteps batchSteps,
            StatisticsDesk statistics,
            HoldDesk holds,
            BackupDesk backups) {
        return new Desks(
                questions,
                cases,
                funds,
                lookUps,
                ledger,
                export,
                users,
                matches,
                comparisons,
                paymentRuns,
                batches,
                batchSteps,
                statistics,
                holds,
                backups);
    }

    @Provides
    @Singleton
    Api api(Desks desks, LoadReport report) {
        return new Api(desks, report, store::isReady, store.writer()::isRunning);
    }

    @Provides
    @Singleton
    Console console(Desks desks, LoadReport report) {
        return new Console(desks, report, settings.demo());
    }
}
