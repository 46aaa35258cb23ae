package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.app.json.DecisionBytes;
import org.fendan.app.json.Document;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemaJson;
import org.fendan.app.json.SchemeJson;
import org.fendan.core.amount.Computed;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.JsonBuffer;
import org.fendan.core.decision.RecoveryDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Split;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers pure questions: what a scheme says about given facts. Nothing is stored, and anybody may ask. */
public final class QuestionDesk {

    private final Catalogue catalogue;
    private final Origins origins;
    private final Map<Scheme, ObjectNode> sheets = new ConcurrentHashMap<>();
    private final Map<Scheme, FactsJson.Reader> readers = new ConcurrentHashMap<>();
    private final Map<Scheme, byte[]> stamps = new ConcurrentHashMap<>();

    public QuestionDesk(Catalogue catalogue) {
        this(catalogue, Origins.UNKNOWN);
    }

    public QuestionDesk(Catalogue catalogue, Origins origins) {
        this.catalogue = catalogue;
        this.origins = origins;
    }

    public Answer schemes() {
        return schemes(Page.WHOLE);
    }

    /** The editions of all schemes, by scheme and day. */
    public Answer schemes(Page page) {
        List<Scheme> editions = catalogue.ids().stream()
                .flatMap(id -> catalogue.editions(id).stream())
                .toList();
        return Answer.ok(page.into(
                Json.object(),
                "schemes",
                editions,
                edition -> edition.id() + "/" + edition.inForce().from(),
                SchemeJson::line));
    }

    /** The newest edition of a scheme, whole. */
    public Answer scheme(String id, String language) {
        return catalogue.latest(id).map(this::sheet).orElseGet(() -> unknown(id, language));
    }

    /** The edition of a scheme that is in force on a day, whole. */
    public Answer edition(String id, LocalDate day, String language) {
        return catalogue
                .inForce(id, day)
                .map(this::sheet)
                .orElseGet(() -> catalogue.editions(id).isEmpty()
                        ? unknown(id, language)
                        : Problem.NOT_FOUND.answer(List.of(notInForce(id, day)), language));
    }

    /** An edition never changes, and what it says is long: it is written down once, and not to be altered. */
    private Answer sheet(Scheme scheme) {
        return Answer.ok(sheets.computeIfAbsent(scheme, SchemeJson::whole));
    }

    /** What a question to it may say, as a JSON Schema. */
    public Answer schema(String id, String language) {
        return catalogue
                .latest(id)
                .map(scheme -> Answer.ok(SchemaJson.question(scheme)))
                .orElseGet(() -> unknown(id, language));
    }

    /** The file its loans are sent in: a header, and one right row; empty where there is no such scheme. */
    public Optional<String> template(String id) {
        return catalogue.latest(id).map(FilingTemplate::of);
    }

    public Answer admission(String id, JsonNode request, String language) {
        return ask(id, request, Set.of("date", "facts"), language, asked -> {
            Facts facts = asked.facts().with(LoanFacts.APPLICATION_DATE, asked.date());
            Admission admission = Admission.of(asked.scheme(), facts);
            return decided(asked, json -> DecisionBytes.admission(admission, json));
        });
    }

    public Answer contribution(String id, JsonNode request, String language) {
        return ask(id, request, Set.of("date", "facts"), language, asked -> {
            Optional<Computed> charge = asked.scheme().charge().flatMap(c -> c.in(asked.facts()));
            if (charge.isEmpty()) {
                return asked.scheme().charge().isEmpty()
                        ? has(asked, "此项目不收取费用", "this scheme charges nothing", language)
                        : missing(
                                asked.scheme().charge().orElseThrow().missing(asked.facts()), asked.facts(), language);
            }
            return decided(asked, json -> DecisionBytes.charge(charge.get(), asked.facts(), asked.scheme(), json));
        });
    }

    public Answer loss(String id, JsonNode request, String language) {
        return ask(id, request, Set.of("date", "facts", "resources"), language, asked -> {
            ClaimDecision decision = ClaimDecision.of(asked.scheme(), asked.facts(), asked.resources());
            return decision.split()
                    .map(split -> decided(asked, json -> DecisionBytes.split(asked.scheme(), split, json)))
                    .orElseGet(() -> undecided(asked, decision, language));
        });
    }

    /** What a subsidy comes to, and how much of it the fund and the caps given let be paid. */
    public Answer subsidy(String id, JsonNode request, String language) {
        List<Scheme> editions = catalogue.editions(id);
        if (!editions.isEmpty()
                && editions.stream().allMatch(scheme -> scheme.subsidies().isEmpty())) {
            return Problem.NOT_FOUND.answer(Text.of(id + " 没有补贴规则", id + " grants no subsidy"), language);
        }
        return ask(id, request, Set.of("date", "facts", "resources", "subsidy"), language, asked -> {
            List<Subsidy> wanted = asked.scheme().subsidies().stream()
                    .filter(subsidy ->
                            asked.subsidy().isEmpty() || asked.subsidy().get().equals(subsidy.id()))
                    .toList();
            if (wanted.isEmpty()) {
                return has(asked, "没有这项补贴", "there is no such subsidy", language);
            }
            Facts facts = asked.facts().with(LoanFacts.APPLICATION_DATE, asked.date());
            List<SubsidyDecision> decisions = wanted.stream()
                    .map(subsidy -> SubsidyDecision.of(asked.scheme(), subsidy, facts, asked.resources()))
                    .toList();
            Set<FactKey<?>> missing = new LinkedHashSet<>();
            decisions.forEach(decision -> missing.addAll(decision.missing()));
            return asked.subsidy().isPresent() && !missing.isEmpty()
                    ? missing(missing, facts, language)
                    : decided(asked, json -> DecisionBytes.subsidies(asked.scheme(), decisions, json));
        });
    }

