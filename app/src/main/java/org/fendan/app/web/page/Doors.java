package org.fendan.app.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Consumer;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Desks;
import org.fendan.app.door.Entrance;

/** The ways into the console: who is not known is asked to sign in, and what no form of ours sent is not done. */
public final class Doors {

    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    private final RoutesConfig routes;
    private final Desks desks;
    private final Readers readers;
    private final Consumer<Call> signIn;
    private final Pages pages = new Pages();
    private final Assets assets = new Assets();

    /**
     * Doors that open onto these routes.
     *
     * @param open whether pages may be read without signing in, as an auditor reads them
     * @param signIn asks somebody to sign in
     */
    public Doors(RoutesConfig routes, Desks desks, Entrance entrance, boolean open, Consumer<Call> signIn) {
        this.routes = routes;
        this.desks = desks;
        this.readers = new Readers(desks, entrance, open);
        this.signIn = signIn;
        routes.get("/assets/{file}", assets::send);
    }

    /** A page for those whose business it is. */
    public void get(String path, Consumer<Call> page) {
        routes.get(path, http -> inside(http, page));
    }

    /** A page for those who have signed in, even where others may look on. */
    public void known(String path, Consumer<Call> page) {
        routes.get(path, http -> {
            if (readers.signedIn(http).isPresent()) {
                inside(http, page);
            } else {
                signIn.accept(call(http));
            }
        });
    }

    /** A page for everybody. */
    public void open(String path, Consumer<Call> page) {
        routes.get(path, http -> page.accept(call(http)));
    }

    /** A pure question from everybody, sent as a form. */
    public void ask(String path, Consumer<Call> page) {
        routes.post(path, http -> page.accept(call(http)));
    }

    /** A form that changes something: it comes from a page of ours, in its session. */
    public void post(String path, Consumer<Call> deed) {
        routes.post(path, http -> inSession(http, deed));
    }

    /** A form that brings a file along, of at most so many bytes as a whole; a larger one is not even read. */
    public void upload(String path, long most, Consumer<Call> deed) {
        routes.post(path, http -> {
            long bytes = http.req().getContentLengthLong();
            if (readers.session(http).isPresent() && (bytes < 0 || bytes > most)) {
                http.status(TOO_LARGE).header("Connection", "close");
                call(http).note(Word.FILE_TOO_LARGE, Word.FILE_TOO_LARGE_HINT);
                return;
            }
            inSession(http, deed);
        });
    }

    private void inside(Context http, Consumer<Call> page) {
        Call call = call(http);
        if (call.reads().isEmpty()) {
            signIn.accept(call);
        } else {
            page.accept(call);
        }
    }

    private void inSession(Context http, Consumer<Call> deed) {
        Call call = call(http);
        if (readers.session(http).isEmpty()) {
            signIn.accept(call);
        } else if (!readers.isGuarded(http)) {
            http.status(FORBIDDEN);
            call.note(Word.STALE_PAGE, Word.STALE_PAGE_HINT);
        } else {
            deed.accept(call);
        }
    }

    private Call call(Context http) {
        Tongue.keep(http);
        Optional<Caller> caller = readers.caller(http);
        return new Call(http, caller, desks, readers, pages, assets.version());
    }
}
