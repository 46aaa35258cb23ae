package org.fendan.app.desk;

import java.util.List;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /**
     * Somebody is who they say.
     *
     * @param recovery recovery codes, to be shown this once, where the second factor was confirmed just now
     */
    record SignedIn(Caller caller, List<String> recovery) implements SignIn {
        public SignedIn {
            recovery = List.copyOf(recovery);
        }
    }

    /** The one-time code is right: now a password is to be chosen, by {@link SignInDesk#choosePassword}. */
    record PasswordNeeded(String user) implements SignIn {}

    /** The password is right: now the code of the second factor is asked for, or a recovery code. */
    record CodeNeeded(String user) implements SignIn {}

    /**
     * The password is right, and a second factor has to be set up: the same again with a code made by this secret
     * signs in.
     *
     * @param secret to be typed into a device
     * @param uri the same for a device that reads pictures
     */
    record FactorNeeded(String user, String secret, String uri) implements SignIn {}

    /** Something is wrong, or the user is locked; it is not told what. */
    record Refused() implements SignIn {}

    /** Too many sign in at once: it was not looked at. */
    record Crowded() implements SignIn {}
}
