package org.fendan.app.desk;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.DateSpan;
import tools.jackson.databind.node.ObjectNode;

/** Puts a bank's agreement with a scheme, or its end, on record. */
final class Agreeing {

    static final Set<String> MEMBERS = Set.of("scheme", "bank", "from", "lastDay");

    private final Catalogue catalogue;
    private final Transaction tx;
    private final Intent intent;

    Agreeing(Catalogue catalogue, Transaction tx, Intent intent) {
        this.catalogue = catalogue;
        this.tx = tx;
        this.intent = intent;
    }

    Answer agree(Body body) {
        String scheme = body.string("scheme", "chongqing.assist-loan");
        String bank = body.code("bank", body.string("bank", "bank-a"));
        Optional<DateSpan> span = span(body);
        onlyAuthority(body, intent);
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        return catalogue.editions(scheme).isEmpty()
                ? QuestionDesk.unknown(scheme, intent.language())
                : agree(scheme, bank, span.orElseThrow());
    }

    private Answer agree(String scheme, String bank, DateSpan span) {
        ObjectNode line = Json.object()
                .put("scheme", scheme)
                .put("bank", bank)
                .put("from", span.from().toString());
        span.lastDay().ifPresent(day -> line.put("lastDay", day.toString()));
        tx.append(Draft.by(intent.caller().user()));
        tx.appendRegister(Records.AGREEMENTS, Records.agreementSubject(scheme, bank), Json.write(line));
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
