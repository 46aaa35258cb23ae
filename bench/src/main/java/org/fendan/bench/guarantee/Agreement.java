package org.fendan.bench.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.bench.guarantee.Ruling.Part;
import org.fendan.core.rule.Findings.Outcome;
import org.fendan.core.rule.Verdict;

/** Asks every make of the rules about the same applications: all agree, and no branch is left untried. */
public final class Agreement {

    private final Set<String> reached = new TreeSet<>();

    private Agreement() {}

    /** Fails where two differ in any verdict or fen, or where a branch of the rules is not reached. */
    public static void check(List<Application> applications, List<? extends Rules<?, ?>> makes) {
        Agreement agreement = new Agreement();
        for (Application application : applications) {
            Ruling first = ruling(makes.get(0), application);
            for (Rules<?, ?> other : makes.subList(1, makes.size())) {
                Ruling differs = ruling(other, application);
                if (!first.equals(differs)) {
                    throw new IllegalStateException(makes.get(0).name() + " decides " + first + "\n" + other.name()
                            + " decides " + differs + "\nof " + application);
                }
            }
            agreement.note(application, first);
        }
        List<String> missed = new ArrayList<>(branches());
        missed.removeAll(agreement.reached);
        if (!missed.isEmpty()) {
            throw new IllegalStateException("no application reaches " + missed);
        }
    }

    private static <Q, D> Ruling ruling(Rules<Q, D> rules, Application application) {
        return rules.ruling(rules.decide(rules.ask(application)));
    }

    private static List<String> branches() {
        List<String> branches = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            for (int i = 1; i <= Ruling.REQUIREMENTS; i++) {
                branches.add(i + " " + verdict);
            }
            branches.add("fee " + verdict);
        }
        for (Outcome outcome : List.of(Outcome.ADMITTED, Outcome.REFUSED, Outcome.UNDECIDED)) {
            branches.add(outcome.name());
        }
        branches.addAll(List.of("no subsidy yet", "the fee not covered", "the bands"));
        branches.addAll(List.of("the fund pays less", "no fee left"));
        branches.addAll(List.of("no split yet", "风险分担(三)1", "风险分担(三)2"));
        branches.addAll(List.of("two fifths", "the fund's last", "the cap's last"));
        branches.addAll(List.of("nothing left for the guarantor", "something left for the guarantor"));
        return branches;
    }

    private void note(Application asked, Ruling ruling) {
        for (int i = 1; i <= Ruling.REQUIREMENTS; i++) {
            reached.add(i + " " + ruling.finding(i));
        }
        reached.add("fee " + ruling.fee());
        reached.add(ruling.outcome().name());
        reached.add(subsidy(asked, ruling));
        if (ruling.parts().isEmpty()) {
            reached.add("no split yet");
            return;
        }
        Part city = ruling.parts().get(0);
        boolean excluded = city.role().equals("EXCLUDED");
        String limit = city.fen() == asked.cap()
                ? "the cap's last"
                : city.fen() == asked.fund() ? "the fund's last" : "two fifths";
        reached.add(excluded ? city.clause() : limit);
        reached.add((ruling.parts().get(2).fen() == 0 ? "nothing" : "something") + " left for the guarantor");
    }

    private static String subsidy(Application asked, Ruling ruling) {
        if (ruling.entitled() == Ruling.UNKNOWN) {
            return "no subsidy yet";
        }
        if (ruling.entitled() == 0) {
            return "no fee left";
        }
        if (ruling.payable() < ruling.entitled()) {
            return "the fund pays less";
        }
        Long fee = asked.guaranteeFee();
        Long own = asked.enterpriseFee();
        return fee != null && own != null && ruling.entitled() == fee - own ? "the fee not covered" : "the bands";
    }
}
