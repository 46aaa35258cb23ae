package org.fendan.app.desk;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.node.ObjectNode;

/** Puts a partner's agreement with a scheme, its terms, or its end, on record. */
final class Agreeing {

    static final Set<String> MEMBERS = Set.of("scheme", "bank", "institution", "from", "lastDay", "terms");

    private final Catalogue catalogue;
    private final Transaction tx;
    private final Intent intent;

    Agreeing(Catalogue catalogue, Transaction tx, Intent intent) {
        this.catalogue = catalogue;
        this.tx = tx;
        this.intent = intent;
    }

    Answer agree(Body body) {
        String scheme = body.string("scheme", "city.instrument");
        String member = body.optional("institution").isPresent() ? "institution" : "bank";
        String partner = body.code(member, body.string(member, "bank-a"));
        if (member.equals("institution") && body.optional("bank").isPresent()) {
            body.faults()
                    .add(Fault.of(
                            "bank",
                            "ONE_PARTNER",
                            "",
                            Text.of("银行和机构只填一个", "either a bank or an institution, not both"),
                            ""));
        }
        Optional<DateSpan> span = span(body);
        Facts terms = catalogue
                .latest(scheme)
                .map(newest -> body.facts("terms", SchemeJson.terms(newest)))
                .orElse(Facts.NONE);
        onlyAuthority(body, intent);
        PositionRules.need(body, tx, intent, Position.CLERK);
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        return catalogue.editions(scheme).isEmpty()
                ? QuestionDesk.unknown(scheme, intent.language())
                : agree(scheme, member, partner, span.orElseThrow(), terms);
    }

    private Answer agree(String scheme, String member, String partner, DateSpan span, Facts terms) {
        ObjectNode line = Json.object()
                .put("scheme", scheme)
                .put(member, partner)
                .put("from", span.from().toString());
        span.lastDay().ifPresent(day -> line.put("lastDay", day.toString()));
        if (!terms.keys().isEmpty()) {
            ObjectNode agreed = Json.object();
            terms.texts().forEach(agreed::put);
            line.set("terms", agreed);
        }
        tx.append(Draft.by(intent.caller().user()));
        tx.appendRegister(
                member.equals("bank") ? Records.AGREEMENTS : Records.INSTITUTIONS,
                Records.agreementSubject(scheme, partner),
                Json.write(line));
        return Answer.created(line);
    }

    private static Optional<DateSpan> span(Body body) {
        String text = body.string("from", "2021-03-01") + "/"
                + body.optional("lastDay").orElse("");
        try {
            return Optional.of(DateSpan.parse(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            Text rule = Text.of("起始日，及可选的截止日", "a first day, and a last day if there is one");
            body.faults().add(Fault.of(".from", "VALUE_INVALID", text, rule, "2021-03-01"));
            return Optional.empty();
        }
    }

    static void onlyAuthority(Body body, Intent intent) {
        String role = intent.caller().role().name();
        if (intent.caller().role() != Role.AUTHORITY) {
            Text rule = Text.of("由主管单位办理", "the supervising authority does this");
            body.faults().add(Fault.of("actor", "ROLE_MAY_NOT", role, rule, Role.AUTHORITY.name()));
        }
    }
}
