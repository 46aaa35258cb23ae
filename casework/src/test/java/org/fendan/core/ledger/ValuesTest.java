package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "A-Z_09.:/x", "city/risk-fund/2021"})
    void an_account_is_named_by_segments(String path) {
        assertThat(AccountId.of(path)).hasToString(path);
        assertThat(AccountId.find(path)).contains(AccountId.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a/", "/a", "a//b", "a b", "账户", "a\n", "a@b", "a[b", "a`b", "a{b", "a;b", "a,b"})
    void an_account_named_otherwise_is_refused(String path) {
        assertThatThrownBy(() -> AccountId.of(path)).hasMessageContaining("not an account: \"" + path);
        assertThat(AccountId.find(path)).isEmpty();
    }

    @Test
    void an_account_name_has_at_most_200_characters() {
        assertThat(AccountId.of("a".repeat(200)).path()).hasSize(200);
        assertThatThrownBy(() -> AccountId.of("a".repeat(201))).hasMessageContaining("at most 200");
        assertThat(AccountId.of("a")).isLessThan(AccountId.of("b"));
    }

    @Test
    void a_counter_is_never_negative() {
        for (int spoilt = 0; spoilt < 4; spoilt++) {
            long[] c = new long[4];
            c[spoilt] = -1;
            assertThatThrownBy(() -> new Account(FUND, AccountRule.UNBOUNDED, c[0], c[1], c[2], c[3]))
                    .hasMessageContaining("negative");
        }
    }

    @Test
    void posted_and_pending_of_one_side_fit_one_long() {
        long max = Long.MAX_VALUE;
        assertThat(new Account(FUND, AccountRule.UNBOUNDED, max - 1, 1, 1, max - 1))
                .isNotNull();
        assertThatThrownBy(() -> new Account(FUND, AccountRule.UNBOUNDED, max, 1, 0, 0))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Account(FUND, AccountRule.UNBOUNDED, 0, 0, 1, max))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the counters of city/risk-fund would overflow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void names_are_one_line_and_not_blank(String id) {
        assertThatThrownBy(() -> Chain.of(id, DAY, "p", List.of())).hasMessageContaining("a chain needs 1 to 200");
        assertThatThrownBy(() -> Chain.of("c", DAY, id, List.of())).hasMessageContaining("a purpose needs");
        assertThatThrownBy(() -> new Movement.VoidHold(id)).hasMessageContaining("a hold needs");
        assertThatThrownBy(() -> new Attachment(id, "")).hasMessageContaining("an attachment's kind needs");
    }

    @Test
    void names_have_at_most_200_characters() {
        assertThat(new Movement.VoidHold("h".repeat(200)).hold()).hasSize(200);
        assertThatThrownBy(() -> new Movement.VoidHold("h".repeat(201))).hasMessageContaining("1 to 200");
    }

    @Test
    void whole_characters_of_any_plane_are_taken() {
        assertThat(new Attachment("k", "\uD83D\uDCB0\uD83D\uDCB0分").content()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\uD83D", "\uDCB0x", "\uD83Dx", "\uDCB0\uD83D", "\uD83D\uDCB0\uDCB0", "\uD83D\uD83D\uDCB0"})
    void half_a_character_is_refused(String text) {
        assertThatThrownBy(() -> new Attachment("k", text)).hasMessageContaining("half a character");
    }

    @Test
    void an_entry_is_numbered_from_one_and_says_something() {
        List<Attachment> event = List.of(new Attachment("k", ""));
        assertThat(new Entry(1, Optional.empty(), "t", "a", event).attachments())
                .hasSize(1);
        assertThatThrownBy(() -> new Entry(0, Optional.empty(), "t", "a", event))
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> new Entry(1, Optional.empty(), "t", "a", List.of()))
                .hasMessage("entry 1 says nothing: no chain and no attachment");
    }
}
