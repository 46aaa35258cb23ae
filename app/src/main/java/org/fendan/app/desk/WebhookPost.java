package org.fendan.app.desk;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.law.Text;

/** Carries a message to an address outside. */
public interface WebhookPost {

    /** Why nothing is carried to this address, if nothing is. */
    Optional<Text> refusal(URI address);

    /** Carries a message within the time limits, follows no redirect, and tells what came back. */
    Told post(URI address, Map<String, String> headers, String body);

    /**
     * What came back.
     *
     * @param status as HTTP has it; 0 where nothing came back
     * @param detail in a few words, of a failure
     */
    record Told(int status, String detail, long millis) {

        private static final int GONE = 410;

        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        /** The receiver wants to hear no more. */
        boolean isGone() {
            return status == GONE;
        }
    }
}
