package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Draft;
import org.fendan.core.ledger.Difference;
import org.fendan.core.reference.ChinaCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Letters become due with their events, are issued once, and stay what they were. */
class LetterDeskTest {

    private static final Caller OFFICE = new Caller("office", Role.AUTHORITY, "centre");
    private static final Caller ADMINISTRATOR = new Caller("admin", Role.ADMINISTRATOR, "");
    private static final int APPROVAL = 3;

    @TempDir
    private Path folder;

    private Town town;
    private DocumentFolder papers;
    private LetterDesk letters;
    private String id;

    @BeforeEach
    void an_approved_loan() {
        town = Town.withAgreement(folder.resolve("store"));
        papers = new DocumentFolder(folder.resolve("documents"));
        letters = desk(Seal.fleeting());
        id = town.filed("L-1", "5000000.00");
        town.did(Town.BANK, id, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "ok"));
        town.did(Town.CENTRE, id, "approve", "2021-04-12", Map.of("approved", true, "opinion", "同意发放"));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private LetterDesk desk(Seal seal) {
        return new LetterDesk(
                town.catalogue, ChinaCalendar.STATE_COUNCIL, town.store.writer(), town.store.reads(), papers, seal);
    }

    private Answer issue(Caller caller) {
        return letters.issue(id, APPROVAL, "approval", Json.object(), town.intent(caller));
    }

    private JsonNode issued() {
        return Town.expect(201, issue(OFFICE)).body();
    }

