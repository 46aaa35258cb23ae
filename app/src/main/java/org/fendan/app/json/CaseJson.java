package org.fendan.app.json;

import java.util.List;
import java.util.TreeMap;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Claim;
import org.fendan.core.casefile.Deadline;
import org.fendan.core.casefile.Grant;
import org.fendan.core.casefile.Letters;
import org.fendan.core.casefile.LoanState;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.node.ObjectNode;

/** Cases: as a line in a list, and whole. */
public final class CaseJson {

    private CaseJson() {}

    /** What a list shows of a case. */
    public static ObjectNode line(CaseFile file) {
        ObjectNode node = DecisionJson.edition(file.scheme());
        node.put("id", file.id())
                .put("bank", file.bank())
                .put("institution", file.institution())
                .put("enterprise", file.enterprise())
                .put(
                        "enterpriseName",
                        file.facts().text(EnterpriseFacts.ENTERPRISE_NAME).orElse(""))
                .put("reference", file.facts().text(LoanFacts.REFERENCE).orElse(""))
                .put("stage", file.stage())
                .put("version", file.events().size());
        file.stageStep().ifPresent(step -> node.set("stageName", Json.text(step.name())));
        file.facts().get(LoanFacts.LOAN_AMOUNT).ifPresent(amount -> node.set("loanAmount", Json.money(amount)));
        node.set("openBalance", Json.money(file.loan().open()));
        return node;
    }

    /** What a step answers of its case: where it stands now. */
    public static ObjectNode brief(CaseFile file, WorkCalendar calendar) {
        ObjectNode node = line(file);
        node.set("marks", Json.strings(file.marks().stream().sorted().toList()));
        node.set("loan", loan(file.loan()));
        if (file.loan().pending().isPositive()) {
            file.chargeDue().ifPresent(charge -> node.set("contributionDue", Json.money(charge.value())));
        }
        node.set("claims", Json.array(file.claims(), claim -> claim(file, claim)));
        node.set("subsidies", Json.array(List.copyOf(new TreeMap<>(file.grants()).values()), CaseJson::grant));
        node.set("borne", DecisionJson.totals(file.borne().borne()));
        node.set("returned", DecisionJson.totals(file.borne().returned()));
        node.set("deadlines", Json.array(Deadline.of(file, calendar), CaseJson::deadline));
        node.set("letters", Json.array(Letters.of(file), CaseJson::letter));
        node.set(
                "nextSteps",
                Json.strings(file.openSteps().stream().map(Step::id).toList()));
        return node;
    }

    public static ObjectNode whole(CaseFile file, WorkCalendar calendar) {
        ObjectNode node = brief(file, calendar);
        node.set("facts", FactsJson.write(file.facts()));
        node.set("events", Json.array(file.events(), CaseJson::event));
        node.set("openSteps", Json.array(file.openSteps(), SchemeJson::step));
        return node;
    }

    private static ObjectNode grant(Grant grant) {
        ObjectNode node = Json.object()
                .put("subsidy", grant.subsidy())
                .put("stage", grant.stage().name());
        grant.grantedOn().ifPresent(day -> node.put("grantedOn", day.toString()));
        node.set("entitled", Json.money(grant.entitled()));
        node.set("paid", Json.money(grant.paid()));
        node.set("returned", Json.money(grant.returned()));
        return node;
    }

    private static ObjectNode loan(LoanState loan) {
        ObjectNode node = Json.object();
        node.set("pending", Json.money(loan.pending()));
        node.set("disbursed", Json.money(loan.disbursed()));
        node.set("repaid", Json.money(loan.repaid()));
        node.set("compensated", Json.money(loan.compensated()));
        node.set("charged", Json.money(loan.charged()));
        return node;
    }

    private static ObjectNode event(CaseEvent event) {
        ObjectNode node = EventJson.write(event);
        node.remove("split"); // shown with its explanation under the claim, or by the event's own address
        return node;
    }

    private static ObjectNode claim(CaseFile file, Claim claim) {
        ObjectNode node = Json.object()
                .put("number", claim.number())
                .put("overdueSince", claim.overdueSince().toString())
                .put("stage", claim.stage().name());
        node.set("principal", Json.money(claim.principal()));
        node.set("interest", Json.money(claim.interest()));
        claim.split().ifPresent(split -> node.set("split", DecisionJson.split(file.scheme(), split)));
        return node;
    }

    public static ObjectNode deadline(Deadline deadline) {
        ObjectNode node = Json.object()
                .put("owed", deadline.duty().owed())
                .put("after", deadline.duty().after())
                .put("started", deadline.started().toString())
                .put("count", deadline.duty().within().count())
                .put("unit", deadline.duty().within().unit().name());
        deadline.due().day().ifPresentOrElse(day -> node.put("due", day.toString()), () -> node.put("due", "unknown"));
        deadline.met().ifPresent(day -> {
            node.put("met", day.toString());
            node.put("standing", deadline.on(day).name());
        });
        node.set("citation", LawJson.citation(deadline.duty().citation()));
        return node;
    }

    private static ObjectNode letter(Letters.Issued letter) {
        ObjectNode node = Json.object()
                .put("id", letter.letter().id())
                .put("event", letter.event())
                .put("date", letter.date().toString())
                .put("enterprise", letter.enterprise())
                .put("bank", letter.bank());
        node.set("title", Json.text(letter.letter().title()));
        node.set("to", Json.text(letter.letter().to()));
        node.set("citation", LawJson.citation(letter.citation()));
        node.set("sums", Json.array(List.copyOf(letter.sums().entrySet()), sum -> {
            ObjectNode one = Json.object();
            one.set("label", Json.text(sum.getKey()));
            one.set("amount", Json.money(sum.getValue()));
            return one;
        }));
        return node;
    }
}
