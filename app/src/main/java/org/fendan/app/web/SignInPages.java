package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fendan.app.demo.DemoUser;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.SignIn;
import org.fendan.app.desk.Source;
import org.fendan.app.door.Entrance;
import org.fendan.app.door.Sender;
import org.fendan.app.door.Unfinished;
import org.fendan.app.web.SignInPage.Stage;

/** {@code /sign-in}: name and password, then the code of a second factor; at first a password is chosen. */
final class SignInPages {

    static final String PATH = "/sign-in";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    /** A page of ours: a path, and nothing that a browser could take for another site. */
    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9?#][A-Za-z0-9._~?=&%#/-]*)?");

    private final Desks desks;
    private final Entrance entrance;
    private final Pages pages;
    private final boolean demo;
    private final Unfinished unfinished = new Unfinished(InstantSource.system());

    SignInPages(Desks desks, Entrance entrance, Pages pages, boolean demo) {
        this.desks = desks;
        this.entrance = entrance;
        this.pages = pages;
        this.demo = demo;
    }

    void register(RoutesConfig routes) {
        routes.get(PATH, http -> ask(http, OK, SignInPage.of(Stage.PASSWORD, to(http.queryParam("to")))));
        routes.post(PATH, this::answer);
    }

    /** Instead of a page that is not for everybody. */
    void turnAway(Context http) {
        String query =
                Optional.ofNullable(http.queryString()).map(text -> "?" + text).orElse("");
        ask(http, UNAUTHORIZED, SignInPage.of(Stage.PASSWORD, to(http.path() + query)));
    }

    private void ask(Context http, int status, SignInPage page) {
        if (status == UNAUTHORIZED) {
            http.header("WWW-Authenticate", "Session realm=\"Fendan\"");
        }
        http.status(status);
        Tongue tongue = Tongue.of(http);
        pages.show(http, "sign-in.jte", tongue, Map.of("page", page.hints(hints(tongue))));
    }

    private void answer(Context http) {
        desks.sessions().requireHere();
        Optional<Unfinished.Begun> begun = field(http, "ticket")
                .map(unfinished::take)
                .orElseGet(() -> Optional.of(new Unfinished.Begun(
                        field(http, "user").orElse(""), field(http, "password").orElse(""))));
        if (begun.isEmpty()) {
            refused(http, Word.SIGN_IN_LATE);
        } else if (field(http, "chosen").isPresent()) {
            choose(http, begun.get());
        } else {
            signIn(http, begun.get());
        }
    }

    private void signIn(Context http, Unfinished.Begun begun) {
        SignIn outcome = desks.signIns().signIn(begun.user(), begun.password(), field(http, "code"), source(http));
        if (outcome instanceof SignIn.SignedIn in) {
            enter(http, in);
        } else if (outcome instanceof SignIn.CodeNeeded) {
            ask(http, OK, page(http, Stage.CODE).ticket(unfinished.keep(begun)));
        } else if (outcome instanceof SignIn.PasswordNeeded) {
            ask(http, OK, page(http, Stage.NEW_PASSWORD).ticket(unfinished.keep(begun)));
        } else if (outcome instanceof SignIn.FactorNeeded factor) {
            ask(
                    http,
                    OK,
                    page(http, Stage.FACTOR).ticket(unfinished.keep(begun)).factor(factor.secret(), factor.uri()));
        } else if (outcome instanceof SignIn.Crowded) {
            http.header("Retry-After", "1");
            ask(
                    http,
                    UNAVAILABLE,
                    page(http, Stage.PASSWORD).message(Tongue.of(http).of(Word.SIGN_IN_CROWDED)));
        } else {
            refused(http, Word.SIGN_IN_REFUSED);
        }
    }

    private void refused(Context http, Word why) {
        ask(
                http,
                UNAUTHORIZED,
                page(http, Stage.PASSWORD).message(Tongue.of(http).of(why)));
    }

    private void choose(Context http, Unfinished.Begun begun) {
        String chosen = field(http, "chosen").orElse("");
        Tongue tongue = Tongue.of(http);
        List<String> wrong = chosen.equals(field(http, "again").orElse(""))
                ? desks.signIns()
                        .choosePassword(begun.user(), begun.password(), chosen, source(http), tongue.language())
                : List.of(tongue.of(Word.NOT_THE_SAME));
        if (wrong.isEmpty()) {
            signIn(http, new Unfinished.Begun(begun.user(), chosen));
        } else {
            ask(
                    http,
                    OK,
                    page(http, Stage.NEW_PASSWORD)
                            .ticket(unfinished.keep(begun))
                            .message(String.join(" ", wrong)));
        }
    }

    private void enter(Context http, SignIn.SignedIn in) {
        entrance.begin(http, in.caller().user(), source(http));
        if (in.recovery().isEmpty()) {
            http.status(SEE_OTHER).header("Location", to(http.formParam("to")));
        } else {
            ask(http, OK, page(http, Stage.RECOVERY).shown(in.recovery()));
        }
    }

    private static SignInPage page(Context http, Stage stage) {
        return SignInPage.of(stage, to(http.formParam("to")));
    }

    private List<SignInPage.Hint> hints(Tongue tongue) {
        return demo
                ? Stream.of(DemoUser.values())
                        .map(user -> new SignInPage.Hint(
                                user.user(), DemoUser.PASSWORD, user.label().in(tongue.language())))
                        .toList()
                : List.of();
    }

    private static Source source(Context http) {
        return Sender.source(http, "password");
    }

    private static Optional<String> field(Context http, String name) {
        return Optional.ofNullable(http.formParam(name)).filter(value -> !value.isEmpty());
    }

    private static String to(@org.jspecify.annotations.Nullable String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> OURS.matcher(path).matches() && !path.startsWith(PATH))
                .orElse("/");
    }
}