    private String text(JsonNode letter) {
        return new String(letters.paper(letter.path("id").asString(), OFFICE).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Path file(JsonNode letter) {
        return folder.resolve("documents").resolve(letter.path("sha256").asString());
    }

    private Stream<String> found() {
        return letters.differences().stream().map(Difference::words);
    }

    @Test
    void an_event_makes_its_letter_due_and_a_refusal_makes_none() {
        JsonNode due = letters.due(LetterQuery.ofCase(id), OFFICE).body();
        assertThat(due.path("count").asInt()).isEqualTo(1);
        JsonNode one = due.path("letters").path(0);
        assertThat(one.path("letter").asString()).isEqualTo("approval");
        assertThat(one.path("event").asInt()).isEqualTo(APPROVAL);
        assertThat(one.path("mayIssue").asBoolean()).isTrue();
        String other = town.filed("L-2", "1000000.00");
        town.did(Town.BANK, other, "bank-review", "2021-04-06", Map.of("approved", true, "opinion", "ok"));
        town.did(Town.CENTRE, other, "approve", "2021-04-12", Map.of("approved", false, "opinion", "no"));
        assertThat(letters.due(LetterQuery.ofCase(other), OFFICE)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void a_letter_says_what_happened_and_by_which_article() {
        JsonNode letter = issued();
        assertThat(letter.path("number").asString()).isEqualTo("centre函〔2021〕1号");
        assertThat(letter.path("id").asString()).isEqualTo("centre-2021-1");
        assertThat(text(letter))
                .contains(
                        "关于同意发放“助保贷”贷款的函",
                        "渝高新发〔2021〕8号第14条第(2)项",
                        "已于2021年4月12日办理",
                        "人民币5,000,000.00元（大写：伍佰万元整）",
                        "业务编号：L-1",
                        "同意发放",
                        "不是法律意义上的电子印章",
                        "Letter of consent to an assist loan",
                        "Courtesy translation")
                .doesNotContain("<script", "style=");
        assertThat(found()).isEmpty();
        assertThat(letters.due(LetterQuery.ofCase(id), OFFICE)
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void a_second_time_the_first_one_is_given_and_a_dry_run_leaves_nothing() throws IOException {
        Intent rehearsal = new Intent(OFFICE, Optional.empty(), true, "zh", Optional.empty());
        Answer tried = letters.issue(id, APPROVAL, "approval", Json.object(), rehearsal);
        assertThat(tried.body().path("number").asString()).isEqualTo("centre函〔2021〕1号");
        assertThat(folder.resolve("documents")).doesNotExist();
        JsonNode first = issued();
        Answer again = issue(OFFICE);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("sha256")).isEqualTo(first.path("sha256"));
        try (Stream<Path> files = Files.list(folder.resolve("documents"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void only_whoever_writes_for_the_organisation_issues_and_nobody_else_sees_it() {
        assertThat(issue(Town.BANK).body().path("code").asString()).isEqualTo("ROLE_MAY_NOT");
        assertThat(issue(Town.AUDITOR).body().path("code").asString()).isEqualTo("ROLE_MAY_NOT");
        Caller stranger = new Caller("bank-b", Role.BANK, "bank-b");
        assertThat(issue(stranger).status()).isEqualTo(404);
        String letter = issued().path("id").asString();
        assertThat(letters.letter(letter, stranger, "zh").status()).isEqualTo(404);
        assertThat(letters.paper(letter, stranger)).isEmpty();
        assertThat(letters.draft(id, APPROVAL, "approval", stranger)).isEmpty();
        assertThat(letters.paper(letter, Town.BANK)).isPresent();
        assertThat(letters.letter("centre-2021-2", OFFICE, "zh").status()).isEqualTo(404);
        assertThat(letters.issue(id, 99, "approval", Json.object(), town.intent(OFFICE))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_corrected_letter_replaces_the_last_one_which_stays() {
        String first = issued().path("id").asString();
        ObjectNode wish = Json.object().put("replaces", first);
        Answer without = letters.issue(id, APPROVAL, "approval", wish, town.intent(OFFICE));
        assertThat(without.isProblem()).isTrue();
        wish.put("reason", "收件单位名称有误<b>");
        JsonNode second = Town.expect(201, letters.issue(id, APPROVAL, "approval", wish, town.intent(OFFICE)))
                .body();
        assertThat(second.path("number").asString()).isEqualTo("centre函〔2021〕2号");
        assertThat(text(second)).contains("更正并替代centre函〔2021〕1号", "有误&lt;b&gt;");
        JsonNode old = letters.letter(first, OFFICE, "zh").body();
        assertThat(old.path("standing").asString()).isEqualTo("REPLACED");
        assertThat(old.path("replacedBy").asString()).isEqualTo("centre-2021-2");
        assertThat(letters.paper(first, OFFICE)).isPresent();
        Answer stale = letters.issue(id, APPROVAL, "approval", wish, town.intent(OFFICE));
        assertThat(stale.isProblem()).as("only the last one is put right").isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void a_new_key_leaves_what_was_signed_before_valid() {
        JsonNode first = issued();
        assertThat(letters.renewKey("centre", town.intent(OFFICE)).status()).isEqualTo(403);
        assertThat(letters.renewKey("nobody", town.intent(ADMINISTRATOR)).status())
                .isEqualTo(404);
        Town.expect(201, letters.renewKey("centre", town.intent(ADMINISTRATOR)));
        ObjectNode wish =
                Json.object().put("replaces", first.path("id").asString()).put("reason", "改");
        JsonNode second = Town.expect(201, letters.issue(id, APPROVAL, "approval", wish, town.intent(OFFICE)))
                .body();
        assertThat(second.path("key")).isNotEqualTo(first.path("key"));
        assertThat(found()).isEmpty();
        LetterDesk elsewhere = desk(Seal.fleeting()); // the old private key cannot be opened here
        wish.put("replaces", second.path("id").asString());
        JsonNode third = Town.expect(201, elsewhere.issue(id, APPROVAL, "approval", wish, town.intent(OFFICE)))
                .body();
        assertThat(third.path("key")).isNotEqualTo(second.path("key"));
        assertThat(found()).isEmpty();
        assertThat(letters.keys(ADMINISTRATOR).body().path("keys").size()).isEqualTo(3);
        assertThat(letters.keys(Town.BANK).body().path("keys").size()).isZero();
    }

    @Test
    void a_changed_byte_a_swapped_file_and_a_deleted_one_are_found() throws IOException {
        JsonNode letter = issued();
        byte[] right = Files.readAllBytes(file(letter));
        byte[] changed = right.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file(letter), changed);
        assertThat(found()).containsExactly("its paper is not the one that was issued: the digest differs");
        assertThatThrownBy(() -> letters.paper("centre-2021-1", OFFICE)).isInstanceOf(PaperLost.class);
        Files.write(file(letter), Arrays.copyOf(right, right.length + 1));
        assertThat(found()).hasSize(1);
        Files.write(file(letter), right);
        assertThat(found()).isEmpty();
        Files.delete(file(letter));
        assertThat(found()).containsExactly("its paper is missing");
    }

    @Test
    void a_forged_signature_and_a_foreign_key_are_found() {
        ObjectNode letter = (ObjectNode) issued().deepCopy();
        town.store.writer().run(tx -> {
            tx.append(Draft.by("forger"));
            byte[] signature = java.util.Base64.getDecoder()
                    .decode(letter.path("signature").asString());
            signature[0] ^= 1;
            letter.put("id", "centre-2021-7")
                    .put("signature", java.util.Base64.getEncoder().encodeToString(signature));
            return tx.appendRegister("letters", id, Json.write(letter));
        });
        assertThat(found()).containsExactly("its signature does not fit its paper and its key");
        town.store.writer().run(tx -> {
            tx.append(Draft.by("forger"));
            letter.put("id", "centre-2021-8").put("key", "0123456789abcdef");
            return tx.appendRegister("letters", id, Json.write(letter));
        });
        assertThat(found()).contains("the key it names was not in force when it was issued");
        LedgerDesk ledger = new LedgerDesk(town.catalogue, town.store, letters::differences);
        JsonNode verified = ledger.verification().body();
        assertThat(verified.path("clean").asBoolean()).isFalse();
        assertThat(verified.path("differences").toString()).contains("letter centre-2021-7", "letter centre-2021-8");
    }

    @Test
    void all_that_are_ours_are_issued_at_once() {
        town.did(Town.BANK, id, "contribute", "2021-04-15", Map.of("contributionPaid", "125000.00"));
        LetterQuery all =
                new LetterQuery(Optional.empty(), Optional.of("2021"), Optional.empty(), Optional.of("助保贷"), 0, 10);
        assertThat(letters.issueAll(all, 10, town.intent(OFFICE))
                        .body()
                        .path("issued")
                        .asInt())
                .isEqualTo(1);
        assertThat(letters.issueAll(all, 10, town.intent(OFFICE))
                        .body()
                        .path("issued")
                        .asInt())
                .isZero();
        assertThat(letters.issued(all, OFFICE).body().path("count").asInt()).isEqualTo(1);
        LetterQuery none =
                new LetterQuery(Optional.empty(), Optional.of("2020"), Optional.empty(), Optional.empty(), 0, 10);
        assertThat(letters.issued(none, OFFICE).body().path("count").asInt()).isZero();
    }
}
