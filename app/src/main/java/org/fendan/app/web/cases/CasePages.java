package org.fendan.app.web.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.Lens;
import org.fendan.app.json.Json;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.core.casefile.CaseFile;
import tools.jackson.databind.JsonNode;

/** Loans and claims: filed, led step by step, looked up; persons and codes masked for those who need not see them. */
public final class CasePages implements Room {

    private static final String PATH = "/cases/{case}";
    private static final String STEP = PATH + "/steps/{step}";
    private static final String NEW = "/cases/new";
    private static final String REVERSAL = "/entries/{entry}/reversal";

    private final Desks desks;
    private final CaseLists lists;
    private final FilingPages filings;
    private final StepPages steps;
    private final ClaimPages claims;
    private final PaperPages papers;
    private final ReversalPages reversals;

    public CasePages(Desks desks) {
        this.desks = desks;
        this.lists = new CaseLists(desks);
        this.filings = new FilingPages(desks);
        this.steps = new StepPages(desks);
        this.claims = new ClaimPages(desks);
        this.papers = new PaperPages(desks);
        this.reversals = new ReversalPages(desks);
    }

    @Override
    public void register(Doors doors) {
        doors.get("/cases", lists::cases);
        doors.get("/claims", new ClaimList(desks, lists)::show);
        doors.get(NEW, filings::choose);
        doors.get(NEW + "/{scheme}", filings::show);
        doors.post(NEW + "/{scheme}", filings::submit);
        doors.get(PATH, this::show);
        doors.post(PATH + "/unmasking", this::unmask);
        doors.get(STEP, steps::show);
        doors.post(STEP, steps::submit);
        doors.get(PATH + "/claims/{number}", claims::show);
        doors.post(PATH + "/documents", papers::upload);
        doors.get(PATH + "/documents/{digest}", papers::handOut);
        doors.get(REVERSAL, reversals::show);
        doors.post(REVERSAL, reversals::submit);
    }

    private void show(Call call) {
        String id = call.path("case");
        Answer found = desks.lookUps().oneCase(id, call.caller(), call.language());
        if (found.isProblem()) {
            call.problem(found);
            return;
        }
        Lens lens = call.lens(id);
        CasePage page = page(call, id, lens, lens.of(found.body()));
        if (Stream.of(page.deadlines(), page.letters(), page.papers(), page.postings(), page.facts())
                .noneMatch(call::exports)) {
            call.show(
                    Heading.below(Section.CASES, call.tongue(), id),
                    "cases/case.jte",
                    Map.of("page", page, "masked", !lens.isClear()));
        }
    }

    private CasePage page(Call call, String id, Lens lens, JsonNode file) {
        CaseNames names = new CaseNames(
                desks.questions()
                        .scheme(file.path("scheme").asString(""), call.language())
                        .body(),
                call.tongue());
        boolean loaded = file.path("schemeLoaded").asBoolean(false);
        Optional<CaseFile> folded = loaded ? desks.lookUps().find(id, call.caller()) : Optional.empty();
        JsonNode explained = loaded
                ? lens.of(desks.lookUps()
                        .explanation(id, 1, call.caller(), call.language())
                        .body())
                : Json.object();
        return new Folder(file, names)
                .page(
                        new TimeLine(file, names, call.caller()).of(folded),
                        explained,
                        lens.of(desks.documents()
                                .list(id, call.caller(), call.language())
                                .body()),
                        entries(call, lens, file));
    }

    /** The entries that carry the case's events and moved money, as far as they are the reader's business. */
    private List<JsonNode> entries(Call call, Lens lens, JsonNode file) {
        return file.path("events")
                .valueStream()
                .filter(event -> event.has("entry"))
                .map(event -> desks.ledger().entry(event.path("entry").asLong(0), call.caller(), call.language()))
                .filter(answer -> !answer.isProblem())
                .<JsonNode>map(answer -> lens.of(answer.body()))
                .filter(entry -> !entry.path("legs").isEmpty())
                .toList();
    }

    /** Says why one case has to be seen whole. */
    private void unmask(Call call) {
        String id = call.path("case");
        JsonNode request = Json.object().put("reason", call.field("reason").orElse(""));
        Answer done = desks.masking().unmask(id, request, call.intent());
        if (done.isProblem()) {
            call.problem(done);
        } else {
            call.go("/cases/" + id);
        }
    }
}
