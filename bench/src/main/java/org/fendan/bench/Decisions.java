package org.fendan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.fendan.app.json.DecisionBytes;
import org.fendan.app.json.DecisionJson;
import org.fendan.app.json.Document;
import org.fendan.app.json.Json;
import org.fendan.bench.Turns.Entrant;
import org.fendan.bench.Turns.Seen;
import org.fendan.bench.guarantee.Agreement;
import org.fendan.bench.guarantee.Application;
import org.fendan.bench.guarantee.Applications;
import org.fendan.bench.guarantee.DmnRules;
import org.fendan.bench.guarantee.DroolsRules;
import org.fendan.bench.guarantee.FendanRules;
import org.fendan.bench.guarantee.PlainRules;
import org.fendan.bench.guarantee.Rules;
import org.kie.api.KieBase;

/** One scheme decided by rules of several makes, on one thread. */
final class Decisions implements Chapter {

    private static final int APPLICATIONS = 5000;

    /** What is decided in turns: few enough to stay in the processor's cache, where what was just read lies as well. */
    private static final int AT_HAND = 250;

    /** Short turns and many rounds, so that what else the machine does meets all alike. */
    private static final double SECONDS = 0.25;

    private static final int PASSES = 4;

    private final List<Application> applications = Applications.some(APPLICATIONS);

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void run(Settings settings, Report report) {
        FendanRules ours = new FendanRules();
        KieBase drools = DroolsRules.rules();
        List<Rules<?, ?>> makes = List.of(
                ours, new PlainRules(), DroolsRules.kept(drools), DroolsRules.stateless(drools), new DmnRules());
        Agreement.check(applications, makes);
        checkBytes(ours);
        report.progress("decisions: all agree about " + APPLICATIONS + " applications");
        List<Entrant> entrants = new ArrayList<>();
        makes.forEach(rules -> entrants.add(new Entrant(rules.name(), deciding(rules))));
        entrants.add(new Entrant("Fendan, explained in JSON", explaining(ours)));
        Turns turns = Turns.taken(entrants, settings.warmUpSeconds(), SECONDS, PASSES * settings.repeats());
        tell(turns, report);
        report.ratio(
                "decisions.of-drools-stateless",
                "Fendan to Drools' stateless session",
                turns.ratio(0, 3),
                Bar.atLeast(10));
        report.ratio("decisions.of-drools-kept", "Fendan to Drools' kept session", turns.ratio(0, 2), Bar.atLeast(4));
        report.ratio("decisions.of-dmn", "Fendan to KIE DMN", turns.ratio(0, 4), Bar.atLeast(200));
        report.ratio(
                "decisions.json-of-drools-stateless",
                "Fendan explained in JSON to Drools' stateless session, which explains nothing",
                turns.ratio(5, 3),
                Bar.atLeast(2));
    }

    private <Q, D> IntFunction<Object> deciding(Rules<Q, D> rules) {
        List<Q> questions = applications.stream().limit(AT_HAND).map(rules::ask).toList();
        return number -> {
            D decision = rules.decide(questions.get(number % AT_HAND));
            rules.outcome(decision);
            return decision;
        };
    }

    private IntFunction<Object> explaining(FendanRules rules) {
        List<FendanRules.Question> questions =
                applications.stream().limit(AT_HAND).map(rules::ask).toList();
        return number -> documents(rules, rules.decide(questions.get(number % AT_HAND))).stream()
                .mapToInt(Decisions::sent)
                .sum();
    }

    /** Writes an answer as the API does to send it, and answers its length. */
    private static int sent(Document answer) {
        int[] sent = new int[1];
        try {
            answer.show((room, length) -> sent[0] = length);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sent[0];
    }

    /** The three answers. */
    private static List<Document> documents(FendanRules rules, FendanRules.Decision decision) {
        List<Document> answers = new ArrayList<>(3);
        answers.add(DecisionBytes.admission(decision.admission()));
        answers.add(DecisionBytes.subsidies(rules.scheme(), List.of(decision.fee())));
        decision.claim().split().ifPresent(split -> answers.add(DecisionBytes.split(rules.scheme(), split)));
        return answers;
    }

    /** Fails where the bytes are not those of the trees, which are made the plain way. */
    private void checkBytes(FendanRules rules) {
        for (Application application : applications) {
            FendanRules.Decision decision = rules.decide(rules.ask(application));
            List<byte[]> trees = new ArrayList<>(3);
            trees.add(Json.bytes(DecisionJson.admission(decision.admission())));
            trees.add(Json.bytes(DecisionJson.subsidies(rules.scheme(), List.of(decision.fee()))));
            decision.claim()
                    .split()
                    .ifPresent(split -> trees.add(Json.bytes(DecisionJson.split(rules.scheme(), split))));
            List<Document> answers = documents(rules, decision);
            for (int i = 0; i < trees.size(); i++) {
                if (!Arrays.equals(trees.get(i), answers.get(i).bytes())) {
                    throw new IllegalStateException("another answer than " + new String(trees.get(i), UTF_8));
                }
            }
        }
    }

    private static String version() {
        return KieBase.class.getPackage().getImplementationVersion();
    }

    private static void tell(Turns turns, Report report) {
        report.heading("One scheme decided by rules of several makes");
        report.line(
                "`xiamen.guarantee-loan` of 2019, on one thread: nine requirements, each met, unmet or undecided; the subsidy"
                        + " of the fee; the loss shared within the fund and the institution's ceiling. " + APPLICATIONS
                        + " made-up applications that reach every branch, each prepared beforehand in the form its rules take; first"
                        + " all five had to answer alike, to the fen. Measured are " + AT_HAND
                        + " of them, which stay in the"
                        + " processor's cache as what was just read does. Drools and KIE DMN " + version()
                        + ", the rules written for"
                        + " this: Drools as executable model, one fact for each application and no joins, a finding written down by"
                        + " a rule's consequence into one object; DMN in literal expressions and decision tables. Fendan's answer"
                        + " keeps for each finding and each part of the loss what explains it; the last line writes all of that as"
                        + " JSON, as the API sends it.\n");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < turns.entrants().size(); i++) {
            rows.add(List.of(
                    turns.entrants().get(i).name(),
                    turns.spread(i, Seen::perSecond).cell(0),
                    Spread.figure(1e6 / turns.spread(i, Seen::perSecond).median(), 2),
                    Spread.figure(turns.spread(i, Seen::bytes).median(), 0),
                    i == 0 ? "" : turns.ratio(0, i).cell()));
        }
        report.table(
                List.of("contender", "a second", "µs", "bytes allocated", "Fendan is so many times as fast"), rows);
    }
}
