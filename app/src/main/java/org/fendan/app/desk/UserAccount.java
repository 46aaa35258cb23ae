package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.fendan.app.json.Json;
import org.fendan.app.people.Passwords;
import org.fendan.app.people.Seal;
import org.fendan.app.people.User;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What everybody manages of their own: the password and the second factor, each proved by the password once more.
 *
 * <p>What identifies a request is a mark of it under the seal's key, so that no password and no code is kept or hashed.
 */
public final class UserAccount {

    private static final Fault PASSWORD_WRONG = Fault.of(
            ".password",
            "PASSWORD_WRONG",
            "",
            Text.of("密码不对，或暂时锁定", "it is not your password, or you are locked for a while"),
            "");
    private static final Fault CODE_WRONG = Fault.of(
            ".code", "CODE_WRONG", "", Text.of("动态口令不对，或已使用过", "the code is wrong, or was taken already"), "492039");

    private final Reads reads;
    private final UserRegister register;
    private final SignInDesk signIns;
    private final Seal seal;
    private final Commit commit;

    public UserAccount(LedgerWriter writer, Reads reads, UserRegister register, SignInDesk signIns, Seal seal) {
        this.reads = reads;
        this.register = register;
        this.signIns = signIns;
        this.seal = seal;
        this.commit = new Commit(writer);
    }

    /** Who one is to this app, and by what one has shown it. */
    public Answer me(Caller caller, Source source) {
        User user = user(caller);
        ObjectNode told = register.told(user).put("means", source.means());
        Organisations.of(reads, user.organisation())
                .ifPresent(kept -> told.set("belongsTo", kept.organisation().json()));
        return Answer.ok(told);
    }

    /** Chooses a password by a one-time code, signed in as nobody: {@code {user, code, password}}. */
    public Answer setUp(JsonNode request, Source source, String language) {
        Body body = new Body(request, Set.of("user", "code", "password"));
        String user = body.string("user", "admin");
        Optional<String> code = secret(body, request, "code");
        Optional<String> password = secret(body, request, "password");
        if (!body.faults().isEmpty()) {
            return body.refusal(language);
        }
        try {
            List<Fault> faults = signIns.choose(user, code.orElseThrow(), password.orElseThrow(), source);
            Problem problem =
                    faults.contains(UserPasswords.CODE_WRONG) ? Problem.SIGN_IN_REFUSED : Problem.REQUEST_INVALID;
            return faults.isEmpty() ? Answer.ok(Json.object().put("user", user)) : problem.answer(faults, language);
        } catch (Passwords.Crowded crowded) {
            return Commit.busy(language);
        }
    }

    /** Changes one's password: {@code {password, newPassword}}. */
    public Answer changePassword(JsonNode request, Intent intent) {
        return proved(intent, "own password", request, Set.of("password", "newPassword"), (body, user) -> {
            String chosen = secret(body, request, "newPassword").orElse("");
            if (!chosen.isEmpty() && chosen.equals(request.path("password").asString(""))) {
                body.faults().add(UserPasswords.SAME);
            }
            body.faults().addAll(UserPasswords.faults(reads, "newPassword", user.name(), Optional.of(user), chosen));
            if (!body.faults().isEmpty()) {
                return body.refusal(intent.language());
            }
            String hash = signIns.hash(chosen);
            return kept(
                    intent,
                    "own password " + mark(request),
                    user,
                    now -> Optional.of(
                            now.with(now.credentials().withPassword(hash)).next()));
        });
    }

