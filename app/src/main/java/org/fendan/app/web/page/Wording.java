package org.fendan.app.web.page;

/** A word or a sentence of the console, in both languages. Each room of the console has its own, beside {@link Word}. */
public interface Wording {

    /** "zh" or "en". */
    String in(String language);
}
