package org.fendan.app.boot;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.ArticleDesk;
import org.fendan.app.desk.AuditDesk;
import org.fendan.app.desk.BackupDesk;
import org.fendan.app.desk.BatchDesk;
import org.fendan.app.desk.BatchSteps;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.ExportDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.HoldDesk;
import org.fendan.app.desk.JobDesk;
import org.fendan.app.desk.LedgerDesk;
import org.fendan.app.desk.LookUpDesk;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.desk.OperatorDesk;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.PolicyRecords;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.desk.StatisticsDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.desk.Watching;
import org.fendan.app.intake.Import;
import org.fendan.app.intake.PlainRows;
import org.fendan.app.job.Courier;
import org.fendan.app.job.OutsidePost;
import org.fendan.app.job.Workers;
import org.fendan.app.plugin.Conformance;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.plugin.Loaded;
import org.fendan.app.plugin.PolicyLoader;
import org.fendan.app.store.Database;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.fendan.app.store.StoreRefused;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Head;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** The app at work on one data folder: its store open, its policies loaded, its desks manned. */
public final class Workplace implements AutoCloseable {

    private final Settings settings;
    private final Store store;
    private final Injector injector;

    private Workplace(Settings settings, Store store, Injector injector) {
        this.settings = settings;
        this.store = store;
        this.injector = injector;
    }

