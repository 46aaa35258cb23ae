package org.fendan.testkit.vocabulary;

import java.util.Optional;

/**
 * One word of the vocabulary, as the code has it.
 *
 * @param key what it is known by in the file of Chinese sentences: "SchemeText.atMost(FactKey,T)"
 * @param form how it is written: "atMost(FactKey&lt;T&gt; key, T limit)"
 * @param gives the type it gives; empty for a constant
 * @param said the first sentence of its javadoc; empty where it has none
 * @param use a place where a policy uses it; empty where none does
 */
record Word(String key, String form, String gives, Optional<String> said, Optional<Use> use) {

    /** A place in a policy. */
    record Use(String code, String file) {}
}
