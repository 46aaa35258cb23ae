package org.fendan.app.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.app.people.Passwords;
import org.fendan.app.people.Seal;
import org.fendan.app.people.Secrets;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;

/**
 * Lets people in who type a name and a password, and a code where they have a second factor.
 *
 * <p>A refusal is the same, and takes as long, whatever the reason: an unknown name, a wrong password or code, a user
 * who is not active, a lock. Each attempt is noted; an unknown name is not, as it may be a password in the wrong field.
 */
public final class SignInDesk {

    private static final int LONGEST = 1_000;

    private final LedgerWriter writer;
    private final Reads reads;
    private final AuditDesk audit;
    private final Passwords passwords;
    private final UserFactors factors;
    private final InstantSource clock;
    private final boolean factorRequired;
    private final LockOut lockOut;

    /** @param factorRequired whether whoever is trusted with money has to have a second factor */
    public SignInDesk(
            LedgerWriter writer,
            Reads reads,
            AuditDesk audit,
            Passwords passwords,
            Seal seal,
            InstantSource clock,
            boolean factorRequired) {
        this.writer = writer;
        this.reads = reads;
        this.audit = audit;
        this.passwords = passwords;
        this.factors = new UserFactors(seal, clock);
        this.clock = clock;
        this.factorRequired = factorRequired;
        this.lockOut = new LockOut(clock);
    }

    /**
     * Tries to sign in.
     *
     * @param password or the one-time code by which a password may be chosen
     * @param code of the second factor, or a recovery code
     */
    public SignIn signIn(String user, String password, Optional<String> code, Source source) {
        try {
            Optional<User> known = UserDesk.isName(user) ? reads.user(user).map(UserDesk::user) : Optional.empty();
            SignIn outcome = judged(user, known, password, code, source);
            noted(user, known, outcome, source);
            return outcome;
        } catch (Passwords.Crowded crowded) {
            return new SignIn.Crowded();
        }
    }

    /**
     * Chooses a password by a one-time code, which is used up by it; signing in with it comes next.
     *
     * @return what is wrong; nothing where the password counts from now on
     */
    public List<String> choosePassword(String user, String code, String chosen, Source source, String language) {
        try {
            return choose(user, code, chosen, source).stream()
                    .map(fault -> fault.rule().in(language))
                    .toList();
        } catch (Passwords.Crowded crowded) {
            return List.of(Text.of("登录人数过多，请稍后重试", "too many sign in just now: try again shortly")
                    .in(language));
        }
    }

    List<Fault> choose(String name, String code, String chosen, Source source) {
        Optional<User> known = UserDesk.isName(name) ? reads.user(name).map(UserDesk::user) : Optional.empty();
        Optional<User> right = known.filter(
                user -> !lockOut.isLocked(name, source) && isOneTime(user, code) && UserDesk.mayEnter(reads, user));
        List<Fault> faults = new ArrayList<>(UserPasswords.faults(reads, "password", name, known, chosen));
        if (right.isEmpty()) {
            faults.add(0, UserPasswords.CODE_WRONG);
            noted(name, known, new SignIn.Refused(), source);
        }
        if (faults.isEmpty() && !chosen(right.get(), chosen, source)) {
            faults.add(UserPasswords.CODE_WRONG);
        }
        return faults;
    }

    /** Keeps the password; whoever else was quicker with the same code has it. */
    private boolean chosen(User seen, String password, Source source) {
        String hash = passwords.hash(password);
        boolean kept = Elsewhere.orHere(() -> writer.run(tx -> {
            Optional<User> now = UserBook.user(tx, seen.name())
                    .filter(User::active)
                    .filter(user -> user.credentials()
                            .oneTime()
                            .equals(seen.credentials().oneTime()));
            now.ifPresent(user -> {
                tx.append(Draft.by(user.name()));
                UserBook.save(
                        tx, user.with(user.credentials().withPassword(hash)).next());
                Audit.own(tx, Caller.of(user), source, "password chosen by a one-time code");
            });
            return now.isPresent();
        }));
        if (kept) {
            lockOut.succeeded(seen.name(), source);
        }
        return kept;
    }

    /** Whether somebody who is signed in knows their password; a wrong one counts as at the door. */
    boolean proves(User user, String password, Source source) {
        boolean right = !lockOut.isLocked(user.name(), source)
                && password.length() <= LONGEST
                && passwords.matches(password, user.credentials().password());
        if (!right) {
            failed(user, source);
        }
        return right;
    }

