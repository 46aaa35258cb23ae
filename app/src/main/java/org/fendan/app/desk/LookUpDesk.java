package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.json.CaseJson;
import org.fendan.app.json.Json;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows cases, their deadlines and the registers to those whose business they are. */
public final class LookUpDesk {

    private final Reads reads;
    private final Origins origins;
    private final WorkCalendar calendar;
    private final Shelf shelf;
    private final DeadlineList deadlines;
    private final Inbox inbox;
    private final Search search;

    public LookUpDesk(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        this(catalogue, Origins.UNKNOWN, calendar, reads);
    }

    public LookUpDesk(Catalogue catalogue, Origins origins, WorkCalendar calendar, Reads reads) {
        this.reads = reads;
        this.origins = origins;
        this.calendar = calendar;
        this.shelf = new Shelf(catalogue);
        this.deadlines = new DeadlineList(reads, shelf, calendar);
        this.inbox = new Inbox(reads, shelf, calendar);
        this.search = new Search(catalogue, reads);
    }

    /** A case; where its policy jar is missing, what is kept of it. */
    public Answer oneCase(String id, Caller caller, String language) {
        return reads.caseRow(id)
                .filter(row -> Wall.maySee(caller, row))
                .map(row -> Answer.ok(oneCase(row, reads.events(id))))
                .orElseGet(() -> CaseDesk.absent(id, language));
    }

    private ObjectNode oneCase(CaseRow row, List<EventRow> events) {
        KeptCase kept = new KeptCase(row, events);
        if (!shelf.knows(row)) {
            return kept.withoutScheme();
        }
        CaseFile file = shelf.file(row, events);
        ObjectNode node = CaseJson.whole(file, calendar).put("schemeLoaded", true);
        kept.carried(node);
        kept.changed(file.scheme(), origins).ifPresent(sentence -> node.set("policyChanged", Json.text(sentence)));
        return node;
    }

    /** Why an event of a case came out as it did: the admission it rested on, the charge, or the split. */
    public Answer explanation(String id, int event, Caller caller, String language) {
        Optional<CaseFile> file = find(id, caller)
                .filter(found -> event >= 1 && event <= found.events().size());
        return file.map(found -> Answer.ok(explained(found, event)))
                .orElseGet(() -> CaseDesk.absent(id + " / " + event, language));
    }

    /** An explanation is derived by what is loaded; which policy made the event is told from what is kept. */
    private ObjectNode explained(CaseFile file, int event) {
        ObjectNode node = EventWalk.explain(file, event);
        JsonNode made = Json.read(reads.events(file.id()).get(event - 1).body());
        Origins.Origin.read(made).ifPresent(origin -> node.set(Origins.POLICY, origin.json()));
        return node;
    }

    public Optional<CaseFile> find(String id, Caller caller) {
        return reads.caseRow(id).filter(row -> Wall.maySee(caller, row)).map(this::file);
    }

    private CaseFile file(CaseRow row) {
        return shelf.file(row, reads.events(row.id()));
    }

    /** A page of cases in the order of their ids; {@code next} goes on behind it. */
    public Answer cases(CaseQuery wanted, Caller caller) {
        List<CaseRow> rows = rows(filter(wanted), caller);
        ObjectNode body = Json.object();
        body.set("cases", Json.array(rows, this::line));
        if (rows.size() == wanted.limit()) {
            body.put("next", rows.get(rows.size() - 1).id());
        }
        return Answer.ok(body);
    }

    /** A case whose policy jar is missing is still listed, and says so. */
    private ObjectNode line(CaseRow row) {
        return shelf.knows(row) ? CaseSummary.line(row).put("schemeLoaded", true) : KeptCase.line(row);
    }

    private static CaseFilter filter(CaseQuery wanted) {
        return new CaseFilter(
                wanted.bank(),
                Optional.empty(),
                wanted.scheme(),
                Optional.empty(),
                wanted.stage(),
                wanted.after(),
                wanted.limit());
    }

    private List<CaseRow> rows(CaseFilter wanted, Caller caller) {
        return reads.cases(Wall.own(caller, wanted));
    }

    public Answer deadlines(LocalDate asOf, Caller caller) {
        return deadlines(asOf, Page.WHOLE, caller);
    }

    /** What is owed by when, as it stands on a day, the most pressing first; what was met in time is left out. */
    public Answer deadlines(LocalDate asOf, Page wanted, Caller caller) {
        return Answer.ok(deadlines.page(DeadlineQuery.on(asOf), wanted, caller));
    }

    /** Some of what is owed, each with its case and how it was counted. */
    public Answer deadlines(DeadlineQuery query, Page wanted, Caller caller) {
        return Answer.ok(deadlines.explained(query, wanted, caller));
    }

    /** How many deadlines end on each day, by how they stand. */
    public Answer deadlineDays(DeadlineQuery query, Caller caller) {
        return Answer.ok(deadlines.days(query, caller));
    }

    /** What is due for the caller, by legal deadline, and what waits for them without one. */
    public Answer inbox(InboxQuery query, Caller caller) {
        return Answer.ok(inbox.of(query, caller));
    }

    /** What is found by a number, a name or a code, as far as it is the caller's business. */
    public Answer search(String words, Caller caller, String language) {
        return Answer.ok(search.of(words, caller, language));
    }

    /** Who may not apply any more; grounds and persons are for those who supervise. */
    public Answer blacklist(Page page, Caller caller) {
        List<RegisterRow> rows = reads.registerAll(Records.BLACKLIST).stream()
                .filter(row -> Wall.maySeeBarred(caller, row.subject()))
                .toList();
        return Answer.ok(page.into(
                Json.object(), "blacklist", rows, row -> Page.key(row.number()), row -> blacklisted(row, caller)));
    }

    private static ObjectNode blacklisted(RegisterRow row, Caller caller) {
        ObjectNode line = (ObjectNode) Json.read(row.body());
        if (!Wall.maySeeWhole(caller)) {
            line.remove(List.of("case", "responsible", "grounds"));
        }
        return line.put("enterprise", row.subject());
    }

    /** The partners' agreements; a bank, a guarantor or an insurer sees its own. */
    public Answer agreements(Page page, Caller caller) {
        List<RegisterRow> rows = Stream.of(Records.AGREEMENTS, Records.INSTITUTIONS)
                .flatMap(register -> reads.registerAll(register).stream())
                .filter(row -> Wall.maySeeAgreement(caller, partner(Json.read(row.body()))))
                .toList();
        return Answer.ok(page.into(
                Json.object(),
                "agreements",
                rows,
                row -> row.register() + "/" + Page.key(row.number()),
                row -> Json.read(row.body())));
    }

    private static String partner(JsonNode line) {
        return line.path("bank").asString(line.path("institution").asString(""));
    }
}
