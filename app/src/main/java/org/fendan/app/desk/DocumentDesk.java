package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the papers of a case and gives them out again.
 *
 * <p>The ledger keeps what a paper is called and the digest of its bytes, hashed like everything else; the bytes lie in
 * a folder, and are given out only while they have that digest. A step names a paper as {@code sha256:DIGEST}.
 */
public final class DocumentDesk {

    /** The largest paper, in bytes. */
    public static final int LARGEST = 10_000_000;

    static final String REGISTER = "documents";

    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/\\\\:*?\"<>|]{1,100}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Reads reads;
    private final DocumentFolder folder;
    private final Commit commit;

    public DocumentDesk(LedgerWriter writer, Reads reads, DocumentFolder folder) {
        this.reads = reads;
        this.folder = folder;
        this.commit = new Commit(writer);
    }

    /** A paper, to be handed over. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Paper(String name, String mediaType, byte[] bytes) {}

    /** Keeps a paper of a case under a name such as "营业执照.pdf". */
    public Answer upload(String caseId, String name, byte[] bytes, Intent intent) {
        if (visible(caseId, intent.caller()).isEmpty()) {
            return CaseDesk.absent(caseId, intent.language());
        }
        List<Fault> faults = faults(name, bytes, intent);
        if (!faults.isEmpty()) {
            return Problem.of(faults).answer(faults, intent.language());
        }
        String sha256 = Sha256.of(bytes);
        ObjectNode line = Json.object()
                .put("document", "sha256:" + sha256)
                .put("name", name)
                .put("mediaType", PaperType.of(bytes).orElseThrow().mediaType())
                .put("bytes", bytes.length)
                .put("by", intent.caller().user());
        return keep(caseId, sha256, bytes, line, intent);
    }

    /** One at a time, so that a file nobody needs after a refusal is nobody else's by then. */
    private synchronized Answer keep(String caseId, String sha256, byte[] bytes, ObjectNode line, Intent intent) {
        boolean isNew = !intent.dryRun() && folder.keep(sha256, bytes);
        boolean kept = false;
        try {
            Answer answer = commit.once(
                    intent, "document " + caseId + " " + Json.write(line), tx -> keep(tx, caseId, line, intent));
            kept = !answer.isProblem();
            return answer;
        } finally {
            if (isNew && !kept) {
                folder.remove(sha256);
            }
        }
    }

    private static List<Fault> faults(String name, byte[] bytes, Intent intent) {
        List<Fault> faults = new ArrayList<>();
        if (intent.caller().role().actor().isEmpty()) {
            Text rule = Text.of("该角色只能查看", "this role reads, and changes nothing");
            faults.add(Fault.of("actor", "ROLE_MAY_NOT", intent.caller().role().name(), rule, ""));
        }
        Optional<PaperType> type = PaperType.of(bytes);
        if (!NAME.matcher(name).matches()
                || name.startsWith(".")
                || type.filter(t -> !t.ends(name)).isPresent()) {
            Text rule = Text.of(
                    "文件名：1至100字，不含 / \\ : * ? \" < > |，后缀与文件类型一致",
                    "a file's name: 1 to 100 characters without / \\ : * ? \" < > |, with the ending of its kind");
            faults.add(Fault.of(".name", "VALUE_INVALID", name, rule, "business-licence.pdf"));
        }
        if (type.isEmpty()) {
            Text rule = Text.of("须为 PDF、PNG 或 JPEG 文件", "a PDF, PNG or JPEG file");
            faults.add(Fault.of("", "PAPER_UNKNOWN", bytes.length + " B", rule, "%PDF-…"));
        }
        return faults;
    }

    private static Answer keep(Transaction tx, String caseId, ObjectNode line, Intent intent) {
        tx.append(Draft.by(intent.caller().user()));
        List<RegisterRow> there = tx.register(REGISTER, caseId);
        Optional<JsonNode> same = there.stream()
                .map(row -> Json.read(row.body()))
                .filter(one -> one.path("document").equals(line.path("document")))
                .findFirst();
        if (same.isPresent()) {
            return Answer.ok((ObjectNode) same.get());
        }
        if (there.size() >= MOST) {
            Text rule = Text.of("每案最多 " + MOST + " 份材料", "a case has at most " + MOST + " papers");
            return Problem.REQUEST_INVALID.answer(
                    List.of(Fault.of("", "PAPERS_TOO_MANY", String.valueOf(there.size()), rule, "")),
                    intent.language());
        }
        tx.appendRegister(REGISTER, caseId, Json.write(line));
        return Answer.created(line);
    }

    /** The papers of a case, the first first. */
    public Answer list(String caseId, Caller caller, String language) {
        if (visible(caseId, caller).isEmpty()) {
            return CaseDesk.absent(caseId, language);
        }
        ObjectNode body = Json.object().put("case", caseId);
        body.set("documents", Json.array(reads.register(REGISTER, caseId), row -> Json.read(row.body())));
        return Answer.ok(body);
    }

    /** A paper of a case; empty where the case has no such paper, or it is not the caller's business. */
    public Optional<Paper> paper(String caseId, String sha256, Caller caller) {
        return visible(caseId, caller)
                .filter(row -> DIGEST.matcher(sha256).matches())
                .flatMap(row -> reads.register(REGISTER, caseId).stream()
                        .map(line -> Json.read(line.body()))
                        .filter(line -> line.path("document").asString("").equals("sha256:" + sha256))
                        .findFirst())
                .map(line -> paper(line, sha256));
    }

    private Paper paper(JsonNode line, String sha256) {
        byte[] bytes = folder.read(sha256)
                .filter(found -> Sha256.of(found).equals(sha256))
                .orElseThrow(() -> new PaperLost(sha256));
        return new Paper(line.path("name").asString(), line.path("mediaType").asString(), bytes);
    }

    /** What stands against the papers a step names: those named by their digest have to be the case's own. */
    static List<Fault> faults(Transaction tx, String caseId, Map<String, String> papers) {
        List<Map.Entry<String, String>> named = papers.entrySet().stream()
                .filter(paper -> paper.getValue().startsWith("sha256:"))
                .toList();
        if (named.isEmpty()) {
            return List.of(); // most steps name none, and pay for no question
        }
        List<String> kept = tx.register(REGISTER, caseId).stream()
                .map(row -> Json.read(row.body()).path("document").asString(""))
                .toList();
        Text rule = Text.of("本案没有这份材料，请先上传", "the case has no such paper: hand it in first");
        return named.stream()
                .filter(paper -> !kept.contains(paper.getValue()))
                .map(paper -> Fault.of("documents." + paper.getKey(), "PAPER_ABSENT", paper.getValue(), rule, ""))
                .toList();
    }

    private Optional<CaseRow> visible(String caseId, Caller caller) {
        return reads.caseRow(caseId).filter(caller::maySee);
    }
}
