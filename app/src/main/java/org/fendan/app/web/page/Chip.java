package org.fendan.app.web.page;

/** A word that stands out. Its tone never stands alone: the word says the same. */
public record Chip(String text, Tone tone) {

    /** How it looks. */
    public enum Tone {
        PLAIN(""),
        GOOD("good"),
        BAD("bad"),
        /** Where our reading decides, or something presses. */
        OURS("ours");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    public static Chip plain(String text) {
        return new Chip(text, Tone.PLAIN);
    }

    public static Chip good(String text) {
        return new Chip(text, Tone.GOOD);
    }

    public static Chip bad(String text) {
        return new Chip(text, Tone.BAD);
    }

    public static Chip ours(String text) {
        return new Chip(text, Tone.OURS);
    }
}
