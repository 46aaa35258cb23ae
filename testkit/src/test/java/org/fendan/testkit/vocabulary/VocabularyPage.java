package org.fendan.testkit.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The reference as a page, in one language. */
final class VocabularyPage {

    private static final String ENGLISH = ".en";

    private final List<Chapter> chapters;
    private final Properties sentences;

    /** @param sentences what each word is, in Chinese; under KEY.en in English, where the code says nothing */
    VocabularyPage(List<Chapter> chapters, Properties sentences) {
        this.chapters = chapters;
        this.sentences = sentences;
    }

    /** What is missing for a page in either language, and what is written for no word; a sentence to each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (Word word : chapter.words()) {
                known.add(word.key());
                if (said(word, "zh").isEmpty()) {
                    faults.add("no Chinese sentence for " + word.key() + " ("
                            + word.said().orElse("") + ")");
                }
                if (said(word, "en").isEmpty()) {
                    faults.add("no English sentence for " + word.key() + ": write its javadoc, or " + word.key()
                            + ENGLISH);
                }
                if (word.said().isPresent() && sentences.containsKey(word.key() + ENGLISH)) {
                    faults.add(word.key() + ENGLISH + " is not needed: the code says it");
                }
            }
        }
        sentences.stringPropertyNames().stream()
                .filter(key -> !known.contains(key.endsWith(ENGLISH) ? key.substring(0, key.length() - 3) : key))
                .sorted()
                .forEach(key -> faults.add(key + " is a sentence for no word"));
        return faults;
    }

    String in(String language) {
        boolean zh = language.equals("zh");
        StringBuilder out = new StringBuilder(zh ? """
                # 政策语言参考

                本页由代码生成：各词来自 `core` 的源码，用例来自各政策模块。教程见[添加一个城市](add-a-city.zh-CN.md)。
                """ : """
                # The vocabulary of a policy

                This page is made from the code: the words from the sources of `core`, the uses from the policies. The
                guide is [Adding a city](add-a-city.md).
                """);
        for (Chapter chapter : chapters) {
            out.append("\n## ").append(chapter.title().in(language)).append("\n\n");
            out.append(zh ? "| 词 | 含义 | 用例 |\n" : "| Word | What it is | In use |\n")
                    .append("|---|---|---|\n");
            chapter.words().forEach(word -> row(out, word, language));
        }
        return out.append("\n").append(FactList.page(language)).toString();
    }

    private void row(StringBuilder out, Word word, String language) {
        String gives = word.gives().isEmpty() ? "" : " → `" + word.gives() + "`";
        String use = word.use()
                .map(one -> "`" + one.code() + "` (" + one.file() + ")")
                .orElse("—");
        String cells = "`" + word.form() + "`" + gives + " | "
                + said(word, language).orElse("").replace("|", "\\|") + " | " + use.replace("|", "\\|");
        out.append("| ").append(cells).append(" |\n");
    }

    private Optional<String> said(Word word, String language) {
        return language.equals("en")
                ? word.said().or(() -> Optional.ofNullable(sentences.getProperty(word.key() + ENGLISH)))
                : Optional.ofNullable(sentences.getProperty(word.key()));
    }
}
