package org.fendan.core.law;

/** A wording in Chinese and English: whatever a person reads exists in both. */
public record Text(String zh, String en) {

    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording needs both languages: zh=\"" + zh + "\", en=\"" + en + "\"");
        }
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** The wording in the language of this tag; Chinese unless the tag is "en". */
    public String in(String language) {
        return language.equals("en") ? en : zh;
    }
}
