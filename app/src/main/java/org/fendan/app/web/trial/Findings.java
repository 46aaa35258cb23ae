package org.fendan.app.web.trial;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Tree;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** The verdicts of a decision, each with what would turn it. */
record Findings(JsonNode match, Tongue tongue) {

    List<Chip> outcome(JsonNode admission) {
        return switch (admission.path("outcome").asString("")) {
            case "ADMITTED" -> List.of(Chip.good("✓ " + tongue.of(Word.ADMITTED)));
            case "REFUSED" -> List.of(Chip.bad("✗ " + tongue.of(Word.NOT_ADMITTED)));
            case "UNDECIDED" -> List.of(Chip.plain("? " + tongue.of(Word.UNDECIDED)));
            case "NEEDS_REASON" -> List.of(Chip.ours("! " + tongue.of(Word.REASON_ASKED)));
            default -> List.of();
        };
    }

    List<TrialAnswer.Finding> of(JsonNode decision) {
        return decision.path("findings").valueStream().map(this::finding).toList();
    }

    private TrialAnswer.Finding finding(JsonNode finding) {
        Chip verdict = switch (finding.path("verdict").asString("")) {
            case "MET" -> Chip.good("✓ " + tongue.of(Word.MET));
            case "UNMET" -> Chip.bad("✗ " + tongue.of(Word.UNMET));
            default -> Chip.plain("? " + tongue.of(Word.UNDECIDED));
        };
        return new TrialAnswer.Finding(
                verdict,
                finding.path("force").asString("").equals("SOFT"),
                tongue.of(finding.path("wording")),
                Objects.requireNonNull(Tree.Cited.of(finding.path("citation"), tongue)),
                Tree.of(finding.path("explanation"), tongue),
                ways(finding));
    }

    private List<String> ways(JsonNode finding) {
        return match.path("refusals")
                .valueStream()
                .filter(refusal -> refusal.path("wording").equals(finding.path("wording"))
                        && refusal.path("citation").equals(finding.path("citation")))
                .flatMap(refusal -> refusal.path("ways").valueStream())
                .map(way -> Changes.wording(way, tongue))
                .distinct()
                .toList();
    }

    List<TrialAnswer.Ceiling> ceilings() {
        JsonNode first = match.path("mostLoan");
        return Stream.concat(
                        Stream.of(first).filter(JsonNode::isObject),
                        match.path("ceilings").valueStream().filter(one -> !one.equals(first)))
                .map(one -> new TrialAnswer.Ceiling(
                        tongue.of(one.path("name")),
                        Tongue.yuan(one.path("left")),
                        Objects.requireNonNull(Tree.Cited.of(one.path("citation"), tongue)),
                        one.equals(first)))
                .toList();
    }
}
