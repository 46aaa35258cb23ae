package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Difference;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Issues the letters of cases, numbered and signed, and keeps them exactly as they were issued.
 *
 * <p>The signature shows that a letter is unchanged since the app issued it for an organisation; it is no legal seal.
 */
public final class LetterDesk {

    private final Reads reads;
    private final Shelf shelf;
    private final LetterShelf letters;
    private final LetterIssuing issuing;
    private final LetterCheck check;
    private final LetterKeys keys;
    private final Commit commit;

    public LetterDesk(
            Catalogue catalogue,
            WorkCalendar calendar,
            LedgerWriter writer,
            Reads reads,
            DocumentFolder folder,
            Seal seal) {
        this.reads = reads;
        this.shelf = new Shelf(catalogue);
        this.letters = new LetterShelf(reads);
        this.keys = new LetterKeys(seal);
        this.issuing = new LetterIssuing(shelf, calendar, keys, folder);
        this.check = new LetterCheck(reads, folder);
        this.commit = new Commit(writer);
    }

    /** The letters issued that are the caller's business, the newest first. */
    public Answer issued(LetterQuery wanted, Caller caller) {
        return Answer.ok(page(letters.issued().stream(), wanted, caller));
    }

    /** The letters that events made due and nobody has issued yet, the oldest first. */
    public Answer due(LetterQuery wanted, Caller caller) {
        return Answer.ok(page(letters.due().stream(), wanted, caller));
    }

    private ObjectNode page(Stream<LetterLine> lines, LetterQuery wanted, Caller caller) {
        Predicate<LetterLine> seen = line -> maySee(caller, line);
        List<LetterLine> found = lines.filter(seen.and(wanted::holds)).toList();
        int from = Math.min(wanted.from(), found.size());
        int to = Math.min(from + wanted.size(), found.size());
        ObjectNode body = Json.object().put("count", found.size());
        body.set("letters", Json.array(found.subList(from, to), line -> told(line, caller)));
        if (to < found.size()) {
            body.put("next", String.valueOf(to));
        }
        return body;
    }

    private ObjectNode told(LetterLine line, Caller caller) {
        ObjectNode node = line.json();
        node.put("mayIssue", LetterIssuing.mayIssue(caller, line));
        if (line.seal().isPresent()) {
            node.put("standing", letters.standing(line).name())
                    .put("entry", line.entry())
                    .put("recordedAt", line.recordedAt());
            letters.replacement(line.id()).ifPresent(id -> node.put("replacedBy", id));
        }
        return node;
    }

    /** A letter, with what the check of its bytes found. */
    public Answer letter(String id, Caller caller, String language) {
        Optional<LetterLine> line = find(id, caller);
        if (line.isEmpty()) {
            return LetterIssuing.absent(id, language);
        }
        LetterCheck.Found found = check.of(line.get());
        ObjectNode node = told(line.get(), caller);
        ObjectNode checked = Json.object()
                .put("kept", found.bytes().isPresent())
                .put("digest", found.digest())
                .put("key", found.key().isPresent())
                .put("signature", found.signature());
        found.key().ifPresent(key -> node.put("publicKey", key.publicKey()));
        node.set("check", checked);
        return Answer.ok(node);
    }

    /** The bytes of a letter, as they were issued; empty where it is none, or not the caller's business. */
    public Optional<byte[]> paper(String id, Caller caller) {
        return find(id, caller).map(line -> {
            LetterCheck.Found found = check.of(line);
            return found.bytes()
                    .filter(bytes -> found.isGenuine())
                    .orElseThrow(() -> new PaperLost(line.seal().orElseThrow().sha256()));
        });
    }

    /** A letter as it would be issued now; empty where it is none, or not the caller's business. */
    public Optional<byte[]> draft(String caseId, int event, String letter, Caller caller) {
        return due(caseId, event, letter, caller)
                .flatMap(line -> file(caseId, caller).map(file -> issuing.draft(file, line, this::name)));
    }

    /** A letter that is due, by what it is about; empty where none is. */
    public Optional<ObjectNode> oneDue(String caseId, int event, String letter, Caller caller) {
        return due(caseId, event, letter, caller).map(line -> told(line, caller));
    }

