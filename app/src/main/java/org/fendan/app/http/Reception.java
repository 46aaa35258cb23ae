package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Lens;
import org.fendan.app.desk.MaskingDesk;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.SessionDesk;
import org.fendan.app.desk.Source;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Sender;
import org.fendan.app.people.Role;
import org.fendan.core.law.Text;

/** Finds out who asks, and how a request is meant. */
final class Reception {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    private static final String IF_MATCH = "If-Match";
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})\"?");

    private static final String CALLER = "caller";
    private static final String RECOGNISED = "recognised";
    private static final String MEANS = "means";

    private final UserDesk users;
    private final Entrance entrance;
    private final MaskingDesk masking;

    Reception(UserDesk users, Entrance entrance, MaskingDesk masking) {
        this.users = users;
        this.entrance = entrance;
        this.masking = masking;
    }

    /** Who asks; whoever cannot say is turned away. */
    Caller caller(Context http) {
        Optional<SessionDesk.Seen> seen = Gate.seen(http, entrance);
        UserDesk.Recognised known = seen.map(found ->
                        new UserDesk.Recognised(found.caller(), found.session().means()))
                .orElseGet(() -> signedIn(http));
        http.attribute(CALLER, known.caller());
        http.attribute(MEANS, known.means());
        Access.TABLE.pass(http, known.caller());
        Reply.through(http, masking.lens(known.caller(), known.means(), about(http)));
        return known.caller();
    }

    /** An administrator reads whole whom they manage: an enterprise's code is what its address is made of. */
    static <T> T managing(Context http, Caller caller, T request) {
        if (caller.role() == Role.ADMINISTRATOR) {
            Reply.through(http, Lens.CLEAR);
        }
        return request;
    }

    /** Who asks, where they say so and it is true. */
    Optional<Caller> identify(Context http) {
        return http.header("Authorization") == null
                ? entrance.seen(http).map(SessionDesk.Seen::caller)
                : recognised(http).map(UserDesk.Recognised::caller);
    }

    /** Whom the header names; found out once for each request. */
    private Optional<UserDesk.Recognised> recognised(Context http) {
        Optional<UserDesk.Recognised> before = http.attribute(RECOGNISED);
        if (before != null) {
            return before;
        }
        Optional<UserDesk.Recognised> found = users.recognise(Optional.ofNullable(http.header("Authorization")));
        http.attribute(RECOGNISED, found);
        return found;
    }

    /** Whose key was sent, whether right or wrong, where there is such a user. */
    Optional<String> claimed(Context http) {
        return users.claimed(Optional.ofNullable(http.header("Authorization")));
    }

    /** The case an address names. */
    private static Optional<String> about(Context http) {
        return Optional.ofNullable(http.pathParamMap().get("case"));
    }

    private UserDesk.Recognised signedIn(Context http) {
        return recognised(http)
                .orElseThrow(() -> new Turned(Problem.NOT_SIGNED_IN.answer(
                        Text.of(
                                "密钥或令牌不对；以 HTTP Basic 发送“用户:密钥”，或以 Bearer 发送密钥或令牌",
                                "key or token is wrong; send \"user:key\" by HTTP Basic, or a key or token as Bearer"),
                        Language.of(http))));
    }

    /** {@code parameters}: what the address may say besides. */
    Intent intent(Context http, String... parameters) {
        Caller caller = caller(http);
        String[] known =
                Stream.concat(Stream.of("dryRun"), Arrays.stream(parameters)).toArray(String[]::new);
        boolean dryRun = Query.of(http, known).flag("dryRun");
        return new Intent(caller, key(http), dryRun, Language.of(http), version(http), source(http));
    }

    /** How a change to something that has a version is meant: it names the version the caller has seen. */
    Intent change(Context http) {
        Intent intent = intent(http);
        boolean any = Optional.ofNullable(http.header(IF_MATCH))
                .filter(tag -> tag.strip().equals("*"))
                .isPresent();
        if (intent.version().isEmpty() && !(any && intent.dryRun())) {
            throw new Turned(Problem.PRECONDITION_REQUIRED.answer(
                    Text.of(
                            "请求头 If-Match 须为所见的版本（GET 的 ETag），如 \"3\"；只有试办（dryRun）可用 *",
                            "the header If-Match names the version you have seen, the ETag of a GET, like \"3\"; "
                                    + "* is for a dry run only"),
                    Language.of(http)));
        }
        return intent;
    }

    /** Who asked, if they have been found out. */
    static Optional<Caller> known(Context http) {
        return Optional.ofNullable(http.attribute(CALLER));
    }

    /** Where a request came from, and how its sender signed in. */
    static Source source(Context http) {
        return new Source(
                Sender.address(http),
                Optional.<String>ofNullable(http.attribute(MEANS)).orElse("none"),
                Reply.trace(http));
    }

    private static Optional<String> key(Context http) {
        Optional<String> key = Optional.ofNullable(http.header("Idempotency-Key"));
        if (key.filter(text -> !KEY.matcher(text).matches()).isPresent()) {
            throw wrong(
                    http,
                    "Idempotency-Key 须为 1 至 100 个可见的ASCII字符，不含空格",
                    "an Idempotency-Key is 1 to 100 visible ASCII characters without spaces");
        }
        return key;
    }

    private static Optional<Long> version(Context http) {
        Optional<String> wanted = Optional.ofNullable(http.header(IF_MATCH)).map(String::strip);
        if (wanted.isEmpty() || wanted.get().equals("*")) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(wanted.get());
        if (!version.matches()) {
            throw wrong(http, "If-Match 须为一个版本，如 \"3\"", "If-Match is one version, like \"3\"");
        }
        return Optional.of(Long.valueOf(version.group(1)));
    }

    private static Turned wrong(Context http, String zh, String en) {
        return new Turned(Notice.HEADER_INVALID.answer(Text.of(zh, en), Language.of(http)));
    }
}
