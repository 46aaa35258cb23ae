package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.StepRequest;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.settlement.Planner;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;

/** Files loans and takes their steps: everything a procedure has, from the application to the last recovery. */
public final class CaseDesk {

    private static final Set<String> STEP = Set.of("date", "facts", "reasons", "documents");
    private static final Set<String> FILING =
            Set.of("scheme", "bank", "institution", "date", "facts", "reasons", "documents");

    private final Catalogue catalogue;
    private final WorkCalendar calendar;
    private final Planner planner;
    private final Shelf shelf;
    private final Commit commit;
    private final Map<Asking, Collection<FactKey<?>>> askings = new ConcurrentHashMap<>();

    public CaseDesk(Catalogue catalogue, WorkCalendar calendar, LedgerWriter writer) {
        this(catalogue, Origins.UNKNOWN, calendar, writer);
    }

    public CaseDesk(Catalogue catalogue, Origins origins, WorkCalendar calendar, LedgerWriter writer) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.planner = new Planner(calendar);
        this.shelf = new Shelf(catalogue, origins);
        this.commit = new Commit(writer);
    }

    /** Files a loan: the scheme's edition of that day is pinned to it. */
    public Answer file(JsonNode request, Intent intent) {
        return commit.once(intent, "file " + Json.write(request), filing(request, intent));
    }

    /** Files a row of a batch without waiting; a refusal is not kept. */
    Commit.Pending fileLater(BatchRow row, Intent intent) {
        return commit.later(intent, row.name(intent.caller()), "file " + row.content(), filing(row.request(), intent));
    }

    /** Files a row within a rehearsal of many. */
    Answer fileWithin(Transaction rehearsal, BatchRow row, Intent intent) {
        return commit.within(
                rehearsal, intent, row.name(intent.caller()), "file " + row.content(), filing(row.request(), intent));
    }

    void rehearse(Consumer<Transaction> work) {
        commit.rehearse(work);
    }

    /** The work that files a loan: the request is read by whoever asks, so that the ledger's line need not wait for it. */
    private Function<Transaction, Answer> filing(JsonNode request, Intent intent) {
        try {
            return read(request, intent);
        } catch (RuntimeException unreadable) {
            return tx -> {
                throw unreadable;
            };
        }
    }

    private Function<Transaction, Answer> read(JsonNode request, Intent intent) {
        Body body = new Body(request, FILING);
        String id = body.string("scheme", "city.instrument");
        LocalDate date = body.date();
        Optional<Scheme> scheme = catalogue.inForce(id, date);
        if (scheme.isEmpty() && body.faults().isEmpty()) {
            body.faults()
                    .add(Fault.of(
                            "scheme",
                            "NOT_IN_FORCE",
                            id + " " + date,
                            Text.of("该日没有此项目施行中的版本", "no edition of this scheme is in force on that day"),
                            String.join(", ", catalogue.ids())));
        }
        Optional<Partners> partners = scheme.map(s -> Partners.of(s, body, intent.caller()));
        Optional<Step> step = scheme.map(Scheme::procedure).flatMap(Procedure::filing);
        if (scheme.isPresent() && step.isEmpty()) {
            return tx -> Problem.NOT_FOUND.answer(Text.of(id + "不受理备案", id + " takes no filings"), intent.language());
        }
        // where the day is wrong, the newest edition knows the facts, so that all faults are told at once
        Facts facts = scheme.or(() -> catalogue.latest(id))
                .flatMap(s -> s.procedure().filing().map(filing -> body.facts(known(s, filing))))
                .orElse(Facts.NONE);
        StepRequest wish = wish(body, intent, date, facts);
        return body.faults().isEmpty()
                ? tx -> file(tx, scheme.orElseThrow(), step.orElseThrow(), partners.orElseThrow(), wish, intent)
                : tx -> body.refusal(intent.language());
    }

    private Answer file(Transaction tx, Scheme scheme, Step step, Partners partners, StepRequest wish, Intent intent) {
        String reference = wish.facts().text(LoanFacts.REFERENCE).orElse("");
        String name = scheme.id() + "/" + partners.filer() + "/" + reference;
        String caseId = String.format(java.util.Locale.ROOT, "C%06d", tx.nextNumber("case"));
        CaseFile opened = CaseFile.opened(caseId, scheme, partners.bank(), partners.institution());
        Answer answer = new Taking(tx, shelf, planner, calendar, intent).take(opened, step, wish);
        if (!answer.isProblem() && !reference.isEmpty() && !tx.claimNaturalKey("filing/" + name)) {
            Fault taken = Fault.of(
                    LoanFacts.REFERENCE.name(),
                    "REFERENCE_TAKEN",
                    reference,
                    Text.of("该机构的这一业务编号已经备案", "a case is filed under this reference already"),
                    reference + "-2");
            return Problem.REQUEST_INVALID.answer(List.of(taken), intent.language());
        }
        return answer;
    }

    /** Takes any step of a case's procedure. */
    public Answer step(String caseId, String stepId, JsonNode request, Intent intent) {
        return step("step " + caseId + " " + stepId, caseId, stepId, p -> p.step(stepId), request, intent);
    }

    /** Takes the one step of a case's procedure that has this effect, such as a claim or a recovery. */
    public Answer step(String caseId, Effect effect, JsonNode request, Intent intent) {
        return step(effect + " " + caseId, caseId, effect.name(), p -> p.first(effect), request, intent);
    }

    /** Takes a step of one of a batch's cases without waiting; a refusal is not kept. */
    Commit.Pending stepLater(String name, String caseId, String stepId, JsonNode request, Intent intent) {
        return commit.later(
                intent,
                name,
                "step " + caseId + " " + stepId + " " + Json.write(request),
                tx -> stepFilled(tx, caseId, stepId, request, intent));
    }

    /** The same, within a rehearsal of many. */
    Answer stepWithin(Transaction rehearsal, String caseId, String stepId, JsonNode request, Intent intent) {
        return commit.within(
                rehearsal,
                intent,
                "(step):" + caseId,
                "step " + caseId + " " + stepId,
                tx -> stepFilled(tx, caseId, stepId, request, intent));
    }

    private Answer stepFilled(Transaction tx, String caseId, String stepId, JsonNode request, Intent intent) {
        JsonNode filled = visible(tx, caseId, intent.caller())
                .flatMap(file ->
                        file.scheme().procedure().step(stepId).map(step -> BatchSums.filled(file, step, request)))
                .orElse(request);
        return step(tx, caseId, stepId, p -> p.step(stepId), filled, intent);
    }

    private Answer step(
            String address,
            String caseId,
            String wanted,
            Function<Procedure, Optional<Step>> find,
            JsonNode request,
            Intent intent) {
        return commit.once(
                intent, address + " " + Json.write(request), tx -> step(tx, caseId, wanted, find, request, intent));
    }

    private Answer step(
            Transaction tx,
            String caseId,
            String wanted,
            Function<Procedure, Optional<Step>> find,
            JsonNode request,
            Intent intent) {
        Optional<CaseFile> file = visible(tx, caseId, intent.caller());
        if (file.isEmpty()) {
            return absent(caseId, intent.language());
        }
        return find.apply(file.get().scheme().procedure())
                .map(step -> step(tx, file.get(), step, request, intent))
                .orElseGet(() -> noStep(file.get(), wanted, intent.language()));
    }

    private Answer step(Transaction tx, CaseFile file, Step step, JsonNode request, Intent intent) {
        if (step.effect() == Effect.FILE) {
            return noStep(file, step.id(), intent.language());
        }
        if (intent.version().filter(seen -> seen != file.events().size()).isPresent()) {
            return Problem.VERSION_STALE.answer(
                    Text.of(
                            "现为第" + file.events().size() + "版，请重新查看后再办理",
                            "it is at version " + file.events().size() + " now; look again"),
                    intent.language());
        }
        Body body = new Body(request, STEP);
        LocalDate date = body.date();
        Facts facts = body.facts(known(file.scheme(), step));
        body.faults().addAll(Signatures.faults(facts));
        StepRequest wish = wish(body, intent, date, facts);
        body.faults().addAll(DocumentDesk.faults(tx, file.id(), wish.documents()));
        return body.faults().isEmpty()
                ? new Taking(tx, shelf, planner, calendar, intent).take(file, step, wish)
                : body.refusal(intent.language());
    }

    private static StepRequest wish(Body body, Intent intent, LocalDate date, Facts facts) {
        Caller caller = intent.caller();
        if (caller.role().actor().isEmpty()) {
            body.faults()
                    .add(Fault.of(
                            "actor",
                            "ROLE_MAY_NOT",
                            caller.role().name(),
                            Text.of("该角色只能查看", "this role reads, and changes nothing"),
                            ""));
        }
        return new StepRequest(
                caller.role().actor().orElse(org.fendan.core.scheme.Actor.ENTERPRISE),
                caller.user(),
                date,
                facts,
                body.texts("reasons"),
                body.texts("documents"));
    }

    private Optional<CaseFile> visible(Transaction tx, String caseId, Caller caller) {
        return tx.caseRow(caseId)
                .filter(row -> Wall.maySee(caller, row))
                .map((CaseRow row) -> shelf.file(row, tx.events(caseId)));
    }

    /** The same for all loans of an edition, so worked out once. */
    private Collection<FactKey<?>> known(Scheme scheme, Step step) {
        Asking asking = new Asking(scheme.id(), scheme.inForce().from(), step.id());
        return askings.computeIfAbsent(asking, any -> List.copyOf(asked(scheme, step)));
    }

    /** A step of an edition. */
    private record Asking(String scheme, LocalDate from, String step) {}

    /** What a step may be told: what it asks, and for steps that judge the loan again, what the scheme asks. */
    private static Collection<FactKey<?>> asked(Scheme scheme, Step step) {
        Set<FactKey<?>> keys = new LinkedHashSet<>(step.asks());
        if (step.effect().judges()) {
            keys.addAll(SchemeJson.loanKeys(scheme));
        }
        step.effect()
                .phase()
                .ifPresent(phase -> scheme.eligibility().stream()
                        .filter(requirement -> requirement.phases().contains(phase))
                        .forEach(requirement ->
                                keys.addAll(requirement.condition().keys())));
        if (step.effect() == Effect.CLAIM) {
            scheme.losses().ifPresent(losses -> keys.addAll(losses.keys()));
            keys.add(ServiceFacts.OVERDUE_SINCE);
        }
        keys.addAll(SchemeJson.optional(step));
        if (step.effect() == Effect.SUBSIDISE || step.effect() == Effect.GRANT) {
            scheme.subsidies().stream()
                    .filter(subsidy -> step.subsidy().equals(Optional.of(subsidy.id())))
                    .forEach(subsidy -> keys.addAll(subsidy.keys()));
        }
        return keys;
    }

    static Answer absent(String caseId, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有案件 " + caseId, "there is no case " + caseId), language);
    }

    private static Answer noStep(CaseFile file, String step, String language) {
        List<String> open = file.openSteps().stream().map(Step::id).toList();
        return Problem.NOT_FOUND.answer(
                Text.of(
                        "本项目没有步骤“" + step + "”；现在可办理：" + String.join("、", open),
                        "there is no step \"" + step + "\"; open now: " + String.join(", ", open)),
                language);
    }

    /** The facts a step may state: what it asks, and what is judged or computed by it. */
    public static Set<FactKey<?>> stepFacts(Scheme scheme, Step step) {
        return Set.copyOf(asked(scheme, step));
    }

    /** The stages in which a loss is under way or was shared, of all schemes. */
    public Set<String> claimStages() {
        return ClaimStages.of(catalogue);
    }

    /** The sums a step asks for that the case itself tells: the charge due, the sum approved. */
    public static JsonNode known(CaseFile file, Step step) {
        return BatchSums.filled(file, step, Json.object()).path("facts");
    }

    /** The names of the facts a filing may state, for templates. */
    public static Map<String, FactKey<?>> filingFacts(Scheme scheme) {
        Map<String, FactKey<?>> facts = new java.util.LinkedHashMap<>();
        scheme.procedure().filing().ifPresent(step -> asked(scheme, step).forEach(key -> facts.put(key.name(), key)));
        return facts;
    }
}
