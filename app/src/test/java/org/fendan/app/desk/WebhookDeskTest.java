package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WebhookDeskTest {

    private static final Caller BANK_B = BatchTown.bank("bank-b");
    private static final Caller AUDITOR = new Caller("auditor", Role.AUDITOR, "auditor");

    @TempDir
    private Path folder;

    private WebhookReceiver receiver;
    private WebhookTown town;

    @BeforeEach
    void open() throws IOException {
        receiver = new WebhookReceiver(0);
        Set<String> allowed = Set.of("127.0.0.1:" + receiver.port(), "127.0.0.1:1");
        town = new WebhookTown(folder.resolve("store"), allowed, Duration.ZERO, Duration.ZERO);
        town.town.agree("bank-a");
        town.town.agree("bank-b");
    }

    @AfterEach
    void close() {
        town.close();
        receiver.close();
    }

    /** The signature as the standard tells it, by code that knows nothing of ours. */
    private static String signed(String secret, WebhookReceiver.Heard heard) throws Exception {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String text = heard.id() + "." + heard.timestamp() + "." + heard.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_happens_is_told_in_its_order_signed_and_once() throws Exception {
        String secret =
                town.subscribed(BatchTown.BANK, receiver.url()).path("secret").asString();
        town.file(BatchTown.BANK, "A-", 7);
        town.deliver();
        town.deliver();
        assertThat(receiver.ids()).hasSize(7).doesNotHaveDuplicates();
        List<Integer> entries = receiver.ids().stream()
                .map(id -> Integer.parseInt(id.split("_", -1)[1]))
                .toList();
        assertThat(entries).isSorted();
        for (WebhookReceiver.Heard heard : receiver.heard) {
            assertThat(heard.signature()).isEqualTo(signed(secret, heard));
            long age = Instant.now().getEpochSecond() - Long.parseLong(heard.timestamp());
            assertThat(age).isBetween(-1L, 60L);
            JsonNode body = Json.read(heard.body());
            assertThat(body.path("type").asString()).startsWith("case.");
            assertThat(body.path("data").path("case").asString()).startsWith("C");
        }
    }

    @Test
    void nobody_is_told_of_another_s_cases() {
        town.subscribed(BANK_B, receiver.url() + "/b");
        town.subscribed(BatchTown.BANK, receiver.url() + "/a", "payment-run.*");
        town.file(BatchTown.BANK, "A-", 3);
        town.deliver();
        assertThat(receiver.heard).isEmpty();
        town.file(BANK_B, "B-", 2);
        town.deliver();
        assertThat(receiver.heard).hasSize(2);
    }

    @Test
    void a_message_that_fails_comes_again_under_its_id_and_those_behind_it_wait() {
        town.subscribed(BatchTown.BANK, receiver.url());
        town.file(BatchTown.BANK, "A-", 3);
        receiver.answers(any -> receiver.heard.size() < 2 ? 503 : 200);
        town.deliver();
        assertThat(receiver.ids()).hasSize(1);
        town.deliver();
        town.deliver();
        List<String> ids = receiver.ids();
        assertThat(ids).hasSize(5);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isEqualTo(ids.get(2));
        assertThat(ids.subList(2, 5)).doesNotHaveDuplicates();
    }

    @Test
    void after_the_last_try_a_message_is_put_on_record_and_the_next_has_its_turn() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        town.file(BatchTown.BANK, "A-", 2);
        receiver.answers(heard -> heard.id().equals(firstOf(receiver).orElse(heard.id())) ? 500 : 200);
        town.deliver();
        town.deliver();
        town.deliver();
        JsonNode told = town.desk.deliveries(id, BatchTown.BANK, "en").body();
        assertThat(told.path("undelivered")).hasSize(1);
        assertThat(told.path("undelivered").get(0).path("tries").intValue()).isEqualTo(3);
        assertThat(told.path("attempts")).hasSize(4);
        assertThat(told.path("attempts").get(0).path("delivered").booleanValue())
                .isTrue();
        assertThat(receiver.ids()).hasSize(4);
    }

    private static Optional<String> firstOf(WebhookReceiver receiver) {
        return receiver.ids().stream().findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void no_redirect_is_followed(int status) {
        town.subscribed(BatchTown.BANK, receiver.url());
        town.file(BatchTown.BANK, "A-", 1);
        receiver.answers(any -> status);
        town.deliver();
        assertThat(receiver.heard).hasSize(1);
    }

    @Test
    void a_receiver_that_is_not_there_is_a_failure_like_any_other() {
        String id = town.subscribed(BatchTown.BANK, "http://127.0.0.1:1/in")
                .path("id")
                .asString();
        town.file(BatchTown.BANK, "A-", 1);
        town.deliver();
        JsonNode told = town.desk.deliveries(id, BatchTown.BANK, "en").body();
        assertThat(told.path("attempts").get(0).path("status").intValue()).isZero();
        assertThat(told.path("tries").intValue()).isEqualTo(1);
    }

    @Test
    void whoever_is_gone_hears_no_more_until_told_again() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        town.file(BatchTown.BANK, "A-", 2);
        receiver.answers(any -> 410);
        town.deliver();
        assertThat(receiver.heard).hasSize(1);
        assertThat(town.rounds.due()).isEmpty();
        assertThat(town.desk.one(id, BatchTown.BANK, "en").body().path("state").asString())
                .isEqualTo("GONE");
        receiver.answers(any -> 200);
        ObjectNode from = Json.object().put("from", receiver.ids().get(0));
        BatchTown.expect(201, town.desk.replay(id, from, town.town.intent(BatchTown.BANK)));
        town.deliver();
        assertThat(receiver.heard).hasSize(3);
    }

    @Test
    void messages_are_told_again_from_an_id_or_a_moment_on() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        town.file(BatchTown.BANK, "A-", 4);
        town.deliver();
        List<String> first = receiver.ids();
        ObjectNode from = Json.object().put("from", first.get(2));
        BatchTown.expect(201, town.desk.replay(id, from, town.town.intent(BatchTown.BANK)));
        town.deliver();
        assertThat(receiver.ids().subList(4, 6)).isEqualTo(first.subList(2, 4));
        ObjectNode since = Json.object().put("since", "2020-01-01T00:00:00+08:00");
        BatchTown.expect(201, town.desk.replay(id, since, town.town.intent(BatchTown.BANK)));
        town.deliver();
        assertThat(receiver.ids().subList(6, 10)).isEqualTo(first);
        for (String wrong : List.of("{}", "{\"from\":\"x\"}", "{\"since\":\"soon\"}")) {
            BatchTown.expect(422, town.desk.replay(id, Json.read(wrong), town.town.intent(BatchTown.BANK)));
        }
    }

    @Test
    void a_secret_is_told_once_signs_beside_its_successor_and_is_in_no_history() throws Exception {
        Intent intent = town.town.intent(BatchTown.BANK);
        ObjectNode made =
                town.desk.subscribe(WebhookTown.wish(receiver.url()), intent).body();
        String old = made.path("secret").asString();
        assertThat(Base64.getDecoder().decode(old.substring(6))).hasSize(32);
        Answer again = town.desk.subscribe(WebhookTown.wish(receiver.url()), intent);
        assertThat(again.replayed()).isTrue();
        assertThat(again.body().has("secret")).isFalse();
        String id = made.path("id").asString();
        String fresh = town.desk
                .rotate(id, town.town.intent(BatchTown.BANK))
                .body()
                .path("secret")
                .asString();
        town.file(BatchTown.BANK, "A-", 1);
        town.deliver();
        WebhookReceiver.Heard heard = receiver.heard.get(0);
        assertThat(Arrays.asList(heard.signature().split(" ", -1)))
                .containsExactly(signed(fresh, heard), signed(old, heard));
        StringBuilder everything = new StringBuilder();
        town.town.store.reads().blocks(1, block -> everything.append(block));
        new ExportDesk(town.town.store.reads()).export(1, everything::append);
        everything.append(town.desk.list(Page.WHOLE, AUDITOR).body());
        everything.append(town.town.store.reads().setting("webhook/" + id).orElseThrow());
        assertThat(everything.toString()).doesNotContain(old, fresh, "whsec_");
        assertThat(town.town.store.verify().isClean()).isTrue();
    }

    @Test
    void a_former_secret_signs_for_a_day() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        WebhookSecret old = WebhookSecret.of(WebhookSecret.fresh(), "W000001", Seal.fleeting())
                .until(now.plus(WebhookDesk.OVERLAP));
        assertThat(old.isGood(now.plus(Duration.ofHours(23)))).isTrue();
        assertThat(old.isGood(now.plus(Duration.ofHours(24)))).isFalse();
        assertThat(old.until(now.plus(Duration.ofDays(9))).until()).isEqualTo(old.until());
        assertThat(old.toString()).doesNotContain(old.sealed());
    }

    @Test
    void nothing_leaves_unsigned_where_the_key_of_the_seal_is_lost() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        town.losesItsKey();
        Answer ping = town.desk.ping(id, town.town.intent(BatchTown.BANK));
        assertThat(ping.body().path("delivered").booleanValue()).isFalse();
        assertThat(ping.body().path("detail").asString()).contains("sealed under another key");
        assertThat(receiver.heard).isEmpty();

        town.desk.rotate(id, town.town.intent(BatchTown.BANK));
        assertThat(town.desk
                        .ping(id, town.town.intent(BatchTown.BANK))
                        .body()
                        .path("delivered")
                        .booleanValue())
                .isTrue();
        assertThat(receiver.heard).hasSize(1);
    }

    @Test
    void subscriptions_belong_to_their_organisation() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        assertThat(town.desk.one(id, BANK_B, "en").status()).isEqualTo(404);
        assertThat(town.desk.deliveries(id, BANK_B, "en").status()).isEqualTo(404);
        assertThat(town.desk.list(Page.WHOLE, BANK_B).body().path("webhooks")).isEmpty();
        assertThat(town.desk.one(id, AUDITOR, "en").status()).isEqualTo(200);
        for (Caller other : List.of(BANK_B, AUDITOR)) {
            assertThat(town.desk.end(id, town.town.intent(other)).status()).isEqualTo(404);
            assertThat(town.desk.rotate(id, town.town.intent(other)).status()).isEqualTo(404);
            assertThat(town.desk.ping(id, town.town.intent(other)).status()).isEqualTo(404);
        }
        assertThat(town.desk
                        .subscribe(WebhookTown.wish(receiver.url()), town.town.intent(AUDITOR))
                        .status())
                .isEqualTo(403);
        BatchTown.expect(200, town.desk.end(id, town.town.intent(BatchTown.BANK)));
        assertThat(town.desk.one(id, BatchTown.BANK, "en").status()).isEqualTo(404);
        town.file(BatchTown.BANK, "A-", 1);
        town.deliver();
        assertThat(receiver.heard).isEmpty();
    }

    @Test
    void a_ping_tells_at_once_what_came_back() {
        String id = town.subscribed(BatchTown.BANK, receiver.url()).path("id").asString();
        receiver.answers(any -> 418);
        ObjectNode told = town.desk.ping(id, town.town.intent(BatchTown.BANK)).body();
        assertThat(told.path("status").intValue()).isEqualTo(418);
        assertThat(told.path("delivered").booleanValue()).isFalse();
        assertThat(receiver.ids()).hasSize(1).allMatch(message -> message.startsWith("msg_ping_"));
        town.desk.ping(id, town.town.intent(BatchTown.BANK).asDryRun());
        assertThat(receiver.heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/in",
                "ftp://example.com/in",
                "https://localhost/in",
                "https://127.0.0.1/in",
                "https://[::1]/in",
                "https://10.1.2.3/in",
                "https://192.168.1.1:8443/in",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/in",
                "https://[::ffff:10.0.0.1]/in",
                "https://0x7f000001/in",
                "https://2130706433/in",
                "https://user:secret@93.184.216.34/in",
                "https://93.184.216.34/in#part",
                "https:///in",
                "not an address"
            })
    void nothing_goes_to_an_address_inside_the_house_or_without_encryption(String url) {
        Answer refused = town.desk.subscribe(WebhookTown.wish(url), town.town.intent(BatchTown.BANK));
        assertThat(refused.status()).as(url).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("code").asString()).isEqualTo("URL_NOT_ALLOWED");
    }

    @Test
    void there_are_only_so_many_and_every_fault_is_told() {
        for (int i = 0; i < WebhookRules.MOST; i++) {
            town.subscribed(BatchTown.BANK, receiver.url());
        }
        Answer more = town.desk.subscribe(WebhookTown.wish(receiver.url()), town.town.intent(BatchTown.BANK));
        assertThat(more.body().toString()).contains("SUBSCRIPTIONS_TOO_MANY");
        ObjectNode wrong = WebhookTown.wish("http://10.0.0.1/", "Case!").put("more", 1);
        Answer answer = town.desk.subscribe(wrong, town.town.intent(BANK_B));
        assertThat(answer.body().path("errors")).hasSize(3);
    }
}
