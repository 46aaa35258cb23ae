package org.fendan.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fendan.core.ledger.LedgerFixture.BANK;
import static org.fendan.core.ledger.LedgerFixture.DAY;
import static org.fendan.core.ledger.LedgerFixture.FUND;
import static org.fendan.core.ledger.LedgerFixture.chain;
import static org.fendan.core.ledger.LedgerFixture.entry;
import static org.fendan.core.ledger.LedgerFixture.post;
import static org.fendan.core.ledger.LedgerFixture.reserve;
import static org.fendan.core.ledger.LedgerFixture.transfer;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    private static final Entry EVERYTHING = entry(
            7,
            new Chain(
                    "a",
                    DAY,
                    "代偿",
                    List.of(
                            new Movement.Open(FUND, AccountRule.DEBITS_WITHIN_CREDITS),
                            transfer(FUND, BANK, 1),
                            reserve("h", 2),
                            new Movement.Reserve("i", transfer(FUND, BANK, 3), Optional.empty()),
                            post("h", 4),
                            new Movement.VoidHold("i"),
                            new Movement.ExpireHold("j", DAY),
                            new Movement.Close(DAY)),
                    Optional.of("z")));

    private static final Entry EVENT = new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("k", "é")));

    @Test
    void every_kind_of_movement_is_read_back_as_it_was() {
        assertThat(Canonical.entry(Canonical.bytes(EVERYTHING))).isEqualTo(EVERYTHING);
        assertThat(Canonical.entry(Canonical.bytes(EVENT))).isEqualTo(EVENT);
    }

    @Test
    void the_bytes_are_these_for_good() {
        assertThat(HexFormat.of().formatHex(Canonical.bytes(EVENT)))
                .isEqualTo("01" + "0000000000000001" + "00000001" + "74" + "00000001" + "61" + "00" + "0000000000000001"
                        + "00000001" + "6b" + "00000002" + "c3a9");
    }

    @Test
    void a_close_is_its_tag_and_its_day_for_good() {
        byte[] bytes = Canonical.bytes(entry(1, Chain.closing(DAY, DAY.plusDays(1), "p")));
        assertThat(HexFormat.of().formatHex(bytes))
                .contains("0000000000000001" + "07" + "0000000a" + "323032312d31312d3231");
    }

    @Test
    void what_ends_in_an_empty_list_or_an_empty_text_is_read_back_too() {
        Chain chain = chain("a", new Movement.VoidHold("h"));
        Entry two =
                new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("k", ""), new Attachment("l", "x")));
        assertThat(Canonical.entry(Canonical.bytes(two))).isEqualTo(two);
        Entry bare = new Entry(1, Optional.of(chain), "t", "a", List.of());
        Entry empty = new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("k", "")));
        assertThat(Canonical.entry(Canonical.bytes(bare))).isEqualTo(bare);
        assertThat(Canonical.entry(Canonical.bytes(empty))).isEqualTo(empty);
        assertThat(HexFormat.of().formatHex(Canonical.bytes(bare)))
                .startsWith("01" + "0000000000000001" + "00000001" + "74" + "00000001" + "61" + "01" + "00000001");
    }

    @Test
    void an_optional_value_is_marked_by_0_or_1_only() {
        byte[] bytes = Canonical.bytes(EVENT);
        for (byte mark : new byte[] {2, -1}) {
            bytes[19] = mark;
            assertThatThrownBy(() -> Canonical.entry(bytes))
                    .hasMessage("an optional value is marked 0 or 1, not " + mark);
        }
    }

    @Test
    void a_composed_and_a_decomposed_character_have_the_same_bytes() {
        Entry decomposed = new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("k", "e\u0301")));
        assertThat(Canonical.bytes(decomposed)).isEqualTo(Canonical.bytes(EVENT));
    }

    @Test
    void bytes_cut_short_or_with_a_tail_or_of_another_version_are_refused() {
        byte[] bytes = Canonical.bytes(EVERYTHING);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Canonical.entry(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Canonical.entry(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("1 bytes follow the end of the entry");
        bytes[0] = 2;
        assertThatThrownBy(() -> Canonical.entry(bytes)).hasMessage("an entry's bytes begin with version 1");
    }

    @Test
    void an_unknown_movement_and_a_negative_length_are_refused() {
        byte[] bytes = Canonical.bytes(entry(1, chain("a", new Movement.VoidHold("h"))));
        int tag = bytes.length - 1 - HexFormat.of().formatHex(bytes).indexOf("0500000001" + "68");
        assertThat(tag).isLessThan(bytes.length);
        byte[] unknown = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(bytes).replace("0500000001" + "68", "0900000001" + "68"));
        assertThatThrownBy(() -> Canonical.entry(unknown)).hasMessage("no movement has the tag 9");
        byte[] negative = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(bytes).replace("0500000001" + "68", "05ffffffff" + "68"));
        assertThatThrownBy(() -> Canonical.entry(negative)).hasMessage("the entry's bytes end too early");
    }

    @Test
    void fields_moved_across_a_border_change_the_bytes() {
        Entry one = new Entry(1, Optional.empty(), "t", "ab", List.of(new Attachment("c", "d")));
        Entry two = new Entry(1, Optional.empty(), "t", "a", List.of(new Attachment("bc", "d")));
        assertThat(Canonical.bytes(one)).isNotEqualTo(Canonical.bytes(two));
    }
}
