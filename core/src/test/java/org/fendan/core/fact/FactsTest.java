package org.fendan.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.junit.jupiter.api.Test;

/** Facts, their keys, and reading them by name. */
class FactsTest {

    private static final FactKey<Money> LOAN = FactKey.stated("loan", "贷款", "loan", FactType.MONEY, "5");
    private static final FactKey<Boolean> LISTED = FactKey.platform("listed", "名单", "listed", FactType.FLAG, "true");
    private static final FactKey<Long> STAFF = FactKey.term("staff", "人数", "staff", FactType.COUNT_OF, "46");

    @Test
    void an_absent_fact_is_unknown() {
        Facts facts = Facts.of(LISTED, false);
        assertThat(facts.get(LISTED)).contains(false);
        assertThat(facts.get(LOAN)).isEmpty();
        assertThat(facts.text(LOAN)).isEmpty();
        assertThat(facts.has(LISTED)).isTrue();
        assertThat(facts.has(LOAN)).isFalse();
        assertThat(Facts.NONE.keys()).isEmpty();
    }

    @Test
    void facts_never_change() {
        Facts first = Facts.of(LISTED, true);
        Facts second = first.with(LISTED, false).with(STAFF, 3L);
        assertThat(first.get(LISTED)).contains(true);
        assertThat(second.get(LISTED)).contains(false);
        assertThat(second.without(STAFF)).isEqualTo(Facts.of(LISTED, false));
        assertThat(second.has(STAFF)).isTrue();
    }

    @Test
    void of_two_sets_of_facts_the_second_one_counts() {
        Facts one = Facts.of(LISTED, true).with(STAFF, 3L);
        Facts both = one.and(Facts.of(LISTED, false).withText(LOAN, "7"));
        assertThat(both.texts()).isEqualTo(Map.of("listed", "false", "loan", "7.00", "staff", "3"));
        assertThat(one.get(LISTED)).contains(true);
    }

    @Test
    void facts_are_written_by_name() {
        Facts facts = Facts.of(STAFF, 3L).withText(LOAN, "7");
        assertThat(facts).hasToString("{loan=7.00, staff=3}");
        assertThat(facts.text(LOAN)).contains("7.00");
        assertThat(facts.keys()).isEqualTo(Set.of(LOAN, STAFF));
        assertThat(facts)
                .isEqualTo(Facts.of(LOAN, Money.ofYuan(7)).with(STAFF, 3L))
                .hasSameHashCodeAs(Facts.of(LOAN, Money.ofYuan(7)).with(STAFF, 3L))
                .isNotEqualTo(Facts.of(STAFF, 3L))
                .isNotEqualTo("{loan=7.00, staff=3}");
    }

    @Test
    void keys_of_one_name_are_equal_and_keep_a_well_written_example() {
        assertThat(LOAN)
                .isEqualTo(FactKey.stated("loan", "额", "sum", FactType.MONEY, "1"))
                .hasSameHashCodeAs("loan")
                .isNotEqualTo(STAFF)
                .isNotEqualTo("loan")
                .hasToString("loan");
        assertThat(LOAN.example()).isEqualTo("5.00");
        assertThat(LOAN.wording()).isEqualTo(Text.of("贷款", "loan"));
        assertThat(LOAN.type()).isEqualTo(FactType.MONEY);
        assertThat(LOAN.keys()).isEqualTo(Set.of(LOAN));
        assertThat(LOAN.show(Money.ofYuan(2))).isEqualTo("2.00");
        assertThat(LOAN.in(Facts.of(LOAN, Money.ofYuan(2)))).contains(Money.ofYuan(2));
    }

    @Test
    void a_fact_is_found_by_its_name_whichever_key_asks_and_however_many_keys_there_are() {
        Facts facts = Facts.NONE;
        List<FactKey<Long>> keys = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            keys.add(count(i));
            facts = i % 100 == 0 ? facts.with(keys.get(i), (long) i) : facts;
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(facts.known(keys.get(i))).isEqualTo(i % 100 == 0 ? (long) i : null);
            assertThat(facts.known(count(i))).isEqualTo(facts.known(keys.get(i)));
        }
        assertThat(facts.known(LISTED)).isNull();
        assertThat(facts.with(LISTED, true).without(keys.get(100)).keys()).hasSize(50);
    }

    private static FactKey<Long> count(int number) {
        return FactKey.stated("count" + number, "数", "count", FactType.COUNT_OF, "1");
    }

    @Test
    void keys_say_who_knows_the_fact() {
        assertThat(List.of(LOAN.origin(), LISTED.origin(), STAFF.origin()))
                .containsExactly(FactKey.Origin.STATED, FactKey.Origin.PLATFORM, FactKey.Origin.TERM);
    }

    @Test
    void a_reader_finds_all_faults_at_once() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("loan", "7");
        texts.put("listed", "maybe");
        texts.put("colour", "red");
        FactReader.Read read = new FactReader(List.of(LOAN, LISTED)).read(texts);
        assertThat(read.facts()).isEqualTo(Facts.of(LOAN, Money.ofYuan(7)));
        assertThat(read.faults())
                .extracting(Fault::place, Fault::code, Fault::value, Fault::example)
                .containsExactly(
                        tuple("listed", "VALUE_INVALID", "maybe", "true"),
                        tuple("colour", "FACT_UNKNOWN", "red", "loan, listed"));
        assertThat(read.faults().get(0).rule()).isEqualTo(FactType.FLAG.rule());
        assertThat(read.faults().get(1).rule().en()).isEqualTo("no fact of this name is used here");
    }
}
