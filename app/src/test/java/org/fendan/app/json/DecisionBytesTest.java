package org.fendan.app.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.JsonBuffer;
import org.fendan.core.decision.RecoveryDecision;
import org.fendan.core.decision.SubsidyDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Split;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is written straight into bytes is what the trees come to, byte for byte. */
class DecisionBytesTest {

    private static final int TIMES = 80;
    private static final Pattern WORD = Pattern.compile("\"(kind|verdict|outcome|role)\":\"([A-Z_]+)\"|\"(boundBy)\"");

    private final Catalogue catalogue = Catalogue.onClassPath();
    private final Set<String> said = new TreeSet<>();

    @Test
    void every_edition_says_of_any_facts_what_its_trees_say() {
        for (String id : catalogue.ids()) {
            catalogue.editions(id).forEach(edition -> same(edition, new RandomFacts(edition, 20_260_729)));
        }
        assertThat(said)
                .as("what was compared is of every kind")
                .contains("REQUIREMENT", "CONDITION", "REMEDY", "FACT", "PARAMETER", "AMOUNT", "ARITHMETIC")
                .contains("ROUNDING", "SLICE", "RESOURCE", "READING", "OPTION", "boundBy")
                .contains("MET", "UNMET", "UNDECIDED", "ADMITTED", "NEEDS_REASON", "REFUSED")
                .contains("FIRST", "SHARE", "EXCLUDED", "UNCOVERED", "REST", "TURN", "PROPORTION", "SURPLUS");
    }

    private void same(Scheme edition, RandomFacts chance) {
        for (int i = 0; i < TIMES; i++) {
            Facts facts = chance.next();
            Admission admission = Admission.of(edition, facts);
            same(DecisionBytes.admission(admission), DecisionJson.admission(admission));
            Resources resources = resources(edition, chance, i % 3 > 0);
            ClaimDecision.of(edition, facts, resources).split().ifPresent(loss -> same(edition, loss));
            List<SubsidyDecision> subsidies = edition.subsidies().stream()
                    .map(subsidy -> SubsidyDecision.of(edition, subsidy, facts, resources))
                    .toList();
            same(DecisionBytes.subsidies(edition, subsidies), DecisionJson.subsidies(edition, subsidies));
        }
    }

    private void same(Scheme edition, Split loss) {
        same(DecisionBytes.split(edition, loss), DecisionJson.split(edition, loss));
        Borne borne = Borne.NOTHING.plusLoss(loss);
        for (long part : List.of(2L, 1L)) {
            Money recovered = Money.ofFen(loss.whole().fen() / part + 777);
            edition.recoveries()
                    .map(rule -> RecoveryDecision.of(edition, rule, recovered, Money.ofFen(7), borne)
                            .split())
                    .ifPresent(split -> same(DecisionBytes.split(edition, split), DecisionJson.split(edition, split)));
        }
    }

    private static Resources resources(Scheme edition, RandomFacts chance, boolean capped) {
        Resources resources = Resources.UNKNOWN;
        for (var fund : edition.losses().map(LossSharing::funds).orElse(List.of())) {
            resources = resources.with(fund, Money.parse(chance.sum()));
        }
        for (var cap : edition.caps()) {
            resources = capped ? resources.with(cap.id(), Money.parse(chance.sum())) : resources;
        }
        return resources;
    }

    private void same(Document document, ObjectNode tree) {
        byte[] written = document.bytes();
        String text = new String(written, UTF_8);
        assertThat(text).isEqualTo(new String(Json.bytes(tree), UTF_8));
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            said.add(words.group(2) == null ? words.group(3) : words.group(2));
        }
    }

    @Test
    void rules_that_are_not_the_editions_own_are_explained_all_the_same() {
        Scheme edition = catalogue.latest(catalogue.ids().get(0)).orElseThrow();
        Scheme unkept = java.util.ServiceLoader.load(org.fendan.core.scheme.PolicyModule.class).stream()
                .flatMap(module -> module.get().schemes().stream())
                .filter(scheme -> scheme.id().equals(edition.id()))
                .filter(scheme -> scheme.inForce().equals(edition.inForce()))
                .findFirst()
                .orElseThrow();
        Facts facts = edition.example().loan();
        Admission admission = new Admission(
                edition,
                Admission.of(unkept, facts).findings(),
                Admission.of(unkept, facts).charge());
        assertThat(DecisionBytes.admission(admission).bytes()).isEqualTo(Json.bytes(DecisionJson.admission(admission)));
    }

    @Test
    void any_string_is_written_as_the_mapper_writes_it() {
        for (int from = 0; from < 0x11000; from += 64) {
            StringBuilder text = new StringBuilder();
            for (int point = from; point < from + 64; point++) {
                text.appendCodePoint(point);
            }
            assertThat(new JsonBuffer().string(text.toString()).toBytes())
                    .isEqualTo(Json.bytes(Json.object().stringNode(text.toString())));
        }
    }
}
