package org.fendan.app.letter;

import java.util.List;

/**
 * One letter in one language, laid out: what stands on the paper, from its head to its foot.
 *
 * @param language "zh" or "en"
 * @param head the name of the organisation that writes it
 * @param number as the organisation numbers its letters
 * @param paragraphs what it says, in order
 * @param table what a sum was divided into; without rows where there was none
 * @param closing the words it ends with
 * @param date its day as the language writes days
 * @param notes what is said below it: how it can be checked
 */
public record LetterSheet(
        String language,
        String head,
        String number,
        String title,
        String addressee,
        List<String> paragraphs,
        Parts table,
        String closing,
        String date,
        List<String> notes) {

    public LetterSheet {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /** A sum and what it was divided into; the last row is the whole. */
    public record Parts(String caption, List<String> header, List<List<String>> rows) {

        public static final Parts NONE = new Parts("", List.of(), List.of());

        public Parts {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    public String tag() {
        return language.equals("en") ? "en" : "zh-CN";
    }
}
