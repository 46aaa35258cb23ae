package org.fendan.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions run out, are renewed, and are never too many. */
class SessionsTest {

    private static final Sessions.Limits LIMITS =
            new Sessions.Limits(Duration.ofMinutes(15), Duration.ofHours(8), 2, 3);
    private static final User CLERK = User.of("clerk", Role.AUTHORITY, "centre");

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final Sessions sessions = new Sessions(LIMITS, () -> now);

    @Test
    void idle_for_a_quarter_of_an_hour_one_is_out() {
        String token = sessions.begin(CLERK, "").token();
        now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertThat(sessions.find(token)).isPresent();
        now = now.plus(Duration.ofMinutes(15));
        assertThat(sessions.find(token)).isEmpty();
        now = now.minus(Duration.ofMinutes(15));
        assertThat(sessions.find(token)).as("what ran out is gone").isEmpty();
    }

    @Test
    void after_a_day_s_work_one_signs_in_anew_however_busy() {
        String token = sessions.begin(CLERK, "").token();
        for (int i = 1; i < 48; i++) {
            now = now.plus(Duration.ofMinutes(10));
            assertThat(sessions.find(token)).isPresent();
        }
        now = now.plus(Duration.ofMinutes(10));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void one_too_many_ends_the_one_longest_unused() {
        String first = sessions.begin(CLERK, "").token();
        String second = sessions.begin(CLERK, "").token();
        now = now.plusSeconds(1);
        assertThat(sessions.find(first)).isPresent();
        sessions.begin(CLERK, "");
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(first)).isPresent();
        String other = sessions.begin(User.of("one", Role.BANK, "bank-a"), "").token();
        sessions.begin(User.of("two", Role.BANK, "bank-a"), "");
        assertThat(sessions.find(other)).isPresent();
        assertThat(sessions.of("clerk")).hasSize(1);
    }

    @Test
    void what_a_user_may_do_changes_and_the_token_with_it() {
        Sessions.Opened opened = sessions.begin(CLERK, "");
        assertThat(sessions.renew(opened.session(), CLERK)).isEmpty();
        User less = CLERK.may(Set.of(Position.CLERK), CLERK.limit(), true);
        Sessions.Opened renewed = sessions.renew(opened.session(), less).orElseThrow();
        assertThat(sessions.find(opened.token())).isEmpty();
        assertThat(sessions.find(renewed.token()).orElseThrow().began())
                .isEqualTo(opened.session().began());
        assertThat(renewed.session().guard()).isNotEqualTo(opened.session().guard());
        assertThat(renewed.session().id()).isNotEqualTo(opened.session().id());
    }

    @Test
    void a_session_does_not_outlive_its_password() {
        Session session = sessions.begin(CLERK, "").session();
        assertThat(Sessions.holds(session, CLERK)).isTrue();
        assertThat(Sessions.holds(session, CLERK.with(CLERK.credentials().withPassword("other"))))
                .isFalse();
    }

    @Test
    void tokens_are_256_bits_and_kept_as_hashes_alone() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Sessions.Opened opened = sessions.begin(CLERK, "");
            assertThat(opened.token()).hasSize(43);
            assertThat(opened.session().toString()).doesNotContain(opened.token());
            assertThat(opened.session().hash()).hasSize(64).isNotEqualTo(opened.token());
            tokens.add(opened.token());
        }
        assertThat(tokens).hasSize(1_000);
        assertThat(sessions.endAll("clerk")).isEqualTo(2);
    }
}
