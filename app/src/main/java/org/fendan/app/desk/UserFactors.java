package org.fendan.app.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.fendan.app.people.Seal;
import org.fendan.app.people.SecondFactor;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.Totp;
import org.fendan.app.people.User;

/** Second factors of users: offered, confirmed by a first code, asked for from then on. */
final class UserFactors {

    private static final int RECOVERY_CODES = 10;

    private final Seal seal;
    private final InstantSource clock;
    private final Secrets secrets = new Secrets();

    UserFactors(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** A secret to be put into a device. */
    Offer offer(User user) {
        byte[] secret = secrets.bytes(Totp.SECRET_BYTES);
        return new Offer(seal.seal(secret, purpose(user)), Totp.text(secret), Totp.uri(secret, user.name()));
    }

    List<String> recoveryCodes() {
        return Stream.generate(secrets::code).limit(RECOVERY_CODES).toList();
    }

    /** The user once the factor under way is confirmed by a code of it; empty where the code is wrong. */
    Optional<User> confirmed(User user, String code, List<String> recovery) {
        List<String> hashes = recovery.stream().map(UserDesk::hash).toList();
        return user.credentials()
                .pending()
                .flatMap(kept -> step(user, kept, code, 0).stream()
                        .mapToObj(step -> new SecondFactor(kept, step, hashes))
                        .findFirst()
                        .map(factor -> user.with(user.credentials().withFactor(factor))));
    }

    /** The user after a code, or a recovery code, was taken; empty where it may not be. */
    Optional<User> took(User user, String code) {
        return user.credentials().factor().flatMap(factor -> {
            OptionalLong step = step(user, factor.secret(), code, factor.used());
            String hash = UserDesk.hash(Secrets.plain(code));
            if (step.isEmpty() && !factor.recovery().contains(hash)) {
                return Optional.empty();
            }
            SecondFactor next = step.isPresent() ? factor.used(step.getAsLong()) : factor.without(hash);
            return Optional.of(user.with(user.credentials().used(next)));
        });
    }

    private OptionalLong step(User user, String sealed, String code, long used) {
        return seal.open(sealed, purpose(user))
                .map(secret -> Totp.step(secret, code, clock.instant(), used))
                .orElse(OptionalLong.empty());
    }

    private static String purpose(User user) {
        return "second factor of " + user.name();
    }

    /**
     * What somebody puts into a device.
     *
     * @param sealed as it is kept
     * @param secret to be typed
     * @param uri the same for a device that reads pictures
     */
    record Offer(String sealed, String secret, String uri) {}
}
