package org.fendan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Summaries;
import org.fendan.app.json.FactsJson;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.Database;
import org.fendan.app.store.Store;
import org.fendan.app.store.StoreOptions;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random lives of random cases over all schemes: whatever people try, in whatever order, the ledger keeps its promises.
 *
 * <p>{@code -Dfendan.lives} sets how many steps are tried; the seed is printed.
 */
class RandomLivesTest {

    private static final int TRIES = Integer.getInteger("fendan.lives", 3_000);
    private static final int ENOUGH_FOR_A_LAPSE = 3_000;
    private static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("fendan.seed", 20_181_001L);
    private final Random random = new Random(seed);
    private final List<Life> lives = new ArrayList<>();
    private final List<Life> ended = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final RandomHolds holds = new RandomHolds(random, this::intent, outcomes);
    private int requests;

    /** One case under way. */
    private static final class Life {
        private final Cast cast;
        private final Script script;
        private final Set<FactKey<?>> said = new HashSet<>();
        private LocalDate day;
        private JsonNode file = Json.object();

        private Life(Cast cast, Script script) {
            this.cast = cast;
            this.script = script;
            this.day = script.scheme().example().date().plusDays(script.shift());
        }
    }

    @Test
    void whatever_is_tried_the_ledger_stays_right() {
        Catalogue catalogue;
        try (Workplace work = Workplace.open(Settings.in(folder))) {
            new DemoBusiness(work.catalogue(), work.cases(), work.funds(), work.paymentRuns(), work.users())
                    .load((done, of) -> {});
            List<Scheme> schemes = work.catalogue().ids().stream()
                    .flatMap(id -> work.catalogue().latest(id).stream())
                    .filter(scheme -> !scheme.stories().isEmpty())
                    .toList();
            for (int i = 0; i < TRIES; i++) {
                if (lives.size() < 5 || random.nextInt(25) == 0) {
                    file(work.cases(), schemes.get(random.nextInt(schemes.size())));
                } else if (random.nextInt(20) == 0) {
                    money(work, lives.get(random.nextInt(lives.size())));
                } else {
                    step(work, lives.get(random.nextInt(lives.size())));
                }
            }
            check(work);
            catalogue = work.catalogue();
        }
        try (Store store = Store.open(Database.embedded(Settings.in(folder).store()), StoreOptions.standard())) {
            assertThat(Summaries.compare(catalogue, store.reads()))
                    .as("cases of which something is owed by a day")
                    .isPositive();
        }
        System.out.println("random lives: seed " + seed + ", " + lives.size() + " cases, " + outcomes);
    }

    private void file(CaseDesk cases, Scheme scheme) {
        String like = scheme.example().loan().text(EnterpriseFacts.ENTERPRISE).orElseThrow();
        Firm firm = Firm.numbered(like, random.nextInt(25));
        Script script =
                new Script(scheme, firm, "R-" + requests, 7 * random.nextInt(4), Ratio.of(1 + random.nextInt(12), 10));
        Life life = new Life(Cast.of(scheme, firm, random.nextInt(6)), script);
        Step filing = scheme.procedure().filing().orElseThrow();
        Facts facts = script.filing(Story.Act.of(filing.id(), actor(filing), 0));
        ObjectNode body = body(filing, facts, life.day);
        body.setAll(life.cast.filing());
        take(life, cases.file(body, intent(life.cast.caller(actor(filing), filing))), facts, "FILE");
        if (life.file.has("id") && !ended.contains(life)) {
            lives.add(life);
        }
    }

    /** Something is done about runs and what is kept, on a day some case has come to. */
    private void money(Workplace work, Life life) {
        if (random.nextBoolean() && !life.script.scheme().subsidies().isEmpty()) {
            holds.run(work, life.script.scheme(), life.day);
            return;
        }
        LocalDate day = life.day.plusDays(random.nextInt(10));
        Set<String> lapsed = holds.expire(work, day);
        lives.stream()
                .filter(one -> lapsed.contains(one.file.get("id").asString()))
                .forEach(one -> one.day = one.day.isBefore(day) ? day : one.day);
    }

    private void step(Workplace work, Life life) {
        List<Step> all = life.script.scheme().procedure().steps();
        Set<String> open = work.lookUps()
                .oneCase(life.file.get("id").asString(), AUDITOR, "en")
                .body()
                .path("nextSteps")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        List<Step> likely = all.stream()
                .filter(s -> open.contains(s.id()))
                .filter(s -> s.effect() != Effect.WITHDRAW || random.nextInt(20) == 0)
                .toList();
        Step step = likely.isEmpty() || random.nextInt(12) == 0
                ? all.get(random.nextInt(all.size()))
                : likely.get(random.nextInt(likely.size()));
        life.day = life.day.plusDays(random.nextInt(9));
        Facts facts = fitted(
                life, step, life.script.step(step, act(life.script.scheme(), step), life.day, life.file, life.said));
        Actor actor = random.nextInt(15) == 0
                ? List.of(Actor.values()).get(random.nextInt(Actor.values().length))
                : actor(step);
        Answer answer = work.cases()
                .step(
                        life.file.get("id").asString(),
                        step.id(),
                        body(step, holds.held(step, life.day, facts), life.day),
                        intent(signer(life.cast, actor, step)));
        take(life, answer, facts, step.effect().name());
    }

