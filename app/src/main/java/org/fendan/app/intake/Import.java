package org.fendan.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fendan.app.desk.BatchClerks;
import org.fendan.app.desk.BatchCounts;
import org.fendan.app.desk.BatchFiles;
import org.fendan.app.desk.BatchRow;
import org.fendan.app.desk.BatchSource;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.Watching;
import org.fendan.app.people.Role;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.node.ObjectNode;

/** Files the loans of a CSV file or a workbook row by row; however long it is, few of its rows are in memory at a time. */
public final class Import {

    private final Catalogue catalogue;
    private final CaseDesk cases;
    private final String user;
    private final String language;

    /**
     * @param user who is recorded to have filed the loans; each is filed on behalf of its row's bank or institution
     */
    public Import(Catalogue catalogue, CaseDesk cases, String user, String language) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.user = user;
        this.language = language;
    }

    /**
     * Files every row, and tells what became of each in the order of the file.
     *
     * @param row hears of each: line, outcome, reference, case, errors
     * @param notice hears what is worth knowing about the file
     * @throws IllegalStateException where the header is not understood
     */
    public BatchCounts read(Path file, boolean dryRun, Consumer<ObjectNode> row, Consumer<Text> notice) {
        return read(file, dryRun, row, notice, (done, of) -> {});
    }

    /** The same, and tells how far it is: of none, as long as the rows are not counted. */
    public BatchCounts read(
            Path file, boolean dryRun, Consumer<ObjectNode> row, Consumer<Text> notice, Watching watching) {
        try {
            BatchSource source = BatchFiles.open(catalogue, file);
            source.notes().forEach(notice);
            CompletableFuture<Long> of = counted(file);
            long[] done = {0};
            return new BatchClerks(cases, this::filer, source.columns()::header, language, dryRun, (filed, result) -> {
                        row.accept(result.json());
                        watching.at(++done[0], of.getNow(0L));
                    })
                    .file(source::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** How many loans there are, counted while they are filed; what cannot be read is told by whoever files them. */
    private CompletableFuture<Long> counted(Path file) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return BatchFiles.count(BatchFiles.open(catalogue, file));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .exceptionally(unreadable -> 0L);
    }

    /** The partner a row names, in the role in which the scheme lets it file. */
    private Caller filer(BatchRow row) {
        Set<Actor> filers = catalogue
                .latest(row.request().path("scheme").asString(""))
                .flatMap(scheme -> scheme.procedure().filing())
                .map(Step::actors)
                .orElse(Set.of());
        String institution = row.request().path("institution").asString("");
        if (institution.isEmpty() || filers.contains(Actor.BANK)) {
            return new Caller(user, Role.BANK, row.request().path("bank").asString(""));
        }
        return new Caller(user, filers.contains(Actor.INSURER) ? Role.INSURER : Role.GUARANTOR, institution);
    }
}
