package org.fendan.app.web.sign;

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
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import org.fendan.app.web.sign.SignInPage.Stage;

/** {@code /sign-in}: name and password, then the code of a second factor; at first a password is chosen. */
public final class SignInPages implements Room {

    static final String PATH = "/sign-in";

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    /** A page of ours: a path, and nothing that a browser could take for another site. */
    private static final Pattern OURS = Pattern.compile("/(?:[A-Za-z0-9?#][A-Za-z0-9._~?=&%#/-]*)?");

    private final Desks desks;
    private final Entrance entrance;
    private final Unfinished unfinished = new Unfinished(InstantSource.system());

    public SignInPages(Desks desks, Entrance entrance) {
        this.desks = desks;
        this.entrance = entrance;
    }

    @Override
    public void register(Doors doors) {
        doors.open(PATH, call -> ask(call, OK, SignInPage.of(Stage.PASSWORD, to(call.query("to")))));
        doors.ask(PATH, this::answer);
    }

    /** Instead of a page that is not for everybody. */
    public void turnAway(Call call) {
        String query = Optional.ofNullable(call.http().queryString())
                .map(text -> "?" + text)
                .orElse("");
        ask(
                call,
                UNAUTHORIZED,
                SignInPage.of(Stage.PASSWORD, to(Optional.of(call.http().path() + query))));
    }

    private void ask(Call call, int status, SignInPage page) {
        if (status == UNAUTHORIZED) {
            call.http().header("WWW-Authenticate", "Session realm=\"Fendan\"");
        }
        call.http().status(status);
        call.show(
                Heading.of(call.tongue().of(Word.SIGN_IN)),
                "sign/sign-in.jte",
                Map.of("page", page.hints(call.isOpen() ? hints(call.tongue()) : List.of())));
    }

    private void answer(Call call) {
        desks.sessions().requireHere();
        Optional<Unfinished.Begun> begun = field(call, "ticket")
                .map(unfinished::take)
                .orElseGet(() -> Optional.of(new Unfinished.Begun(
                        field(call, "user").orElse(""), field(call, "password").orElse(""))));
        if (begun.isEmpty()) {
            refused(call, Word.SIGN_IN_LATE);
        } else if (field(call, "chosen").isPresent()) {
            choose(call, begun.get());
        } else {
            signIn(call, begun.get());
        }
    }

    private void signIn(Call call, Unfinished.Begun begun) {
        SignIn outcome = desks.signIns().signIn(begun.user(), begun.password(), field(call, "code"), source(call));
        if (outcome instanceof SignIn.SignedIn in) {
            enter(call, in);
        } else if (outcome instanceof SignIn.CodeNeeded) {
            ask(call, OK, page(call, Stage.CODE).ticket(unfinished.keep(begun)));
        } else if (outcome instanceof SignIn.PasswordNeeded) {
            ask(call, OK, page(call, Stage.NEW_PASSWORD).ticket(unfinished.keep(begun)));
        } else if (outcome instanceof SignIn.FactorNeeded factor) {
            ask(
                    call,
                    OK,
                    page(call, Stage.FACTOR).ticket(unfinished.keep(begun)).factor(factor.secret(), factor.uri()));
        } else if (outcome instanceof SignIn.Crowded) {
            call.http().header("Retry-After", "1");
            ask(
                    call,
                    UNAVAILABLE,
                    page(call, Stage.PASSWORD).message(call.tongue().of(Word.SIGN_IN_CROWDED)));
        } else {
            refused(call, Word.SIGN_IN_REFUSED);
        }
    }

    private void refused(Call call, Word why) {
        ask(call, UNAUTHORIZED, page(call, Stage.PASSWORD).message(call.tongue().of(why)));
    }

    private void choose(Call call, Unfinished.Begun begun) {
        String chosen = field(call, "chosen").orElse("");
        Tongue tongue = call.tongue();
        List<String> wrong = chosen.equals(field(call, "again").orElse(""))
                ? desks.signIns()
                        .choosePassword(begun.user(), begun.password(), chosen, source(call), tongue.language())
                : List.of(tongue.of(Word.NOT_THE_SAME));
        if (wrong.isEmpty()) {
            signIn(call, new Unfinished.Begun(begun.user(), chosen));
        } else {
            ask(
                    call,
                    OK,
                    page(call, Stage.NEW_PASSWORD)
                            .ticket(unfinished.keep(begun))
                            .message(String.join(" ", wrong)));
        }
    }

    private void enter(Call call, SignIn.SignedIn in) {
        entrance.begin(call.http(), in.caller().user(), source(call));
        if (in.recovery().isEmpty()) {
            call.http().status(SEE_OTHER).header("Location", to(call.field("to")));
        } else {
            ask(call, OK, page(call, Stage.RECOVERY).shown(in.recovery()));
        }
    }

    private static SignInPage page(Call call, Stage stage) {
        return SignInPage.of(stage, to(call.field("to")));
    }

    private static List<SignInPage.Hint> hints(Tongue tongue) {
        return Stream.of(DemoUser.values())
                .map(user -> new SignInPage.Hint(
                        user.user(), DemoUser.PASSWORD, user.label().in(tongue.language())))
                .toList();
    }

    private static Source source(Call call) {
        return Sender.source(call.http(), "password");
    }

    /** As it was typed: a password may begin with a space. */
    private static Optional<String> field(Call call, String name) {
        return Optional.ofNullable(call.http().formParam(name)).filter(value -> !value.isEmpty());
    }

    private static String to(Optional<String> wanted) {
        return wanted.filter(path -> OURS.matcher(path).matches() && !path.startsWith(PATH))
                .orElse("/");
    }
}
