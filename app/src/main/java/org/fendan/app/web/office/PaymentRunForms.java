package org.fendan.app.web.office;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;

/** The forms of payment runs: drawing one up, deciding it, paying it, taking it back. */
final class PaymentRunForms {

    private static final String RUNS = "/payment-runs";

    private PaymentRunForms() {}

    /** Chinese days begin in China. */
    static String today() {
        return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.ofHours(8))
                .toString();
    }

    static Form draft(Tongue tongue, List<String> schemes) {
        return Form.of(
                tongue.of(OfficeWord.DRAFT),
                RUNS,
                tongue.of(OfficeWord.DRAFT_HINT),
                List.of(
                        Entry.choice(
                                "scheme",
                                tongue.of(OfficeWord.SCHEME),
                                "",
                                schemes.stream()
                                        .map(id -> new Entry.Option(id, id))
                                        .toList()),
                        Entry.text("half", tongue.of(OfficeWord.HALF), "").hint(tongue.of(OfficeWord.HALF_HINT)),
                        Entry.date("from", tongue.of(OfficeWord.FROM), ""),
                        Entry.date("lastDay", tongue.of(OfficeWord.LAST_DAY), ""),
                        Entry.date("date", tongue.of(OfficeWord.DATE), today())),
                tongue.of(OfficeWord.PREVIEW));
    }

    /** What may still be done with a run, by somebody of this role; whether by this very person, the desk says. */
    static List<Form> open(Tongue tongue, JsonNode run, Role role) {
        String state = run.path("state").asString("");
        String path = RUNS + "/" + run.path("id").asString("");
        String version = run.path("version").asString("");
        boolean paid = run.path("byPayee").valueStream().anyMatch(payee -> payee.has("payment"));
        boolean payable = state.equals("APPROVED") || state.equals("PAYING");
        List<Form> forms = new ArrayList<>();
        if (state.equals("DRAFTED") && (role == Role.AUTHORITY || role == Role.LEADER)) {
            forms.add(decide(tongue, path).version(version));
        }
        if (payable && role == Role.AUTHORITY) {
            forms.add(Form.of(
                            tongue.of(OfficeWord.PAY),
                            path + "/payments",
                            tongue.of(OfficeWord.PAY_HINT),
                            List.of(Entry.date("date", tongue.of(OfficeWord.DATE), today())),
                            tongue.of(OfficeWord.PREVIEW))
                    .version(version));
        }
        if ((payable || state.equals("DRAFTED")) && !paid && role == Role.AUTHORITY) {
            forms.add(Form.of(
                            tongue.of(OfficeWord.CANCEL),
                            path + "/cancellation",
                            tongue.of(OfficeWord.CANCEL_HINT),
                            List.of(
                                    Entry.date("date", tongue.of(OfficeWord.DATE), today()),
                                    Entry.text("reason", tongue.of(OfficeWord.REASON), "")),
                            tongue.of(OfficeWord.PREVIEW))
                    .version(version)
                    .dangerous());
        }
        return forms;
    }

    private static Form decide(Tongue tongue, String path) {
        return Form.of(
                tongue.of(OfficeWord.DECIDE),
                path + "/approval",
                tongue.of(OfficeWord.DECIDE_HINT),
                List.of(
                        Entry.date("date", tongue.of(OfficeWord.DATE), today()),
                        Entry.choice(
                                "approved",
                                tongue.of(OfficeWord.DECISION),
                                "true",
                                List.of(
                                        new Entry.Option("true", tongue.of(OfficeWord.AGREE)),
                                        new Entry.Option("false", tongue.of(OfficeWord.DISAGREE)))),
                        Entry.text("opinion", tongue.of(OfficeWord.OPINION), ""),
                        Entry.date("heldUntil", tongue.of(OfficeWord.HELD_UNTIL), "")
                                .hint(tongue.of(OfficeWord.HELD_UNTIL_HINT))),
                tongue.of(OfficeWord.PREVIEW));
    }

    /** What will be once it is done, above the lines it is about. */
    static Folio consequences(Call call, JsonNode run, JsonNode answer, Folio folio) {
        Tongue tongue = call.tongue();
        boolean pays = call.http().path().endsWith("/payments");
        Folio told = new Folio(hint(call, tongue), List.of(), List.of(), folio.tables(), List.of(), "", List.of());
        if (answer.has("stateName")) {
            told = told.fact(tongue.of(OfficeWord.STATE), tongue.of(answer.path("stateName")));
        }
        Folio sums = told.fact(tongue.of(OfficeWord.PAYS), Cell.sum(run.path("pays")));
        return pays
                ? sums.fact(
                        tongue.of(OfficeWord.PAYEES),
                        String.valueOf(answer.path("paid").size()))
                : sums;
    }

    private static String hint(Call call, Tongue tongue) {
        String path = call.http().path();
        if (path.endsWith("/payments")) {
            return tongue.of(OfficeWord.PAY_HINT);
        }
        if (path.endsWith("/cancellation")) {
            return tongue.of(OfficeWord.CANCEL_HINT);
        }
        return tongue.of(
                call.field("approved").filter("true"::equals).isPresent()
                        ? OfficeWord.APPROVE_MEANS
                        : OfficeWord.REFUSE_MEANS);
    }
}