    /** Makes the secret of a second factor, to be confirmed: {@code {password, code?}}; the code of the one before. */
    public Answer makeFactor(JsonNode request, Intent intent) {
        ObjectNode told = Json.object();
        Answer answer = proved(intent, "own second factor", request, Set.of("password", "code"), (body, user) -> {
            Optional<String> code = request.has("code") ? secret(body, request, "code") : Optional.empty();
            if (!body.faults().isEmpty()) {
                return body.refusal(intent.language());
            }
            UserFactors.Offer offer = signIns.factors().offer(user);
            told.put("secret", offer.secret()).put("uri", offer.uri());
            return kept(intent, "own second factor " + mark(request), user, now -> {
                Optional<User> proved = now.credentials().factor().isEmpty()
                        ? Optional.of(now)
                        : code.flatMap(given -> signIns.factors().took(now, given));
                return proved.map(one -> one.with(one.credentials().withPending(offer.sealed())));
            });
        });
        return OnceTold.with(answer, intent, "secondFactor", told);
    }

    /** Confirms it by a first code, and answers recovery codes, this once: {@code {code}}. */
    public Answer confirmFactor(JsonNode request, Intent intent) {
        Body body = new Body(request, Set.of("code"));
        String code = secret(body, request, "code").orElse("");
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        List<String> recovery = signIns.factors().recoveryCodes();
        Answer answer = kept(
                intent,
                "own second factor confirmed " + mark(request),
                user(intent.caller()),
                now -> signIns.factors().confirmed(now, code, recovery).map(User::next));
        return OnceTold.with(answer, intent, "recoveryCodes", Json.strings(recovery));
    }

    /** Reads the request and asks for the password before anything else is done; a dry run asks too. */
    private Answer proved(
            Intent intent, String what, JsonNode request, Set<String> members, BiFunction<Body, User, Answer> work) {
        Optional<Answer> before = commit.before(reads, intent, what + " " + mark(request));
        if (before.isPresent()) {
            return before.get();
        }
        Body body = new Body(request, members);
        User user = user(intent.caller());
        Optional<String> password = secret(body, request, "password");
        try {
            if (password.isPresent() && !signIns.proves(user, password.get(), intent.source())) {
                body.faults().add(PASSWORD_WRONG);
            }
            return work.apply(body, user);
        } catch (Passwords.Crowded crowded) {
            return Commit.busy(intent.language());
        }
    }

    /** Keeps a change of somebody who is still as they were looked at; where there is none, the code was wrong. */
    private Answer kept(
            Intent intent, String request, User seen, java.util.function.Function<User, Optional<User>> change) {
        if (signIns.isLocked(seen, intent.source())) {
            return Problem.REQUEST_INVALID.answer(List.of(CODE_WRONG), intent.language());
        }
        Answer answer = commit.once(
                intent,
                request,
                tx -> UserBook.user(tx, seen.name())
                        .filter(User::active)
                        .filter(now -> now.credentials()
                                .password()
                                .equals(seen.credentials().password()))
                        .flatMap(change)
                        .map(after -> saved(tx, after))
                        .orElseGet(() -> Problem.REQUEST_INVALID.answer(List.of(CODE_WRONG), intent.language())));
        boolean wrong = answer.body().path("code").asString("").equals(Problem.REQUEST_INVALID.name());
        if (wrong && !answer.replayed()) {
            signIns.failed(seen, intent.source());
        }
        return answer;
    }

    private static Answer saved(Transaction tx, User user) {
        tx.append(Draft.by(user.name()));
        UserBook.save(tx, user);
        return Answer.ok(user.told());
    }

    private User user(Caller caller) {
        return reads.user(caller.user())
                .map(UserDesk::user)
                .orElseThrow(() -> new IllegalStateException("a caller nobody knows: " + caller.user()));
    }

    private String mark(JsonNode request) {
        return "{\"mark\":\"" + seal.mark(Json.write(request)) + "\"}";
    }

    /** A member that no fault repeats. */
    private static Optional<String> secret(Body body, JsonNode request, String member) {
        JsonNode node = request.path(member);
        if (node.isString() && !node.asString().isEmpty()) {
            return Optional.of(node.asString());
        }
        Text rule = Text.of("须为文字", "a string");
        body.faults().add(Fault.of("." + member, "VALUE_INVALID", "", rule, "…"));
        return Optional.empty();
    }
}
