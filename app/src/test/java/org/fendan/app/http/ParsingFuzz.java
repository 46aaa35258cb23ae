package org.fendan.app.http;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * What reads words from outside, driven by Jazzer. In {@code mvn verify} the kept inputs are replayed; the long run is
 * {@code JAZZER_FUZZ=1 mvn -pl app -am surefire:test@fuzz -Dtest=ParsingFuzz#json}, one target at a time.
 */
class ParsingFuzz {

    private static final String LONG = "60s";

    @FuzzTest(maxDuration = LONG)
    void json(byte[] bytes) {
        Parsing.json(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void facts(byte[] bytes) {
        Parsing.facts(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void values(byte[] bytes) {
        Parsing.values(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void batch(byte[] bytes) {
        Parsing.batch(bytes);
    }

    @FuzzTest(maxDuration = LONG)
    void request(byte[] bytes) {
        Parsing.request(bytes);
    }
}