    boolean isLocked(User user, Source source) {
        return lockOut.isLocked(user.name(), source);
    }

    void failed(User user, Source source) {
        noted(user.name(), Optional.of(user), new SignIn.Refused(), source);
    }

    String hash(String password) {
        return passwords.hash(password);
    }

    UserFactors factors() {
        return factors;
    }

    private SignIn judged(String name, Optional<User> known, String password, Optional<String> code, Source source) {
        String offered = password.length() > LONGEST ? "" : password;
        boolean right = passwords.matches(
                offered, known.flatMap(user -> user.credentials().password()));
        boolean oneTime = known.filter(user -> isOneTime(user, offered)).isPresent();
        boolean locked = lockOut.isLocked(name, source);
        if (known.isEmpty() || locked || !(right || oneTime) || !UserDesk.mayEnter(reads, known.get())) {
            return new SignIn.Refused();
        }
        return right ? second(known.get(), offered, code) : new SignIn.PasswordNeeded(name);
    }

    /** The password was right. */
    private SignIn second(User user, String password, Optional<String> code) {
        boolean due = factorRequired && user.isTrustedWithMoney();
        if (user.credentials().factor().isPresent()) {
            return code.<SignIn>map(told -> took(user, told) ? in(user, password) : new SignIn.Refused())
                    .orElseGet(() -> new SignIn.CodeNeeded(user.name()));
        }
        if (!due) {
            return in(user, password);
        }
        return code.isPresent() && user.credentials().pending().isPresent()
                ? confirmed(user, code.get())
                : offerFactor(user);
    }

    private SignIn in(User user, String password) {
        if (user.credentials().password().filter(Passwords::isOld).isPresent()) {
            String hash = passwords.hash(password);
            keep(user, now -> Optional.of(now.with(now.credentials().withPassword(hash))));
        }
        return new SignIn.SignedIn(Caller.of(user), List.of());
    }

    private SignIn offerFactor(User user) {
        UserFactors.Offer offer = factors.offer(user);
        keep(user, now -> Optional.of(now.with(now.credentials().withPending(offer.sealed()))));
        return new SignIn.FactorNeeded(user.name(), offer.secret(), offer.uri());
    }

    private SignIn confirmed(User user, String code) {
        List<String> codes = factors.recoveryCodes();
        boolean kept = keep(user, now -> factors.confirmed(now, code, codes));
        return kept ? new SignIn.SignedIn(Caller.of(user), codes) : new SignIn.Refused();
    }

    private boolean took(User user, String code) {
        return keep(user, now -> factors.took(now, code));
    }

    /** Changes a user in the ledger's one line, if they are still who was looked at. */
    private boolean keep(User seen, Function<User, Optional<User>> change) {
        return Elsewhere.orHere(() -> writer.run(tx -> {
            Optional<User> after = current(tx, seen).flatMap(change);
            after.ifPresent(user -> {
                tx.append(Draft.by(user.name()));
                UserBook.save(tx, user);
            });
            return after.isPresent();
        }));
    }

    private static Optional<User> current(Transaction tx, User seen) {
        return tx.user(seen.name())
                .map(UserDesk::user)
                .filter(User::active)
                .filter(now ->
                        now.credentials().password().equals(seen.credentials().password()));
    }

    private boolean isOneTime(User user, String offered) {
        String hash = UserDesk.hash(Secrets.plain(offered));
        return user.credentials()
                .oneTime()
                .filter(code -> UserDesk.isSame(code.hash(), hash))
                .filter(code -> clock.instant().isBefore(code.until()))
                .isPresent();
    }

    private void noted(String name, Optional<User> known, SignIn outcome, Source source) {
        String what = "sign in as " + known.map(User::name).orElse("somebody unknown");
        if (outcome instanceof SignIn.SignedIn in) {
            lockOut.succeeded(name, source);
            audit.note(Optional.of(in.caller()), source, what, 200, "SIGNED_IN");
        } else if (outcome instanceof SignIn.Refused) {
            boolean locks = lockOut.failed(name, source);
            audit.note(Optional.empty(), source, what, 401, locks ? "LOCKED" : "SIGN_IN_REFUSED");
        }
    }
}
