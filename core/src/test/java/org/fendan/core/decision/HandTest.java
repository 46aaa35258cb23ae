package org.fendan.core.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values written as bytes read as their types show them. */
class HandTest {

    @ParameterizedTest(name = "{0} yuan")
    @ValueSource(strings = {"0", "0.01", "0.1", "1", "9.99", "10", "99.90", "100.00", "12345678.09", "90000000000000"})
    void sums(String text) {
        same(FactType.MONEY, text);
    }

    @ParameterizedTest(name = "{0} yuan")
    @ValueSource(strings = {"0.01", "90000000000000"})
    void sums_that_are_more_than_nothing(String text) {
        same(FactType.POSITIVE_MONEY, text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1900-01-01", "2019-12-31", "2020-02-29", "2200-10-09"})
    void dates(String text) {
        same(FactType.DATE, text);
    }

    @ParameterizedTest(name = "titles {0}")
    @ValueSource(
            strings = {
                "",
                "nationalHighTech 2019-11-25/2022-11-24",
                "a 2019-01-01/;b 2020-03-01/2020-03-01;c 0999-01-01/9999-12-30",
                "\"quoted\" 2019-11-25/2022-02-28"
            })
    void titles(String text) {
        same(FactType.TITLES, text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "7", "10", "99", "100", "999999999999"})
    void counts(String text) {
        same(FactType.COUNT_OF, text);
    }

    @Test
    void flags_and_words() {
        same(FactType.FLAG, "true");
        same(FactType.FLAG, "false");
        same(FactType.TEXT, "两行\n\"引号\"");
        same(FactType.PERCENT, "4.35");
    }

    @Test
    void titles_said_again_are_the_same_bytes_and_another_document_starts_anew() {
        List<Title> titles = FactType.TITLES.parse("nationalHighTech 2019-11-25/2022-11-24");
        List<Title> others = FactType.TITLES.parse("other 2019-11-25/");
        Hand<List<Title>> hand = Hand.of(FactType.TITLES);
        JsonBuffer json = new JsonBuffer(1);
        for (List<Title> said : List.of(titles, titles, others, others, titles)) {
            hand.write(said, json);
        }
        String one = "\"nationalHighTech 2019-11-25/2022-11-24\"";
        String other = "\"other 2019-11-25/\"";
        assertThat(new String(json.toBytes(), UTF_8)).isEqualTo(one + one + other + other + one);
        json.clear().raw("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]");
        hand.write(titles, json);
        assertThat(new String(json.toBytes(), UTF_8)).endsWith("20]" + one);
    }

    private static <T> void same(FactType<T> type, String text) {
        T value = type.parse(text);
        JsonBuffer json = new JsonBuffer(1);
        Hand.of(type).write(value, json);
        assertThat(new String(json.toBytes(), UTF_8))
                .isEqualTo(new String(new JsonBuffer().string(type.show(value)).toBytes(), UTF_8));
    }
}
