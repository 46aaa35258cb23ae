package org.fendan.app.desk;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.app.people.Position;
import org.fendan.app.people.User;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;

/**
 * On one {@link Matter} nobody makes, checks and pays: whoever did one of the three does neither of the others. People
 * are told apart by who they are, not by the names or keys they sign in with.
 */
final class Separation {

    private static final Set<Actor> ENTERPRISE = EnumSet.of(Actor.ENTERPRISE, Actor.OWNER);

    /** What somebody does on a matter. */
    enum Part {
        MAKER(Text.of("经办", "made")),
        CHECKER(Text.of("复核或审批", "checked")),
        PAYER(Text.of("支付", "paid"));

        private final Text label;

        Part(Text label) {
            this.label = label;
        }

        static Part of(Position position) {
            return switch (position) {
                case CLERK -> MAKER;
                case REVIEWER, APPROVER -> CHECKER;
                case PAYER -> PAYER;
            };
        }
    }

    /** Something somebody did. */
    record Done(Part part, String what, String by) {}

    private final Transaction tx;

    Separation(Transaction tx) {
        this.tx = tx;
    }

    /** What stands against this caller's taking a step of a case. */
    List<Fault> faults(CaseFile file, Step step, Caller caller) {
        Part own = caller.role().isOfEnterprise() ? Part.MAKER : Part.of(Position.of(step.effect()));
        return faults(done(file, step).toList(), own, caller);
    }

    /** What stands against doing a part where all this was done before; each earlier act is named once. */
    List<Fault> faults(Collection<Done> before, Part own, Caller caller) {
        return before.stream()
                .filter(done -> done.part() != own)
                .filter(done -> person(done.by()).equals(caller.person()))
                .distinct()
                .map(done -> same(done, caller))
                .toList();
    }

    /** What was done in a case on the matter of a step. */
    Stream<Done> done(CaseFile file, Step step) {
        Procedure procedure = file.scheme().procedure();
        return new Matter(file)
                .before(step).stream()
                        .map(event -> new Done(
                                part(event, procedure.step(event.step()).orElseThrow()), event.step(), event.by()));
    }

    /** What was done in a case on a subsidy a payment run pays. */
    Stream<Done> doneOnSubsidy(CaseFile file, String subsidy) {
        return file.scheme().procedure().steps().stream()
                .filter(step -> step.effect() == Effect.PAY_SUBSIDY)
                .filter(step -> step.subsidy().equals(Optional.of(subsidy)))
                .limit(1)
                .flatMap(step -> done(file, step))
                .filter(done -> done.part() != Part.PAYER)
                .map(done -> new Done(done.part(), file.id() + "/" + done.what(), done.by()));
    }

    private Part part(CaseEvent event, Step step) {
        boolean enterprise = user(event.by())
                .map(user -> user.role().isOfEnterprise())
                .orElse(ENTERPRISE.containsAll(step.actors()));
        return enterprise ? Part.MAKER : Part.of(Position.of(event.effect()));
    }

    private Optional<User> user(String name) {
        return tx.user(name).map(UserDesk::user);
    }

    /** Who somebody is; a name that is in no register is a person of its own. */
    String person(String name) {
        return user(name).map(User::person).orElse(name);
    }

    private static Fault same(Done done, Caller caller) {
        String earlier = done.what() + ", " + done.by() + ", " + caller.person();
        Text rule = Text.of(
                "“" + done.what() + "”已由您本人" + done.part().label.zh() + "；同一事项的经办、审核、支付须由不同的人办理",
                "\"" + done.what() + "\" was " + done.part().label.en()
                        + " by you: on one matter nobody makes, checks and pays");
        return Fault.of("actor", "SAME_PERSON", earlier, rule, "");
    }
}
