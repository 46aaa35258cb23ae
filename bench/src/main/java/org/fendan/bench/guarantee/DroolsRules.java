package org.fendan.bench.guarantee;

import org.drools.model.codegen.ExecutableModelProject;
import org.fendan.core.rule.Findings.Outcome;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;

/** Drools with rules as executable model, the fastest form it has; one fact, and no joins. */
public final class DroolsRules implements Rules<Application, Ruling> {

    private static final String RULES = "org/fendan/bench/guarantee/rules/guarantee-loan.drl";
    private static final String RULING = "ruling";

    private final Session session;
    private final String name;

    /** How an application gets before the rules. */
    private interface Session {

        void decide(Application asked, Ruling ruling);
    }

    private DroolsRules(String name, Session session) {
        this.name = name;
        this.session = session;
    }

    /** Asked anew each time. */
    public static DroolsRules stateless(KieBase rules) {
        StatelessKieSession session = rules.newStatelessKieSession();
        return new DroolsRules("Drools, stateless session", (asked, ruling) -> {
            session.setGlobal(RULING, ruling);
            session.execute(asked);
        });
    }

    /** One session for all: each application is inserted, and taken out again. */
    public static DroolsRules kept(KieBase rules) {
        KieSession session = rules.newKieSession();
        return new DroolsRules("Drools, kept session", (asked, ruling) -> {
            session.setGlobal(RULING, ruling);
            var handle = session.insert(asked);
            session.fireAllRules();
            session.delete(handle);
        });
    }

    /** The rules, read and compiled. */
    public static KieBase rules() {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write(services.getResources().newClassPathResource(RULES, DroolsRules.class.getClassLoader()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR, Message.Level.WARNING)) {
            throw new IllegalStateException("the rules do not compile: " + builder.getResults());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Application ask(Application application) {
        return application;
    }

    @Override
    public Ruling decide(Application asked) {
        Ruling ruling = new Ruling();
        session.decide(asked, ruling);
        return ruling;
    }

    @Override
    public Outcome outcome(Ruling decision) {
        return decision.outcome();
    }

    @Override
    public Ruling ruling(Ruling decision) {
        return decision;
    }
}
