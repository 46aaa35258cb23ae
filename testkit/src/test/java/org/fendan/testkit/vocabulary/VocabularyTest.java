package org.fendan.testkit.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.fendan.core.law.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference in docs is what the code says; {@code -Dfendan.docs=write} writes it anew. */
class VocabularyTest {

    private static final Path ROOT = Path.of("..");
    private static final boolean WRITES = System.getProperty("fendan.docs", "").equals("write");

    private static VocabularyPage page;

    @BeforeAll
    static void read() throws IOException {
        List<Path> policies = List.of(
                ROOT.resolve("examples/policy-qinghe/src/main/java"),
                ROOT.resolve("policy-chongqing/src/main/java"),
                ROOT.resolve("policy-xiamen/src/main/java"),
                ROOT.resolve("policy-beijing/src/main/java"),
                ROOT.resolve("policy-zhejiang/src/main/java"));
        CoreSources sources = CoreSources.of(ROOT.resolve("core/src/main/java"), policies);
        page = new VocabularyPage(Chapter.of(sources), sentences());
    }

    private static Properties sentences() throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = VocabularyTest.class.getResourceAsStream("vocabulary.properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }

    @Test
    void every_word_has_a_sentence_in_both_languages() {
        assertThat(page.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, docs/vocabulary.md", "zh, docs/vocabulary.zh-CN.md"})
    void the_page_is_what_the_code_says(String language, String file) throws IOException {
        Path there = ROOT.resolve(file);
        if (WRITES) {
            Files.writeString(there, page.in(language));
        }
        assertThat(there).as("run with -Dfendan.docs=write to write it").exists();
        assertThat(Files.readString(there))
                .as("%s is stale: run the tests of testkit with -Dfendan.docs=write", file)
                .isEqualTo(page.in(language));
    }

    @Test
    void words_without_sentences_and_sentences_without_words_are_told() {
        Properties some = new Properties();
        some.setProperty("Step.gone()", "没有了");
        some.setProperty("Step.said()", "说过");
        some.setProperty("Step.said().en", "said twice");
        List<Word> words = List.of(
                new Word("Step.mute()", "mute()", "Step", Optional.empty(), Optional.empty()),
                new Word("Step.said()", "said()", "Step", Optional.of("Said."), Optional.empty()));
        VocabularyPage small = new VocabularyPage(List.of(new Chapter(Text.of("章", "chapter"), words)), some);
        assertThat(small.faults())
                .containsExactly(
                        "no Chinese sentence for Step.mute() ()",
                        "no English sentence for Step.mute(): write its javadoc, or Step.mute().en",
                        "Step.said().en is not needed: the code says it",
                        "Step.gone() is a sentence for no word");
        assertThat(small.in("en")).contains("| `said()` → `Step` | Said. | — |");
        assertThat(small.in("zh")).contains("| `said()` → `Step` | 说过 | — |");
    }
}