    private Optional<LetterLine> due(String caseId, int event, String letter, Caller caller) {
        return letters.due().stream()
                .filter(line -> line.matter().caseId().equals(caseId)
                        && line.matter().event() == event
                        && line.matter().letter().equals(letter))
                .filter(line -> maySee(caller, line))
                .findFirst();
    }

    private Optional<CaseFile> file(String caseId, Caller caller) {
        return reads.caseRow(caseId)
                .filter(row -> Wall.maySee(caller, row) && shelf.knows(row))
                .map(row -> shelf.file(row, reads.events(caseId)));
    }

    private String name(String organisation) {
        return Organisations.of(reads, organisation)
                .map(kept -> kept.organisation().name())
                .orElse(organisation);
    }

    /** Issues a letter of an event: {@code {replaces?, reason?}}; a second time it answers the first one. */
    public Answer issue(String caseId, int event, String letter, JsonNode request, Intent intent) {
        String asked = "letter " + caseId + " " + event + " " + letter + " " + Json.write(request);
        return commit.once(intent, asked, tx -> issuing.issue(tx, caseId, event, letter, request, intent));
    }

    /** Issues all letters that are wanted, due, and the caller's to issue, at most so many; answers how many. */
    public Answer issueAll(LetterQuery wanted, int most, Intent intent) {
        Predicate<LetterLine> own = line -> LetterIssuing.mayIssue(intent.caller(), line);
        List<LetterLine> due = letters.due().stream()
                .filter(own.and(line -> maySee(intent.caller(), line)).and(wanted::holds))
                .limit(most)
                .toList();
        for (LetterLine line : due) {
            LetterLine.Matter matter = line.matter();
            Answer answer = issue(
                    matter.caseId(), matter.event(), matter.letter(), Json.object(), intent.part("/" + matter.name()));
            if (answer.isProblem()) {
                return answer;
            }
        }
        return Answer.ok(Json.object().put("issued", due.size()));
    }

    /** The public keys of all organisations, or of one's own, the first first. */
    public Answer keys(Caller caller) {
        ObjectNode body = Json.object();
        body.set(
                "keys",
                Json.array(
                        reads.registerAll(LetterKeys.REGISTER).stream()
                                .filter(row -> isAdministrator(caller)
                                        || caller.role().seesAll()
                                        || caller.organisation().equals(row.subject()))
                                .toList(),
                        row -> ((ObjectNode) Json.read(row.body())).put("entry", row.entry())));
        return Answer.ok(body);
    }

    /** Gives an organisation a new key, which signs from now on; what was signed before stays valid. */
    public Answer renewKey(String organisation, Intent intent) {
        return commit.once(intent, "letter-key " + organisation, tx -> {
            if (!isAdministrator(intent.caller())) {
                return Problem.ROLE_MAY_NOT.answer(
                        Text.of("密钥由系统管理员更换", "keys are replaced by an administrator"), intent.language());
            }
            if (!UserDesk.isName(organisation)
                    || tx.register(LetterKeys.REGISTER, organisation).isEmpty()) {
                return Problem.NOT_FOUND.answer(
                        Text.of("该单位尚无密钥", "this organisation has no key yet"), intent.language());
            }
            tx.append(Draft.by(intent.caller().user()));
            String key = keys.replace(tx, organisation, intent.caller().user());
            return Answer.created(
                    Json.object().put("organisation", organisation).put("key", key));
        });
    }

    private static boolean isAdministrator(Caller caller) {
        return caller.role() == Role.ADMINISTRATOR;
    }

    /** Everything about any letter that is not as it was issued. */
    public List<Difference> differences() {
        return check.differences(letters.issued());
    }

    private Optional<LetterLine> find(String id, Caller caller) {
        return letters.byId(id).filter(line -> maySee(caller, line));
    }

    static boolean maySee(Caller caller, LetterLine line) {
        LetterLine.Parties parties = line.parties();
        return Wall.maySee(caller, parties.bank(), parties.institution(), parties.enterprise());
    }
}
