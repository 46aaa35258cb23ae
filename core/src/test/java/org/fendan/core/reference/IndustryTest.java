package org.fendan.core.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryTest {

    @ParameterizedTest
    @EnumSource
    void an_industry_is_found_by_its_code_and_by_its_name(Industry industry) {
        assertThat(Industry.find(industry.code())).contains(industry);
        assertThat(Industry.find(industry.label().zh())).contains(industry);
        assertThat(industry.code()).matches("[a-z][A-Za-z]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Software", "SOFTWARE", "软件"})
    void another_word_is_no_industry(String word) {
        assertThat(Industry.find(word)).isEmpty();
    }
}
