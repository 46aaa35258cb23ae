package org.fendan.app.web.law;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Waterfall;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/**
 * What a scheme answers to a form: may the loan enter, who would bear the loss, what is subsidised.
 *
 * @param faults what is wrong with the form, or missing
 */
public record Inquiry(
        List<Fault> faults,
        String outcome,
        boolean admitted,
        List<Finding> findings,
        Optional<Tree> charge,
        Optional<Waterfall> loss,
        List<Subsidy> subsidies) {

    /** What is wrong at one place. */
    public record Fault(String place, String value, String rule, String example) {}

    /** One requirement, whether it is met, and why. */
    public record Finding(String verdict, boolean met, boolean soft, String wording, Tree.Cited cited, Tree why) {}

    /** One subsidy, what it comes to and what of it can be paid. */
    public record Subsidy(String name, String entitled, String payable, List<Finding> findings) {}

    static Inquiry of(String scheme, JsonNode whole, Form form, QuestionDesk desk, Tongue tongue) {
        Answer admission = desk.admission(scheme, form.askToEnter(), tongue.language());
        Answer loss = desk.loss(scheme, form.askToPay(), tongue.language());
        Answer subsidies = desk.subsidy(scheme, form.askToPay(), tongue.language());
        boolean shares = !whole.path("funds").isEmpty();
        return new Inquiry(
                Stream.concat(faults(admission), shares ? faults(loss) : Stream.of())
                        .distinct()
                        .toList(),
                outcome(admission.body(), tongue),
                admission.body().path("outcome").asString("").equals("ADMITTED"),
                findings(admission.body(), tongue),
                Optional.of(admission.body().path("contribution").path("explanation"))
                        .filter(JsonNode::isObject)
                        .map(why -> Tree.of(why, tongue)),
                loss.isProblem() ? Optional.empty() : Optional.of(Waterfall.of(loss.body(), tongue)),
                subsidies.isProblem()
                        ? List.of()
                        : subsidies
                                .body()
                                .path("subsidies")
                                .valueStream()
                                .map(one -> subsidy(one, tongue))
                                .toList());
    }

    private static Stream<Fault> faults(Answer answer) {
        return answer.isProblem()
                ? answer.body()
                        .path("errors")
                        .valueStream()
                        .map(fault -> new Fault(
                                fault.path("pointer").asString("").replaceFirst("^/(facts/)?", ""),
                                fault.path("value").asString(""),
                                fault.path("message").asString(""),
                                fault.path("example").asString("")))
                : Stream.of();
    }

    private static String outcome(JsonNode admission, Tongue tongue) {
        return switch (admission.path("outcome").asString("")) {
            case "ADMITTED" -> tongue.of(Word.ADMITTED);
            case "REFUSED" -> tongue.of(Word.NOT_ADMITTED);
            case "UNDECIDED" -> tongue.of(Word.UNDECIDED);
            case "NEEDS_REASON" -> tongue.of(Word.REASON_ASKED);
            default -> "";
        };
    }

    private static List<Finding> findings(JsonNode decision, Tongue tongue) {
        return decision.path("findings")
                .valueStream()
                .map(finding -> finding(finding, tongue))
                .toList();
    }

    private static Finding finding(JsonNode finding, Tongue tongue) {
        String verdict = finding.path("verdict").asString("");
        Word word = verdict.equals("MET") ? Word.MET : verdict.equals("UNMET") ? Word.UNMET : Word.UNDECIDED;
        return new Finding(
                tongue.of(word),
                verdict.equals("MET"),
                finding.path("force").asString("").equals("SOFT"),
                tongue.of(finding.path("wording")),
                Objects.requireNonNull(Tree.Cited.of(finding.path("citation"), tongue)),
                Tree.of(finding.path("explanation"), tongue));
    }

    private static Subsidy subsidy(JsonNode subsidy, Tongue tongue) {
        return new Subsidy(
                tongue.of(subsidy.path("name")),
                Tongue.yuan(subsidy.path("entitled").path("amount")),
                Tongue.yuan(subsidy.path("payable")),
                findings(subsidy, tongue));
    }
}
