package org.fendan.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.HoldQuery;
import org.fendan.app.desk.Intent;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Approvals held until random days, payment runs drawn up at random, and what lapses of both. */
final class RandomHolds {

    private static final Caller MAKER = new Caller("maker", Role.AUTHORITY, "");
    private static final Caller PAYER = new Caller("treasurer", Role.AUTHORITY, "");
    private static final Caller CHECKER = new Caller("checker", Role.AUTHORITY, "");
    private static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");

    private final Random random;
    private final Function<Caller, Intent> intents;
    private final Map<String, Integer> outcomes;

    RandomHolds(Random random, Function<Caller, Intent> intents, Map<String, Integer> outcomes) {
        this.random = random;
        this.intents = intents;
        this.outcomes = outcomes;
    }

    /** Approvals are held until some day, every other time; now and then one that has passed. */
    Facts held(Step step, LocalDate day, Facts facts) {
        return step.effect() == Effect.RESERVE && random.nextBoolean()
                ? facts.with(ServiceFacts.HELD_UNTIL, day.plusDays(random.nextInt(25)))
                : facts;
    }

    /** Posts what is due by a day, and answers the cases whose approvals lapsed. */
    Set<String> expire(Workplace work, LocalDate day) {
        Answer answer = work.holds().expire(on(day), intents.apply(MAKER));
        assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
        Set<String> cases = new HashSet<>();
        answer.body().path("lapsed").forEach(one -> {
            boolean run = one.has("paymentRun");
            outcomes.merge(run ? "run LAPSE" : "LAPSE", 1, Integer::sum);
            cases.add(one.path("case").asString(""));
        });
        answer.body().path("left").forEach(one -> outcomes.merge("LAPSE left", 1, Integer::sum));
        return cases;
    }

    /** Draws a run up or goes on with the one that is open: approves, pays one or all, cancels. */
    void run(Workplace work, Scheme scheme, LocalDate day) {
        Optional<JsonNode> open = work.paymentRuns()
                .runs(Optional.of(scheme.id()), AUDITOR)
                .body()
                .path("paymentRuns")
                .valueStream()
                .filter(run -> Set.of("DRAFTED", "APPROVED", "PAYING")
                        .contains(run.path("state").asString()))
                .findFirst();
        if (open.isEmpty()) {
            ObjectNode draft = on(day).put("scheme", scheme.id())
                    .put("from", day.minusDays(200).toString())
                    .put("lastDay", day.minusDays(1).toString());
            did("run DRAFT", work.paymentRuns().draft(draft, intents.apply(MAKER)));
            return;
        }
        String id = open.get().path("id").asString();
        if (random.nextInt(8) == 0) {
            did("run CANCEL", work.paymentRuns().cancel(id, on(day).put("reason", "tried"), intents.apply(MAKER)));
        } else if (open.get().path("state").asString().equals("DRAFTED")) {
            ObjectNode verdict = on(day).put("approved", true).put("opinion", "tried");
            if (random.nextInt(3) > 0) {
                verdict.put("heldUntil", day.plusDays(1 + random.nextInt(20)).toString());
            }
            did("run APPROVE", work.paymentRuns().decide(id, verdict, intents.apply(CHECKER)));
        } else if (random.nextInt(3) == 0) {
            did("run PAY", work.paymentRuns().pay(id, on(day), intents.apply(random.nextInt(10) == 0 ? MAKER : PAYER)));
        }
    }

    private void did(String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.body()).isLessThan(500);
        outcomes.merge(answer.isProblem() ? "refused" : what, 1, Integer::sum);
    }

    private static ObjectNode on(LocalDate day) {
        return Json.object().put("date", day.toString());
    }

    /** What waits belongs to a case that goes on and whose claim is approved, or to a run that is still to be paid. */
    void check(Workplace work) {
        for (JsonNode hold : pending(work)) {
            if (hold.has("paymentRun")) {
                String run = hold.path("paymentRun").asString();
                assertThat(work.paymentRuns()
                                .run(run, AUDITOR, "en")
                                .body()
                                .path("state")
                                .asString())
                        .as("%s", hold)
                        .isIn("APPROVED", "PAYING");
            } else {
                JsonNode file = work.lookUps()
                        .oneCase(hold.path("case").asString(), AUDITOR, "en")
                        .body();
                assertThat(file.path("nextSteps")).as("%s of %s", hold, file).isNotEmpty();
                boolean ofALoan = hold.path("hold").asString().contains("/round-");
                assertThat(ofALoan || isApproved(file))
                        .as("%s of %s", hold, file)
                        .isTrue();
            }
        }
    }

    private static boolean isApproved(JsonNode file) {
        JsonNode claims = file.path("claims");
        return claims.path(claims.size() - 1).path("stage").asString().equals("APPROVED");
    }

    private static List<JsonNode> pending(Workplace work) {
        List<JsonNode> pending = new ArrayList<>();
        Optional<String> next = Optional.of("0.0");
        while (next.isPresent()) {
            JsonNode page = work.holds()
                    .holds(new HoldQuery(Optional.of("pending"), Optional.empty(), next, 7), AUDITOR, "en")
                    .body();
            page.path("holds").forEach(pending::add);
            next = Optional.ofNullable(page.get("next")).map(JsonNode::asString);
        }
        return pending;
    }
}
