package org.fendan.app.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.app.json.LedgerJson;
import org.fendan.app.people.Role;
import org.fendan.app.store.Database;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Reached;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreRefused;
import org.fendan.core.law.Text;

/**
 * Copies the ledger with its papers, while it works, into a folder beside the data; the copy is verified before it counts.
 */
public final class BackupDesk {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int CREATED = 201;

    /** Where the papers lie within a backup, as within the data. */
    public static final String PAPERS = "documents";

    private final Store store;
    private final DocumentFolder papers;
    private final Path folder;

    /** A desk whose copies lie in this folder. */
    public BackupDesk(Store store, DocumentFolder papers, Path folder) {
        this.store = store;
        this.papers = papers;
        this.folder = folder;
    }

    public Answer backup(String name, Caller caller, String language) {
        return backup(name, caller, language, Reached.UNWATCHED);
    }

    Answer backup(String name, Caller caller, String language, Reached reached) {
        return refused(name, caller, language).orElseGet(() -> copy(folder.resolve(name), language, reached));
    }

    /** Why there will be no backup under this name, if there will be none. */
    Optional<Answer> refused(String name, Caller caller, String language) {
        if (caller.role() != Role.AUTHORITY && caller.role() != Role.ADMINISTRATOR) {
            return Optional.of(Problem.ROLE_MAY_NOT.answer(
                    Text.of("备份由主管单位或系统管理员办理", "a backup is made by the supervising authority or an administrator"),
                    language));
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Problem.REQUEST_INVALID.answer(
                    Text.of(
                            "name 须为 1 至 60 个字母、数字及 . _ -，如 2026-11-22，而不是“" + name + "”",
                            "name is 1 to 60 letters, digits and . _ -, like 2026-11-22, not \"" + name + "\""),
                    language));
        }
        return Files.exists(folder.resolve(name))
                ? Optional.of(Problem.BACKUP_EXISTS.answer(
                        Text.of(
                                "已有备份 " + name + "，请另起名字",
                                "there is a backup " + name + " already; choose another name"),
                        language))
                : Optional.empty();
    }

    private Answer copy(Path target, String language, Reached reached) {
        try {
            Answer answer = Answer.ok(LedgerJson.head(store.copyTo(Database.embedded(target), reached)));
            papers.copyTo(target.resolve(PAPERS)); // behind the ledger, so that none it names is missing
            answer.body().put("folder", target.toAbsolutePath().toString());
            return new Answer(CREATED, answer.body(), false);
        } catch (StoreRefused failed) {
            return Problem.BACKUP_FAILED.answer(
                    Text.of("备份未完成：" + failed.getMessage(), "no backup was made: " + failed.getMessage()), language);
        }
    }
}
