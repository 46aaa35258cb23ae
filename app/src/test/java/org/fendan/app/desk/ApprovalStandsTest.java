package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approval is void when what it approved has changed; it is let go, given anew, and then paid. */
class ApprovalStandsTest {

    @TempDir
    private Path folder;

    @Test
    void a_void_approval_pays_nothing_until_it_is_given_anew() {
        try (Town town = Town.withAgreement(folder)) {
            String id = town.filed("L-1", "5000000.00");
            town.live(id, "5000000.00", "125000.00");
            town.approvedClaim(id, "100000.00", "30000.01");
            assertThat(ApprovalStands.voided(file(town, id))).isEmpty();
            town.did(
                    Town.BANK, id, "repay", "2022-05-17", Map.of("principalRepaid", "1000.00", "interestPaid", "1.00"));
            assertThat(ApprovalStands.voided(file(town, id)))
                    .as("what was repaid is not what was claimed")
                    .isEmpty();

            restate(town, id);
            Answer refused = town.step(Town.CENTRE, id, "pay", "2022-05-20", Map.of());
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(409);
            assertThat(Town.codes(refused)).containsExactly("APPROVAL_VOID");
            assertThat(refused.body().path("errors").path(0).path("value").asString())
                    .isEqualTo("overdueInterest");

            Answer lapsed = Town.expect(
                    201, town.holds.expire(Json.object().put("date", "2022-05-20"), town.intent(Town.CENTRE)));
            assertThat(lapsed.body().path("lapsed").path(0).path("case").asString())
                    .isEqualTo(id);
            town.did(Town.LEADER, id, "approve-payment", "2022-05-23", Map.of("approved", true, "opinion", "ok"));
            assertThat(ApprovalStands.voided(file(town, id))).isEmpty();
            town.did(Town.CENTRE, id, "pay", "2022-05-24", Map.of());
        }
    }

    private static CaseFile file(Town town, String id) {
        return town.lookUps.find(id, Town.CENTRE).orElseThrow();
    }

    /** Something that bears on the claim is told otherwise, as another city's report might. */
    private static void restate(Town town, String id) {
        CaseFile before = file(town, id);
        CaseEvent event = new CaseEvent(
                before.next(),
                "report-breach",
                Effect.REPORT,
                LocalDate.parse("2022-05-18"),
                "bank-a",
                true,
                Facts.NONE.with(ServiceFacts.OVERDUE_INTEREST, Money.parse("30000.02")),
                Optional.empty(),
                Map.of(),
                Map.of());
        town.store.writer().run(tx -> {
            tx.append(Draft.by("bank-a"));
            new Shelf(town.catalogue).keep(tx, before.plus(event), event);
            return true;
        });
    }
}
