package org.fendan.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one-way rules of the house, each with its reason, for the packages below one root.
 *
 * <p>They are run where all modules meet, and no rule may be empty there. {@link #all()} lists them in the order of the
 * house's description.
 */
public final class ArchitectureRules {

    /** The rules for Fendan itself. */
    public static final ArchitectureRules FENDAN = under("org.fendan");

    /** The packages of core from the top down. */
    private static final List<String> CORE = List.of(
            "money",
            "time",
            "law",
            "fact",
            "reference",
            "rule",
            "amount",
            "sharing",
            "scheme",
            "decision",
            "casefile",
            "ledger",
            "settlement",
            "bulk");

    private static final List<String> EDGES = List.of("http", "web", "cli", "intake", "job");

    private final String root;

    private ArchitectureRules(String root) {
        this.root = root;
    }

    /** The same rules for the packages below another root. */
    public static ArchitectureRules under(String root) {
        return new ArchitectureRules(root);
    }

    /** Every rule by its name. */
    public Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("coreReadsFromTheTop", coreReadsFromTheTop());
        rules.put("ledgerStandsBelowTheLaw", ledgerStandsBelowTheLaw());
        rules.put("onlySettlementMovesMoney", onlySettlementMovesMoney());
        rules.put("policiesKnowNoCaseAndNoLedger", policiesKnowNoCaseAndNoLedger());
        rules.put("citiesDoNotKnowEachOther", citiesDoNotKnowEachOther());
        rules.put("policiesExportNothing", policiesExportNothing());
        rules.put("nobodyNamesAPolicy", nobodyNamesAPolicy());
        rules.put("theJdkIsEnough", theJdkIsEnough());
        rules.put("nothingDependsOnTheMachine", nothingDependsOnTheMachine());
        rules.put("oneClassReadsTables", oneClassReadsTables());
        rules.put("sumsAreExact", sumsAreExact());
        rules.put("contractStandsOnCoreAlone", contractStandsOnCoreAlone());
        rules.put("nobodyBelowSeesTheContract", nobodyBelowSeesTheContract());
        rules.put("onlyTheStoreSpeaksSql", onlyTheStoreSpeaksSql());
        rules.put("edgesSeeNoStore", edgesSeeNoStore());
        rules.put("edgesDoNotSeeEachOther", edgesDoNotSeeEachOther());
        rules.put("onlyBootWires", onlyBootWires());
        rules.put("coreHasNoCycles", noCycles("core"));
        rules.put("appHasNoCycles", noCycles("app"));
        rules.put("coreIsClosed", coreIsClosed());
        return rules;
    }

    /** Rule 1: each package of core uses only what stands above it. */
    public ArchRule coreReadsFromTheTop() {
        return classes()
                .that()
                .resideInAPackage(core())
                .should(new ReadFromTheTop(root + ".core", CORE))
                .because("the packages are listed in reading order: who reads downwards meets nothing unknown");
    }

    /** Rule 1: the ledger sees money, time and law only. */
    public ArchRule ledgerStandsBelowTheLaw() {
        return noClasses()
                .that()
                .resideInAPackage(core("ledger"))
                .should()
                .dependOnClassesThat(resideInAPackage(core())
                        .and(not(resideInAnyPackage(core("ledger"), core("money"), core("time"), core("law")))))
                .because("the book must hold whatever a scheme says, so it knows no scheme");
    }

    /** Rule 1: within core, settlement alone sees the ledger. */
    public ArchRule onlySettlementMovesMoney() {
        return noClasses()
                .that(resideInAPackage(core()).and(not(resideInAnyPackage(core("ledger"), core("settlement")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(core("ledger"))
                .because("law meets money in one place, where it can be read through and checked");
    }

    /** Rule 2: schemes and policies never see decisions, cases, the ledger or settlement. */
    public ArchRule policiesKnowNoCaseAndNoLedger() {
        return noClasses()
                .that()
                .resideInAnyPackage(core("scheme"), root + ".policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(core("decision"), core("casefile"), core("ledger"), core("settlement"))
                .because(
                        "a regulation says what is right; it does not post, and it does not know how far a case has come");
    }

    /** Rule 2: cities do not know each other. */
    public ArchRule citiesDoNotKnowEachOther() {
        return slices().matching(root + ".policy.(*)..")
                .should()
                .notDependOnEachOther()
                .because("each city's jar is taken alone");
    }

    /** Rule 2: a policy module exports nothing. */
    public ArchRule policiesExportNothing() {
        return classes()
                .that()
                .resideInAPackage(root + ".policy..")
                .should(new LieInAModuleThatExportsNothing())
                .because("policies are found by what they provide; nobody writes against their classes");
    }

    /** Rule 2: nobody names a policy's class. */
    public ArchRule nobodyNamesAPolicy() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(root + ".policy.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".policy..")
                .because("a city is added by dropping in a jar, not by changing a line elsewhere");
    }

    /** Rule 3: core and policies use a few packages of the JDK, and no library. */
    public ArchRule theJdkIsEnough() {
        return classes()
                .that()
                .resideInAnyPackage(core(), root + ".policy..")
                .should(new UseTheJdkAlone(root))
                .because("a policy jar must work anywhere, and its bill of materials has two lines");
    }

    /** Rule 3: no clock, zone, language or chance. */
    public ArchRule nothingDependsOnTheMachine() {
        return classes()
                .that()
                .resideInAnyPackage(core(), root + ".policy..")
                .should(new NotDependOnTheMachine())
                .because("the same question has the same answer, on every machine and on every day");
    }

    /** Rule 3: one class reads what lies on the class path. */
    public ArchRule oneClassReadsTables() {
        return noClasses()
                .that(resideInAnyPackage(core(), root + ".policy..").and(not(name(root + ".core.reference.Tables"))))
                .should()
                .callMethodWhere(ResourceReading.ANY)
                .because("there is one form of tables, with one set of faults");
    }

    /** Rule 3: no binary fractions. */
    public ArchRule sumsAreExact() {
        return classes()
                .that()
                .resideInAnyPackage(core(), root + ".policy..")
                .should(new UseNoBinaryFractions())
                .because("no sum of money survives a double");
    }

    /** Rule 3: the contract uses core, the JDK, and what reads class files. */
    public ArchRule contractStandsOnCoreAlone() {
        return classes()
                .that()
                .resideInAPackage(contract())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(contract(), core(), "java..", "org.objectweb.asm..", "org.jspecify.annotations..")
                .because("an author's build and the app give one verdict, so it needs neither's libraries");
    }

    /** Rule 3: core and policies do not see the contract. */
    public ArchRule nobodyBelowSeesTheContract() {
        return noClasses()
                .that()
                .resideInAnyPackage(core(), root + ".policy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(contract())
                .because("who is judged does not know the judge");
    }

    /** Rule 4: only the store speaks SQL. */
    public ArchRule onlyTheStoreSpeaksSql() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(app("store")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..")
                .because("what is kept, and how, is decided in one package");
    }

    /** Rule 4: whatever talks to people and files asks desks, never the store. */
    public ArchRule edgesSeeNoStore() {
        return noClasses()
                .that()
                .resideInAnyPackage(Stream.concat(EDGES.stream(), Stream.of("letter"))
                        .map(this::app)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(app("store"))
                .because("roles, retries and transactions are minded by the desks");
    }

    /** Rule 4: the ways in and out do not know each other. */
    public ArchRule edgesDoNotSeeEachOther() {
        return slices().matching(root + ".app.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(not(resideInAnyPackage(edges())), alwaysTrue())
                .ignoreDependency(alwaysTrue(), not(resideInAnyPackage(edges())))
                .because("each can be left out, and what two of them need belongs to a desk");
    }

    /** Rule 4: only boot sees the injector. */
    public ArchRule onlyBootWires() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAPackage(app("boot")))))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.google.inject.Injector")
                .because("a class says in its constructor what it needs; it does not go and fetch it");
    }

    /** Rule 5: no cycles between the packages of core, or of the app. */
    public ArchRule noCycles(String module) {
        return slices().matching(root + "." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package that needs another which needs it is one package in two places");
    }

    /** Rule 5: every class of core is closed, or made for authors. */
    public ArchRule coreIsClosed() {
        return classes()
                .that()
                .resideInAPackage(core())
                .and()
                .areNotAnonymousClasses()
                .should(new BeClosed())
                .because("what is open by accident is promised for ever");
    }

    private String core() {
        return root + ".core..";
    }

    private String core(String name) {
        return root + ".core." + name + "..";
    }

    private String contract() {
        return root + ".contract..";
    }

    private String app(String name) {
        return root + ".app." + name + "..";
    }

    private String[] edges() {
        return EDGES.stream().map(this::app).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "architecture rules under " + root + ": "
                + Arrays.toString(all().keySet().toArray());
    }
}
