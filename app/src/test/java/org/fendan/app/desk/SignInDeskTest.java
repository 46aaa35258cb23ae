package org.fendan.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.fendan.app.people.Passwords;
import org.fendan.app.people.Role;
import org.fendan.app.people.Seal;
import org.fendan.app.people.Totp;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People at the door, and those who would like to be taken for them. */
class SignInDeskTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Source HERE = new Source("192.0.2.7", "none", "r1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
    private final Seal seal = Seal.fleeting();

    @TempDir
    private Path folder;

    private Store store;
    private AuditDesk audit;
    private OperatorDesk operator;

    @BeforeEach
    void open() {
        store = Store.open(folder);
        audit = new AuditDesk(store.writer());
        operator = new OperatorDesk(store.writer(), store.reads(), now::get);
    }

    @AfterEach
    void close() {
        audit.close();
        store.close();
    }

    private SignInDesk desk(boolean factorRequired) {
        return new SignInDesk(store.writer(), store.reads(), audit, new Passwords(), seal, now::get, factorRequired);
    }

    private SignInDesk withLi() {
        SignInDesk desk = desk(false);
        String code = operator.invite("li", Role.BANK, "bank-a");
        assertThat(desk.choosePassword("li", code, PASSWORD, HERE, "en")).isEmpty();
        return desk;
    }

    private static SignIn in(SignInDesk desk, String user, String password) {
        return desk.signIn(user, password, Optional.empty(), HERE);
    }

    private static SignIn in(SignInDesk desk, String password, Optional<String> code) {
        return desk.signIn("li", password, code, HERE);
    }

    private User li() {
        return store.reads().user("li").map(UserDesk::user).orElseThrow();
    }

    private void change(java.util.function.UnaryOperator<User> change) {
        store.writer().run(tx -> {
            tx.append(Draft.by("test"));
            UserBook.save(tx, change.apply(UserBook.user(tx, "li").orElseThrow()));
            return 0;
        });
    }

    private List<String> noted() {
        audit.close();
        return store.reads().registerAll(Audit.REGISTER).stream()
                .map(row -> org.fendan.app.json.Json.read(row.body()))
                .map(line ->
                        line.path("what").asString() + " " + line.path("code").asString(""))
                .toList();
    }

    @Test
    void a_one_time_code_chooses_a_password_once() {
        SignInDesk desk = desk(false);
        String code = operator.begin().orElseThrow();
        assertThat(operator.begin()).as("once").isEmpty();

        assertThat(in(desk, "admin", code)).isEqualTo(new SignIn.PasswordNeeded("admin"));
        assertThat(in(desk, "admin", code.toLowerCase(java.util.Locale.ROOT) + " "))
                .as("however it is typed")
                .isEqualTo(new SignIn.PasswordNeeded("admin"));
        assertThat(desk.choosePassword("admin", code, "administrator", HERE, "en"))
                .as("an unfit password leaves the code")
                .isNotEmpty();
        assertThat(desk.choosePassword("admin", code, PASSWORD, HERE, "en")).isEmpty();
        assertThat(desk.choosePassword("admin", code, PASSWORD + "!", HERE, "en"))
                .hasSize(1);
        assertThat(in(desk, "admin", code)).isEqualTo(new SignIn.Refused());
        assertThat(in(desk, "admin", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_one_time_code_lapses_after_a_day() {
        SignInDesk desk = desk(false);
        String code = operator.begin().orElseThrow();
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(24)));

        assertThat(in(desk, "admin", code)).isEqualTo(new SignIn.Refused());
        assertThat(desk.choosePassword("admin", code, PASSWORD, HERE, "en")).hasSize(1);
    }

    @Test
    void of_two_with_the_same_code_one_chooses() {
        SignInDesk desk = desk(false);
        String code = operator.begin().orElseThrow();

        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> desk.choosePassword("admin", code, PASSWORD + i, HERE, "en")
                                .isEmpty()))
                .toList();

        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(IntStream.range(0, 4).filter(i -> in(desk, "admin", PASSWORD + i) instanceof SignIn.SignedIn))
                .hasSize(1);
    }

    @Test
    void five_failures_lock_even_the_right_password_and_no_other_spelling_goes_round() {
        SignInDesk desk = withLi();
        for (String wrong : List.of("x", "", PASSWORD + " ", PASSWORD.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(in(desk, "li", wrong)).isEqualTo(new SignIn.Refused());
        }
        assertThat(in(desk, "li", PASSWORD)).as("four are forgiven").isInstanceOf(SignIn.SignedIn.class);
        for (int i = 0; i < 5; i++) {
            in(desk, "li", "wrong " + i);
        }
        for (String name : List.of("li", "LI", "Li", "li ", " li", "\uff4c\uff49", "l\u0456", "li\u0000", "li\u200b")) {
            assertThat(in(desk, name, PASSWORD)).as(name).isEqualTo(new SignIn.Refused());
        }
        now.updateAndGet(instant -> instant.plus(LockOut.LOCKED));
        assertThat(in(desk, "li", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(noted())
                .contains("sign in as li LOCKED", "sign in as li SIGNED_IN")
                .doesNotContain("LI");
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password_and_is_not_noted() {
        SignInDesk desk = withLi();
        long known = nanos(() -> in(desk, "li", "wrong horse battery"));
        long unknown = nanos(() -> in(desk, "mysecretpassword", "wrong horse battery"));
        long odd = nanos(() -> in(desk, "'; drop table app_user; --", "wrong horse battery"));

        assertThat(Math.min(unknown, odd)).isGreaterThan(known / 4);
        assertThat(noted())
                .contains("sign in as somebody unknown SIGN_IN_REFUSED")
                .noneMatch(line -> line.contains("mysecret") || line.contains("drop"));
    }

    private static long nanos(Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void whoever_is_off_or_belongs_to_a_closed_organisation_stays_out() {
        SignInDesk desk = withLi();
        operator.disable("li");
        assertThat(in(desk, "li", PASSWORD)).isEqualTo(new SignIn.Refused());
        change(user -> user.may(user.positions(), user.limit(), true));
        assertThat(in(desk, "li", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        store.writer().run(tx -> {
            tx.append(Draft.by("test"));
            var bank = Organisations.of(tx, "bank-a").orElseThrow().organisation();
            return Organisations.keep(
                    tx,
                    new org.fendan.app.people.Organisation(
                            bank.code(), bank.kind(), bank.name(), bank.creditCode(), false));
        });
        assertThat(in(desk, "li", PASSWORD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void a_very_long_password_costs_no_more_than_another() {
        SignInDesk desk = withLi();
        String endless = "x".repeat(5_000_000);
        assertThat(in(desk, "li", endless)).isEqualTo(new SignIn.Refused());
        assertThat(nanos(() -> in(desk, "li", endless)))
                .isLessThan(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void a_password_hashed_long_ago_is_hashed_anew() {
        SignInDesk desk = withLi();
        String weak = Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID)
                .hash(PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                .getResult();
        change(user -> user.with(user.credentials().withPassword(weak)));

        assertThat(in(desk, "li", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
        assertThat(li().credentials().password().orElseThrow()).contains("m=19456");
        assertThat(in(desk, "li", PASSWORD)).isInstanceOf(SignIn.SignedIn.class);
    }

    private SignIn.SignedIn withFactor(SignInDesk desk, List<String> secret) {
        SignIn asked = in(desk, PASSWORD, Optional.empty());
        assertThat(asked).isInstanceOf(SignIn.FactorNeeded.class);
        String text = ((SignIn.FactorNeeded) asked).secret();
        secret.add(text);
        return (SignIn.SignedIn) in(desk, PASSWORD, Optional.of(code(text)));
    }

    private String code(String secret) {
        return Totp.code(new Base32().decode(secret), now.get());
    }

    @Test
    void where_a_second_factor_is_required_signing_in_sets_it_up() {
        withLi();
        SignInDesk desk = desk(true);
        List<String> secret = new ArrayList<>();

        assertThat(withFactor(desk, secret).recovery()).hasSize(10).doesNotHaveDuplicates();
        assertThat(store.reads().user("li").orElseThrow().body()).doesNotContain(secret.get(0));
        now.updateAndGet(instant -> instant.plusSeconds(60));
        assertThat(in(desk, PASSWORD, Optional.empty())).isEqualTo(new SignIn.CodeNeeded("li"));
        assertThat(in(desk, PASSWORD, Optional.of(code(secret.get(0))))).isInstanceOf(SignIn.SignedIn.class);
        assertThat(in(desk(false), PASSWORD, Optional.empty()))
                .as("once set up it is asked for, required or not")
                .isEqualTo(new SignIn.CodeNeeded("li"));
    }

    @Test
    void a_code_is_taken_once_even_by_four_at_a_time() {
        withLi();
        SignInDesk desk = desk(true);
        List<String> secret = new ArrayList<>();
        withFactor(desk, secret);
        assertThat(in(desk, PASSWORD, Optional.of(code(secret.get(0)))))
                .as("the code that confirmed it")
                .isEqualTo(new SignIn.Refused());
        now.updateAndGet(instant -> instant.plusSeconds(60));
        String code = code(secret.get(0));

        List<CompletableFuture<SignIn>> tries = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> in(desk, PASSWORD, Optional.of(code))))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).filter(SignIn.SignedIn.class::isInstance))
                .hasSize(1);
        assertThat(in(desk, "wrong", Optional.of(code))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void a_recovery_code_is_taken_once_and_guessing_codes_locks() {
        withLi();
        SignInDesk desk = desk(true);
        List<String> recovery = withFactor(desk, new ArrayList<>()).recovery();

        assertThat(in(desk, PASSWORD, Optional.of(recovery.get(3)))).isInstanceOf(SignIn.SignedIn.class);
        assertThat(in(desk, PASSWORD, Optional.of(recovery.get(3)))).isEqualTo(new SignIn.Refused());
        for (int guess = 0; guess < 4; guess++) {
            in(desk, PASSWORD, Optional.of("00000" + guess));
        }
        assertThat(in(desk, PASSWORD, Optional.of(recovery.get(4)))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void another_s_sealed_secret_is_no_second_factor() {
        withLi();
        SignInDesk desk = desk(true);
        List<String> secret = new ArrayList<>();
        withFactor(desk, secret);
        String other = seal.seal(new byte[20], "second factor of wang");
        change(user ->
                user.with(user.credentials().withFactor(new org.fendan.app.people.SecondFactor(other, 0, List.of()))));
        now.updateAndGet(instant -> instant.plusSeconds(60));

        assertThat(in(desk, PASSWORD, Optional.of(Totp.code(new byte[20], now.get()))))
                .isEqualTo(new SignIn.Refused());
    }
}