    /**
     * Loads the policies while the store is opened.
     *
     * @throws StoreShut where the store is in use, damaged or altered
     */
    public static Workplace open(Settings settings) {
        Quiet.install(settings.service().log());
        CompletableFuture<Loaded> loaded = CompletableFuture.supplyAsync(() -> PolicyLoader.load(settings.plugins()));
        Store store = store(settings);
        try {
            return new Workplace(settings, store, Guice.createInjector(new Rooms(settings, loaded.join(), store)));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Store store(Settings settings) {
        try {
            return Store.open(database(settings), StoreOptions.standard());
        } catch (StoreRefused refused) {
            throw new StoreShut(refused);
        }
    }

    private static Database database(Settings settings) {
        return settings.database().map(Database::postgres).orElseGet(() -> Database.embedded(settings.store()));
    }

    public QuestionDesk questions() {
        return injector.getInstance(QuestionDesk.class);
    }

    public CaseDesk cases() {
        return injector.getInstance(CaseDesk.class);
    }

    public FundDesk funds() {
        return injector.getInstance(FundDesk.class);
    }

    public PaymentRunDesk paymentRuns() {
        return injector.getInstance(PaymentRunDesk.class);
    }

    public HoldDesk holds() {
        return injector.getInstance(HoldDesk.class);
    }

    public LookUpDesk lookUps() {
        return injector.getInstance(LookUpDesk.class);
    }

    public ArticleDesk articles() {
        return injector.getInstance(ArticleDesk.class);
    }

    public LedgerDesk ledger() {
        return injector.getInstance(LedgerDesk.class);
    }

    public ExportDesk export() {
        return injector.getInstance(ExportDesk.class);
    }

    public MatchDesk matches() {
        return injector.getInstance(MatchDesk.class);
    }

    public BatchDesk batches() {
        return injector.getInstance(BatchDesk.class);
    }

    public BatchSteps batchSteps() {
        return injector.getInstance(BatchSteps.class);
    }

    public StatisticsDesk statistics() {
        return injector.getInstance(StatisticsDesk.class);
    }

    public AuditDesk audit() {
        return injector.getInstance(AuditDesk.class);
    }

    public OperatorDesk operator() {
        return injector.getInstance(OperatorDesk.class);
    }

    public UserDesk users() {
        return injector.getInstance(UserDesk.class);
    }

    /** What is to be known of the policies that made the events kept: those missing, and those changed since. */
    public List<Text> policyNotes() {
        return PolicyRecords.notes(
                store.reads(), catalogue(), injector.getInstance(Loaded.class).origins());
    }

    /** What is to be known of the database's settings: what may lose, alter or tell what is kept, unnoticed. */
    public List<Text> storeNotes() {
        return Stream.concat(settings.cautions().stream(), store.cautions().stream())
                .toList();
    }

    public LoadReport report() {
        return injector.getInstance(LoadReport.class);
    }

    public Catalogue catalogue() {
        return injector.getInstance(Catalogue.class);
    }

    public Settings settings() {
        return settings;
    }

    /**
     * Files the loans of a CSV file or a workbook row by row; answers how many were accepted, there already, and refused.
     *
     * @param user who is recorded to have filed them
     * @param row hears of each row in the order of the file
     * @param notice hears what is worth knowing about the file
     */
    public ObjectNode importLoans(
            Path file, String user, String language, boolean dryRun, Consumer<ObjectNode> row, Consumer<Text> notice) {
        return importLoans(file, user, language, dryRun, row, notice, (done, of) -> {});
    }

    /** The same, and tells how far it is. */
    public ObjectNode importLoans(
            Path file,
            String user,
            String language,
            boolean dryRun,
            Consumer<ObjectNode> row,
            Consumer<Text> notice,
            Watching watching) {
        return new Import(catalogue(), cases(), user, language)
                .read(file, dryRun, row, notice, watching)
                .json();
    }

    /**
     * Reads a CSV file row by row; few rows are in memory at a time.
     *
     * @param header hears of the columns first
     * @param row hears of each row's line, and its cells in the order of the columns
     * @param notice hears what is worth knowing about the file
     * @param watching hears how many of the file's bytes are read
     * @throws IllegalStateException where a row or the header is not right
     */
    public static void readRows(
            Path file,
            Consumer<List<String>> header,
            BiConsumer<Long, List<String>> row,
            Consumer<Text> notice,
            Watching watching) {
        PlainRows.read(file, header, row, notice, watching);
    }

    /** Whether nothing has been kept yet. */
    public boolean isEmpty() {
        return store.reads().head().equals(Head.GENESIS);
    }

    /** Copies the ledger and its papers, while it works, into a folder that does not exist yet; answers its head. */
    public String backup(Path target) {
        return backup(target, (done, of) -> {});
    }

    /** The same, and tells how far the copy is verified. */
    public String backup(Path target, Watching watching) {
        String head = told(() -> store.copyTo(Database.embedded(target), watching::at));
        injector.getInstance(DocumentFolder.class).copyTo(target.resolve(BackupDesk.PAPERS));
        return head;
    }

    /**
     * Puts a backup where there is no ledger yet, verified; answers its head.
     *
     * @throws StoreShut where the backup is damaged or the place is taken
     */
    public static String restore(Path backup, Settings into) {
        return restore(backup, into, (done, of) -> {});
    }

    /** The same, and tells how far the copy is verified. */
    public static String restore(Path backup, Settings into, Watching watching) {
        String head = told(() -> {
            try (Store source = Store.open(backup)) {
                return source.copyTo(database(into), watching::at);
            }
        });
        papers(backup).copyTo(into.data().resolve(BackupDesk.PAPERS));
        return head;
    }

    /** The papers of a backup lie within it; those of a ledger that is not at work, beside it. */
    private static DocumentFolder papers(Path backup) {
        Path within = backup.resolve(BackupDesk.PAPERS);
        return new DocumentFolder(
                Files.isDirectory(within) ? within : backup.toAbsolutePath().resolveSibling(BackupDesk.PAPERS));
    }

    private static String told(Supplier<Head> copy) {
        try {
            Head head = copy.get();
            return head.number() + ":" + head.hash();
        } catch (StoreRefused refused) {
            throw new StoreShut(refused);
        }
    }

    /** Starts to listen; throws {@link PortTaken} where somebody else does already. */
    public Server serve() {
        Server server = Server.start(settings, injector);
        injector.getInstance(Courier.class).start();
        store.advertise(settings.address().orElseGet(server::url));
        return server;
    }

    /** Finishes what waits, then closes the store. */
    @Override
    public void close() {
        injector.getInstance(Conformance.class).close();
        injector.getInstance(JobDesk.class).leave();
        injector.getInstance(Workers.class).close();
        injector.getInstance(Courier.class).close();
        injector.getInstance(OutsidePost.class).close();
        audit().close();
        store.close();
    }
}
