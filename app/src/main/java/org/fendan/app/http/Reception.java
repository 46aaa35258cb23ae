package org.fendan.app.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Intent;
import org.fendan.app.desk.Problem;
import org.fendan.app.desk.UserDesk;
import org.fendan.core.law.Text;

/** Finds out who asks, and how a request is meant. */
final class Reception {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})\"?");

    private final UserDesk users;

    Reception(UserDesk users) {
        this.users = users;
    }

    /** Who asks; whoever cannot say is turned away. */
    Caller caller(Context http) {
        return users.signIn(Optional.ofNullable(http.header("Authorization")))
                .orElseThrow(() -> new Turned(Problem.NOT_SIGNED_IN.answer(
                        Text.of(
                                "用户名或密钥不对；以 HTTP Basic 方式发送“用户:密钥”",
                                "name or key is wrong; send \"user:key\" by HTTP Basic"),
                        Language.of(http))));
    }

    /** {@code parameters}: what the address may say besides. */
    Intent intent(Context http, String... parameters) {
        Caller caller = caller(http);
        String[] known =
                Stream.concat(Stream.of("dryRun"), Arrays.stream(parameters)).toArray(String[]::new);
        boolean dryRun = Query.of(http, known).flag("dryRun");
        return new Intent(caller, key(http), dryRun, Language.of(http), version(http));
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
        Optional<String> wanted = Optional.ofNullable(http.header("If-Match")).map(String::strip);
        if (wanted.isEmpty() || wanted.get().equals("*")) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(wanted.get());
        if (!version.matches()) {
            throw wrong(http, "If-Match 须为案件的版本，如 \"3\"", "If-Match is the case's version, like \"3\"");
        }
        return Optional.of(Long.valueOf(version.group(1)));
    }

    private static Turned wrong(Context http, String zh, String en) {
        return new Turned(Notice.HEADER_INVALID.answer(Text.of(zh, en), Language.of(http)));
    }
}
