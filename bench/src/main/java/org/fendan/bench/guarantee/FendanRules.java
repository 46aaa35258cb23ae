package org.fendan.bench.guarantee;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.fact.Title;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Finding;
import org.fendan.core.rule.Findings.Outcome;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.time.DateSpan;
import org.jspecify.annotations.Nullable;

/** Fendan, as its policy jar says it: every finding and slice keeps what explains it. */
public final class FendanRules implements Rules<FendanRules.Question, FendanRules.Decision> {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 12);

    private final Scheme scheme =
            Catalogue.onClassPath().inForce("xiamen.guarantee-loan", DAY).orElseThrow();
    private final Subsidy fee = scheme.subsidies().stream()
            .filter(subsidy -> subsidy.id().equals("guarantee-fee"))
            .findFirst()
            .orElseThrow();
    private final Bearer city = scheme.funds().get(0).bearer();
    private final Facts example = scheme.example().loan().and(scheme.example().loss());
    private final Map<String, FactKey<?>> keys = keys();

    /** What is known of the loan, and of the city's money. */
    public record Question(Facts facts, Resources resources) {}

    /** The three answers. */
    public record Decision(Admission admission, SubsidyDecision fee, ClaimDecision claim) {}

    private Map<String, FactKey<?>> keys() {
        Map<String, FactKey<?>> found = new HashMap<>();
        List.of(LoanFacts.APPLICATION_DATE, ServiceFacts.DISBURSED, EnterpriseFacts.TITLES)
                .forEach(key -> found.put(key.name(), key));
        example.keys().forEach(key -> found.put(key.name(), key));
        return found;
    }

    /** The edition that decides. */
    public Scheme scheme() {
        return scheme;
    }

    @Override
    public String name() {
        return "Fendan";
    }

    @Override
    public Question ask(Application asked) {
        Facts facts = example.with(LoanFacts.APPLICATION_DATE, asked.applicationDate());
        facts = with(facts, "bankAgreement", asked.bankAgreement());
        facts = with(facts, "institutionAgreement", asked.institutionAgreement());
        String place = asked.registeredIn();
        facts = with(facts, "registeredIn", place == null ? null : Choice.of(place, place, place));
        facts = with(facts, "employees", asked.employees());
        facts = with(facts, "revenue", money(asked.revenue()));
        facts = with(facts, "assets", money(asked.assets()));
        facts = with(facts, "titles", titles(asked.titles()));
        facts = with(facts, "foundedByTalent", asked.foundedByTalent());
        facts = with(facts, "technologyEnterprise", asked.technologyEnterprise());
        facts = with(facts, "techSmeEntry", asked.techSmeEntry());
        facts = with(facts, "techSmeEntryYear", asked.techSmeEntryYear());
        facts = with(facts, "balance", money(asked.balance()));
        facts = with(facts, "supportedBefore", asked.supportedBefore());
        facts = with(facts, "firstSupportedOn", asked.firstSupportedOn());
        facts = with(facts, "loanAmount", money(asked.loanAmount()));
        facts = with(facts, "disbursed", money(asked.disbursed()));
        facts = with(facts, "guaranteeFee", money(asked.guaranteeFee()));
        facts = with(facts, "enterpriseFee", money(asked.enterpriseFee()));
        facts = with(facts, "lostPrincipal", money(asked.lostPrincipal()));
        Long share = asked.bankShare();
        facts = with(facts, "bankShare", share == null ? null : Ratio.of(share, 10_000));
        facts = with(facts, "creditRecordUnfit", asked.creditRecordUnfit());
        facts = with(facts, "lendingRulesBroken", asked.lendingRulesBroken());
        Resources resources = Resources.UNKNOWN
                .with(city, Money.ofFen(asked.fund()))
                .with("net-compensation", Money.ofFen(asked.cap()));
        return new Question(facts, resources);
    }

    private static @Nullable Money money(@Nullable Long fen) {
        return fen == null ? null : Money.ofFen(fen);
    }

    private static @Nullable List<Title> titles(@Nullable List<Application.Held> titles) {
        return titles == null
                ? null
                : titles.stream()
                        .map(held -> new Title(held.kind(), DateSpan.throughDay(held.from(), held.lastDay())))
                        .toList();
    }

    @SuppressWarnings("unchecked") // the cross-check would fail where a value is of another type
    private Facts with(Facts facts, String name, @Nullable Object value) {
        FactKey<?> key = Optional.ofNullable(keys.get(name)).orElseThrow(() -> new IllegalStateException(name));
        return value == null ? facts.without(key) : facts.with((FactKey<Object>) key, value);
    }

    @Override
    public Decision decide(Question asked) {
        return new Decision(
                Admission.of(scheme, asked.facts()),
                SubsidyDecision.of(scheme, fee, asked.facts(), asked.resources()),
                ClaimDecision.of(scheme, asked.facts(), asked.resources()));
    }

    @Override
    public Outcome outcome(Decision decision) {
        return decision.admission().findings().outcome();
    }

    @Override
    public Ruling ruling(Decision decision) {
        Ruling ruling = new Ruling();
        int number = 0;
        for (Finding finding : decision.admission().findings().all()) {
            ruling.finding(++number, finding.verdict());
        }
        if (number != Ruling.REQUIREMENTS || outcome(decision) != ruling.outcome()) {
            throw new IllegalStateException(number + " findings, and together " + outcome(decision));
        }
        ruling.fee(decision.fee().findings().all().get(0).verdict());
        decision.fee()
                .entitled()
                .ifPresent(sum -> ruling.subsidy(
                        sum.value().fen(),
                        decision.fee().payable().orElseThrow().fen()));
        decision.claim().split().ifPresent(split -> split.slices().forEach(slice -> part(slice, ruling)));
        return ruling;
    }

    private static void part(Slice slice, Ruling ruling) {
        ruling.part(
                slice.role().name(),
                slice.bearer().id(),
                slice.amount().fen(),
                slice.citation().clause());
    }
}