    /** What some story of the scheme says at this step, now and then with a no, or with another sum recovered. */
    private Story.Act act(Scheme scheme, Step step) {
        List<Story.Act> told = scheme.stories().stream()
                .flatMap(story -> story.acts().stream())
                .filter(act -> act.step().equals(step.id()))
                .toList();
        Facts facts = told.isEmpty()
                ? Facts.NONE
                : told.get(random.nextInt(told.size())).facts();
        if (step.otherwise().isPresent()) {
            facts = facts.with(ServiceFacts.APPROVED, random.nextInt(6) > 0);
        }
        if (step.effect() == Effect.RECOVER) {
            facts = facts.with(ServiceFacts.RECOVERED, Money.ofFen(1 + random.nextInt(400_000_000)))
                    .with(ServiceFacts.RECOVERY_COSTS, Money.ZERO);
        }
        return new Story.Act(step.id(), actor(step), 0, facts);
    }

    /** Repayments and losses of some part of what is open, now and then of more than that. */
    private Facts fitted(Life life, Step step, Facts facts) {
        Money open = sum(life, "disbursed").minus(sum(life, "repaid")).minus(sum(life, "compensated"));
        Money part = open.times(Ratio.of(1 + random.nextInt(41), 40), Rounding.DOWN);
        if (step.effect() == Effect.REPAY) {
            return facts.with(ServiceFacts.PRINCIPAL_REPAID, part).with(ServiceFacts.INTEREST_PAID, Money.ofYuan(100));
        }
        boolean claimed = step.effect() == Effect.CLAIM
                && life.script.scheme().procedure().first(Effect.OVERDUE).isEmpty();
        if (step.effect() == Effect.OVERDUE || claimed) {
            Facts lost = facts.with(ServiceFacts.OVERDUE_SINCE, life.day.minusDays(2));
            return life.script.scheme().losses().orElseThrow().sums().stream()
                    .limit(1)
                    .reduce(lost, (known, key) -> known.with(key, part), Facts::and);
        }
        return facts;
    }

    private static Money sum(Life life, String name) {
        return Money.parse(life.file.path("loan").path(name).path("amount").asString("0.00"));
    }

    /** Now and then somebody signs who signs another kind of step as a rule. */
    private Caller signer(Cast cast, Actor actor, Step step) {
        List<Step> steps = cast.scheme().procedure().steps();
        return cast.caller(actor, random.nextInt(15) == 0 ? steps.get(random.nextInt(steps.size())) : step);
    }

    private static Actor actor(Step step) {
        return step.actors().stream().sorted().findFirst().orElseThrow();
    }

    private static ObjectNode body(Step step, Facts facts, LocalDate day) {
        ObjectNode body = Json.object().put("date", day.toString());
        body.set("facts", FactsJson.write(facts));
        ObjectNode papers = Json.object();
        step.documents().forEach(paper -> papers.put(paper.id(), "P-1"));
        body.set("documents", papers);
        ObjectNode reasons = Json.object();
        List.of("10", "12").forEach(article -> reasons.put(article, "tried at random"));
        body.set("reasons", reasons);
        return body;
    }

    private Intent intent(Caller caller) {
        return Intent.of(caller, "random-" + requests++);
    }

    private void take(Life life, Answer answer, Facts facts, String what) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isLessThan(500);
        outcomes.merge(answer.isProblem() ? "refused" : what, 1, Integer::sum);
        if (!answer.isProblem()) {
            life.said.addAll(facts.keys());
            life.file = answer.body().get("case");
            if (life.file.get("nextSteps").isEmpty()) {
                lives.remove(life);
                ended.add(life);
            }
        }
    }

    private void check(Workplace work) {
        JsonNode found = work.ledger().verification().body();
        assertThat(found.get("clean").booleanValue())
                .as("seed %s: %s", seed, found)
                .isTrue();
        assertThat(outcomes).as("seed %s", seed).containsKeys("FILE", "APPROVE", "DISBURSE", "CLAIM", "RESERVE", "PAY");
        if (TRIES >= ENOUGH_FOR_A_LAPSE) {
            assertThat(outcomes).as("seed %s", seed).containsKey("LAPSE");
        }
        holds.check(work);
        ArticleWalk.check(work, AUDITOR);
        lives.addAll(ended);
        for (Life life : lives) {
            JsonNode whole = work.lookUps()
                    .oneCase(life.file.get("id").asString(), AUDITOR, "en")
                    .body();
            whole.get("claims").forEach(claim -> {
                if (claim.has("split")) {
                    Money sum = claim.get("split")
                            .get("slices")
                            .valueStream()
                            .map(slice -> Money.parse(
                                    slice.get("amount").get("amount").asString()))
                            .reduce(Money.ZERO, Money::plus);
                    assertThat(sum)
                            .as("seed %s, a claim of %s", seed, life.file.get("id"))
                            .hasToString(claim.get("split")
                                    .get("whole")
                                    .get("amount")
                                    .asString());
                }
            });
        }
    }
}
