package org.fendan.app.web.sign;

import java.util.List;

/**
 * The page by which somebody signs in, as far as they have come.
 *
 * @param to where to go on from here
 * @param message what was wrong; empty where nothing was
 * @param ticket finds the name and password again that were right
 * @param secret of the second factor to set up
 * @param uri the same, for a device
 * @param shown recovery codes, this once
 * @param hints who may sign in to the demo
 */
public record SignInPage(
        Stage stage,
        String to,
        String message,
        String ticket,
        String secret,
        String uri,
        List<String> shown,
        List<Hint> hints) {

    /** What is asked for. */
    public enum Stage {
        PASSWORD,
        CODE,
        FACTOR,
        NEW_PASSWORD,
        RECOVERY
    }

    /** A sign-in of the demo. */
    public record Hint(String user, String password, String whose) {}

    static SignInPage of(Stage stage, String to) {
        return new SignInPage(stage, to, "", "", "", "", List.of(), List.of());
    }

    SignInPage message(String other) {
        return new SignInPage(stage, to, other, ticket, secret, uri, shown, hints);
    }

    SignInPage ticket(String other) {
        return new SignInPage(stage, to, message, other, secret, uri, shown, hints);
    }

    SignInPage factor(String newSecret, String newUri) {
        return new SignInPage(stage, to, message, ticket, newSecret, newUri, shown, hints);
    }

    SignInPage shown(List<String> codes) {
        return new SignInPage(stage, to, message, ticket, secret, uri, codes, hints);
    }

    SignInPage hints(List<Hint> others) {
        return new SignInPage(stage, to, message, ticket, secret, uri, shown, others);
    }

    public boolean is(String name) {
        return stage.name().equals(name);
    }
}
