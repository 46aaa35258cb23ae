package org.fendan.app.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.BackupDesk;
import org.fendan.app.desk.BatchDesk;
import org.fendan.app.desk.JobDesk;
import org.fendan.app.desk.JobWork;
import org.fendan.app.desk.LedgerDesk;
import org.fendan.app.desk.WebhookDesk;
import org.fendan.app.desk.WebhookRounds;
import org.fendan.app.job.Courier;
import org.fendan.app.job.Destinations;
import org.fendan.app.job.OutsidePost;
import org.fendan.app.job.Workers;
import org.fendan.app.people.Seal;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.scheme.Catalogue;

/** Who does what nobody waits for. */
final class Errands extends AbstractModule {

    private final Settings settings;

    Errands(Settings settings) {
        this.settings = settings;
    }

    @Provides
    @Singleton
    Workers workers() {
        return new Workers();
    }

    @Provides
    @Singleton
    JobDesk jobs(
            BatchDesk batches,
            LedgerDesk ledger,
            BackupDesk backups,
            LedgerWriter writer,
            Reads reads,
            Workers workers) {
        return new JobDesk(new JobWork(batches, ledger, backups), writer, reads, workers);
    }

    @Provides
    @Singleton
    OutsidePost post() {
        return new OutsidePost(new Destinations(settings.service().webhookHosts()));
    }

    @Provides
    @Singleton
    WebhookRounds rounds(Catalogue catalogue, LedgerWriter writer, Reads reads, OutsidePost post, Seal seal) {
        return new WebhookRounds(catalogue, writer, reads, post, seal);
    }

    @Provides
    @Singleton
    Courier courier(WebhookRounds rounds) {
        return new Courier(rounds);
    }

    @Provides
    @Singleton
    WebhookDesk webhooks(LedgerWriter writer, Reads reads, WebhookRounds rounds, OutsidePost post, Seal seal) {
        return new WebhookDesk(writer, reads, rounds, post, seal);
    }
}
