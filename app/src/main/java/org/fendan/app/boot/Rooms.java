package org.fendan.app.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.LedgerDesk;
import org.fendan.app.desk.LookUpDesk;
import org.fendan.app.desk.QuestionDesk;
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
        return new QuestionDesk(catalogue);
    }

    @Provides
    @Singleton
    CaseDesk cases(Catalogue catalogue, WorkCalendar calendar, LedgerWriter writer) {
        return new CaseDesk(catalogue, calendar, writer);
    }

    @Provides
    @Singleton
    FundDesk funds(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        return new FundDesk(catalogue, writer, reads);
    }

    @Provides
    @Singleton
    LookUpDesk lookUps(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        return new LookUpDesk(catalogue, calendar, reads);
    }

    @Provides
    @Singleton
    LedgerDesk ledger(Catalogue catalogue) {
        return new LedgerDesk(catalogue, store);
    }

    @Provides
    @Singleton
    UserDesk users(LedgerWriter writer, Reads reads) {
        return new UserDesk(writer, reads);
    }

    @Provides
    @Singleton
    Desks desks(
            QuestionDesk questions,
            CaseDesk cases,
            FundDesk funds,
            LookUpDesk lookUps,
            LedgerDesk ledger,
            UserDesk users) {
        return new Desks(questions, cases, funds, lookUps, ledger, users);
    }

    @Provides
    @Singleton
    Api api(Desks desks, LoadReport report) {
        return new Api(desks, report, store.writer()::isRunning);
    }

    @Provides
    @Singleton
    Console console(Desks desks) {
        return new Console(desks, settings.demo());
    }
}
