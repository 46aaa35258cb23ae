package org.fendan.app.store;

/** The answer once given to a request: whoever sends the request again is told the same. */
public record StoredAnswer(String key, String requestHash, int status, String answer) {

    /** Whether the request asked then is the one asked now. */
    public boolean answers(String hash) {
        return requestHash.equals(hash);
    }
}
