package org.fendan.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, sources, clauses, citations and readings. */
class LawTest {

    private static final LegalSource OFFICIAL =
            LegalSource.official("渝高新发〔2021〕8号", "2021-02-24", Text.of("办法", "Measures"), Text.of("管委会", "Committee"));
    private static final LegalSource REPORT =
            LegalSource.report("厦科联〔2018〕28号", "2018-10-01", Text.of("办法", "Measures"), Text.of("科技局", "Bureau"));

    @ParameterizedTest(name = "{0} {1}: {2} / {3}")
    @CsvSource(delimiter = '|', textBlock = """
            17   | 渝高新发〔2021〕8号第17条        | Art. 17 of 渝高新发〔2021〕8号
            8(1) | 渝高新发〔2021〕8号第8条第(1)项  | Art. 8(1) of 渝高新发〔2021〕8号
            (1)  | 渝高新发〔2021〕8号第条第(1)项   | Art. (1) of 渝高新发〔2021〕8号
            """)
    void an_official_text_is_cited_by_its_articles(String clause, String zh, String en) {
        Citation citation = Citation.of(OFFICIAL, clause);
        assertThat(citation.wording()).isEqualTo(Text.of(zh, en));
        assertThat(citation.isOurs()).isFalse();
    }

    @Test
    void a_report_is_cited_by_its_headings_and_marked() {
        assertThat(Citation.of(REPORT, "申请主体").wording())
                .isEqualTo(Text.of("厦科联〔2018〕28号（据报道）“申请主体”", "“申请主体” (known from a report) of 厦科联〔2018〕28号"));
    }

    @Test
    void a_reading_of_our_own_is_marked() {
        Citation citation = Citation.ours(OFFICIAL, "18", "surplus");
        assertThat(citation.isOurs()).isTrue();
        assertThat(citation.wording())
                .isEqualTo(Text.of(
                        "渝高新发〔2021〕8号第18条（条文未写明，按本系统的解读）",
                        "Art. 18 of 渝高新发〔2021〕8号 (the text is silent: our reading)"));
    }

    @Test
    void a_source_knows_its_day_and_its_standing() {
        assertThat(OFFICIAL.issued()).isEqualTo(LocalDate.of(2021, 2, 24));
        assertThat(OFFICIAL.standing()).isEqualTo(LegalSource.Standing.OFFICIAL);
        assertThat(REPORT.standing()).isEqualTo(LegalSource.Standing.REPORT);
    }

    @ParameterizedTest(name = "\"{0}\" and \"{1}\"")
    @CsvSource({"'', x", "文, ''", "' ', x", "文, ' '"})
    void a_wording_in_one_language_is_refused(String zh, String en) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.of(zh, en))
                .withMessage("a wording needs both languages: zh=\"" + zh + "\", en=\"" + en + "\"");
    }

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource({"en, word", "zh, 词", "zh-CN, 词", "de, 词", "'', 词"})
    void a_wording_is_chinese_unless_english_is_asked_for(String language, String shown) {
        assertThat(Text.of("词", "word").in(language)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", "g"})
    void a_clause_without_a_fingerprint_is_refused(String fingerprint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Clause("17", Text.of("摘要", "summary"), fingerprint))
                .withMessage("clause 17: not a SHA-256 in hex: " + fingerprint);
    }

    @ParameterizedTest
    @EnumSource
    void every_anchor_has_a_name(Anchor anchor) {
        assertThat(anchor.label().zh()).isNotBlank();
    }

    @Test
    void a_reading_shows_the_option_taken() {
        assertThat(reading("yes", option("yes"), option("no")).choice()).isEqualTo(option("yes"));
        assertThat(reading("no", option("yes"), option("no")).choice()).isEqualTo(option("no"));
    }

    @Test
    void a_reading_without_a_choice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("yes", option("yes")))
                .withMessage("reading r: a choice needs two options");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading("maybe", option("yes"), option("no")))
                .withMessage("reading r: \"maybe\" is none of its options");
    }

    private static Reading reading(String chosen, Reading.Option... options) {
        return new Reading("r", "18", Text.of("问", "question"), List.of(options), chosen);
    }

    private static Reading.Option option(String id) {
        return new Reading.Option(id, Text.of("选", id));
    }
}
