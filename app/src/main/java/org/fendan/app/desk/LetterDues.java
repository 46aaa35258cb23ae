package org.fendan.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.User;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Letters;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/**
 * Notes the letters an event makes due, in the work that keeps the event: so none is forgotten, and nobody has to look
 * through all cases to find them. Issuing them is somebody's own deed.
 */
final class LetterDues {

    static final String REGISTER = "letters-due";

    private LetterDues() {}

    /** Notes what this event makes due, and what it takes back. */
    static void keep(Transaction tx, CaseFile after, CaseEvent event) {
        Step step = after.scheme().procedure().step(event.step()).orElseThrow();
        if (step.letters().isEmpty()) {
            return;
        }
        if (event.effect() == Effect.LAPSE) {
            tx.appendRegister(
                    REGISTER,
                    after.id(),
                    Json.write(Json.object()
                            .put("case", after.id())
                            .put("event", event.number())
                            .put("step", event.step())
                            .put("lapsed", true)));
            return;
        }
        String issuer = issuer(tx, after, step, event);
        of(after, event, issuer).forEach(line -> tx.appendRegister(REGISTER, after.id(), Json.write(line.json())));
    }

    /** The letters of an event. */
    static List<LetterLine> of(CaseFile file, CaseEvent event, String issuer) {
        return Letters.of(file).stream()
                .filter(letter -> letter.event() == event.number())
                .map(letter -> line(file, event, letter, issuer))
                .toList();
    }

    private static LetterLine line(CaseFile file, CaseEvent event, Letters.Issued letter, String issuer) {
        return new LetterLine(
                0,
                0,
                "",
                new LetterLine.Matter(
                        file.id(), event.number(), event.step(), letter.letter().id()),
                new LetterLine.Parties(
                        file.scheme().id(),
                        file.bank(),
                        file.institution(),
                        file.enterprise(),
                        file.facts().text(EnterpriseFacts.ENTERPRISE_NAME).orElse("")),
                issuer,
                event.date().toString(),
                letter.letter().title(),
                letter.letter().to(),
                sums(letter.sums()),
                Optional.empty());
    }

    private static List<LetterLine.Sum> sums(Map<org.fendan.core.law.Text, org.fendan.core.money.Money> sums) {
        return sums.entrySet().stream()
                .map(sum -> new LetterLine.Sum(sum.getKey(), sum.getValue()))
                .toList();
    }

    /** Who writes what goes out with a step: the organisation of whoever took it, else the one its actors belong to. */
    static String issuer(Transaction tx, CaseFile file, Step step, CaseEvent event) {
        return tx.user(event.by())
                .map(UserDesk::user)
                .filter(user ->
                        user.role().actor().filter(step.actors()::contains).isPresent())
                .map(User::organisation)
                .filter(organisation -> !organisation.isEmpty())
                .orElseGet(() -> step.actors().stream()
                        .sorted()
                        .map(actor -> partner(file, actor))
                        .filter(code -> !code.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static String partner(CaseFile file, Actor actor) {
        return switch (actor) {
            case BANK -> file.bank();
            case GUARANTOR, INSURER -> file.institution();
            case ENTERPRISE, OWNER -> file.enterprise();
            case AUTHORITY, LEADER, COMMITTEE -> "";
        };
    }
}