    public Answer recovery(String id, JsonNode request, String language) {
        return ask(
                id,
                request,
                Set.of("date", "facts", "borne", "returned"),
                language,
                asked -> recovery(asked, new Borne(asked.borne(), asked.returned()), language));
    }

    private Answer recovery(Asked asked, Borne borne, String language) {
        Facts facts = asked.facts();
        if (asked.scheme().recoveries().isEmpty()) {
            return has(asked, "此项目没有追偿分配规则", "this scheme shares no recovery", language);
        }
        Optional<Money> recovered = facts.get(ServiceFacts.RECOVERED);
        Money costs = facts.get(ServiceFacts.RECOVERY_COSTS).orElse(Money.ZERO);
        if (recovered.isEmpty()) {
            return missing(Set.of(ServiceFacts.RECOVERED), facts, language);
        }
        if (costs.compareTo(recovered.get()) > 0) {
            Text rule = Text.of("追索费用不超过追回金额", "costs are not more than what was recovered");
            List<Fault> faults = List.of(Fault.of(
                    ServiceFacts.RECOVERY_COSTS.name(),
                    "COSTS_EXCEED_RECOVERY",
                    costs.toString(),
                    rule,
                    recovered.get().toString()));
            return Problem.REQUEST_INVALID.answer(faults, language);
        }
        Split split = RecoveryDecision.of(
                        asked.scheme(), asked.scheme().recoveries().get(), recovered.get(), costs, borne)
                .split();
        return decided(asked, json -> DecisionBytes.split(asked.scheme(), split, json));
    }

    private static Answer undecided(Asked asked, ClaimDecision decision, String language) {
        if (asked.scheme().losses().isEmpty()) {
            return has(asked, "此项目不分担损失", "this scheme shares no loss", language);
        }
        List<Fault> faults = new java.util.ArrayList<>(
                decision.missingFacts().stream().map(Fault::missing).toList());
        decision.missingFunds()
                .forEach(fund -> faults.add(Fault.of(
                        "resources." + fund.id(),
                        "FACT_MISSING",
                        "",
                        Text.of(
                                fund.name().zh() + "的可用余额",
                                "what the " + fund.name().en() + " can still pay"),
                        "250000.00")));
        decision.missingCaps()
                .forEach(cap -> faults.add(Fault.of(
                        "resources." + cap.id(),
                        "FACT_MISSING",
                        "",
                        Text.of(
                                cap.name().zh() + "的剩余额度",
                                "what is left of: " + cap.name().en()),
                        cap.limit().toString())));
        return Problem.FACTS_MISSING.answer(faults, language);
    }

    private static Answer missing(Set<FactKey<?>> keys, Facts facts, String language) {
        List<Fault> faults = keys.stream()
                .filter(key -> !facts.has(key))
                .sorted(java.util.Comparator.comparing(FactKey::name))
                .map(Fault::missing)
                .toList();
        return Problem.FACTS_MISSING.answer(faults, language);
    }

    private static Answer has(Asked asked, String zh, String en, String language) {
        return Problem.NOT_FOUND.answer(
                Text.of(asked.scheme().id() + "：" + zh, asked.scheme().id() + ": " + en), language);
    }

    private Answer ask(
            String id, JsonNode request, Set<String> members, String language, Function<Asked, Answer> answer) {
        if (catalogue.editions(id).isEmpty()) {
            return unknown(id, language);
        }
        Body body = new Body(request, members);
        LocalDate date = body.date();
        Optional<Scheme> scheme = catalogue.inForce(id, date);
        if (scheme.isEmpty() && body.faults().isEmpty()) {
            body.faults().add(notInForce(id, date));
        }
        Optional<Asked> asked =
                scheme.map(s -> Asked.read(s, date, body, readers.computeIfAbsent(s, QuestionDesk::reader)));
        return body.faults().isEmpty() ? answer.apply(asked.orElseThrow()) : body.refusal(language);
    }

    private static FactsJson.Reader reader(Scheme scheme) {
        return new FactsJson.Reader(SchemeJson.keys(scheme));
    }

    /** A decision, written by {@code members}; it says which policy made it. */
    private Answer decided(Asked asked, Consumer<JsonBuffer> members) {
        byte[] end = stamps.computeIfAbsent(asked.scheme(), origins::stamp);
        return Answer.of(Document.of(members, end));
    }

    private Fault notInForce(String id, LocalDate date) {
        String spans = String.join(
                ", ",
                catalogue.editions(id).stream().map(s -> s.inForce().toString()).toList());
        return Fault.of(
                "date",
                "NOT_IN_FORCE",
                date.toString(),
                Text.of("该日没有施行中的版本", "no edition is in force on that day"),
                spans);
    }

    public static Answer unknown(String id, String language) {
        return Problem.NOT_FOUND.answer(
                Text.of("没有项目“" + id + "”，见 /api/v1/schemes", "no scheme \"" + id + "\"; see /api/v1/schemes"),
                language);
    }

    /** A question about one edition, read whole. */
    private record Asked(
            Scheme scheme,
            LocalDate date,
            Facts facts,
            Resources resources,
            Map<Bearer, Money> borne,
            Map<Bearer, Money> returned,
            Optional<String> subsidy) {

        static Asked read(Scheme scheme, LocalDate date, Body body, FactsJson.Reader reader) {
            List<Bearer> bearers = scheme.recoveries().map(Recovery::bearers).orElse(List.of());
            return new Asked(
                    scheme,
                    date,
                    body.facts(reader),
                    body.says("resources") ? ResourcesTold.of(scheme, body, "resources") : Resources.UNKNOWN,
                    body.sums("borne", bearers),
                    body.sums("returned", bearers),
                    body.optional("subsidy"));
        }
    }
}
