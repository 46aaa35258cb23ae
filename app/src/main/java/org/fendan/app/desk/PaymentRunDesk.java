package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fendan.app.json.Json;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pays granted subsidies half-year by half-year: lists them, has a second person approve the list, pays each payee. */
public final class PaymentRunDesk {

    private final Catalogue catalogue;
    private final Reads reads;
    private final Shelf shelf;
    private final Commit commit;

    public PaymentRunDesk(Catalogue catalogue, LedgerWriter writer, Reads reads) {
        this(catalogue, Origins.UNKNOWN, writer, reads);
    }

    public PaymentRunDesk(Catalogue catalogue, Origins origins, LedgerWriter writer, Reads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
        this.shelf = new Shelf(catalogue, origins);
        this.commit = new Commit(writer);
    }

    /** Lists what is granted and not yet paid: {@code {scheme, half | from and lastDay, date}}. */
    public Answer draft(JsonNode request, Intent intent) {
        return commit.once(
                intent,
                "payment-run " + Json.write(request),
                tx -> new PaymentRunDrafting(catalogue, tx, new PaymentRunBook(tx, shelf), intent).draft(request));
    }

    /** A second person's word on a list: {@code {date, approved, opinion}}. */
    public Answer decide(String id, JsonNode request, Intent intent) {
        return onRun(
                "payment-run approval",
                id,
                request,
                intent,
                asSeen(intent, (at, run) -> at.deciding().decide(run, request)));
    }

    /** Takes a list back before anybody is paid: {@code {date, reason}}. */
    public Answer cancel(String id, JsonNode request, Intent intent) {
        return onRun(
                "payment-run cancellation",
                id,
                request,
                intent,
                asSeen(intent, (at, run) -> at.deciding().cancel(run, request)));
    }

    /**
     * Pays everybody a run has not paid yet: {@code {date}}.
     *
     * <p>Each payee is paid in a commit of its own, under a key made from the request's; the blank in it can stand in no
     * key a request carries. Sent again, it goes on where it stopped.
     */
    public Answer pay(String id, JsonNode request, Intent intent) {
        Answer begun = begin(id, request, intent);
        if (begun.isProblem()) {
            return begun;
        }
        List<JsonNode> paid = new ArrayList<>();
        List<JsonNode> before =
                new ArrayList<>(begun.body().path("before").valueStream().toList());
        boolean replayed = begun.replayed();
        for (JsonNode payee : begun.body().path("toPay")) {
            Answer one = pay(id, payee.asString(), request, intent);
            if (one.isProblem()) {
                return one;
            }
            boolean earlier = one.body().path("before").booleanValue();
            (earlier ? before : paid).add(one.body().without("before"));
            replayed = replayed && one.replayed();
        }
        ObjectNode body = Json.object().put("id", id).put("state", PaymentRunState.PAID.name());
        PaymentRunRecord.find(id, reads::register).ifPresent(run -> body.put("version", run.version()));
        body.set("paid", Json.array(paid, one -> one));
        body.set("before", Json.array(before, one -> one));
        return new Answer(paid.isEmpty() ? 200 : 201, body, replayed);
    }

    /** Opens a run for payment. */
    Answer begin(String id, JsonNode request, Intent intent) {
        return onRun(
                "payment-run payments",
                id,
                request,
                intent,
                asSeen(intent, (at, run) -> at.paying().begin(run, request)));
    }

    /** Pays one payee of a run that was opened for payment. */
    Answer pay(String id, String payee, JsonNode request, Intent intent) {
        Intent own = intent.part(" " + payee);
        return onRun(
                "payment-run payment " + payee,
                id,
                request,
                own,
                (at, run) -> at.paying().pay(run, payee, request));
    }

    /** Refuses to work on a run that is not as the caller saw it. */
    private static BiFunction<AtWork, PaymentRunRecord, Answer> asSeen(
            Intent intent, BiFunction<AtWork, PaymentRunRecord, Answer> work) {
        return (at, run) ->
                intent.version().filter(seen -> seen != run.version()).isPresent()
                        ? PaymentRunRules.stale(run, intent.language())
                        : work.apply(at, run);
    }

    private Answer onRun(
            String address,
            String id,
            JsonNode request,
            Intent intent,
            BiFunction<AtWork, PaymentRunRecord, Answer> work) {
        return commit.once(intent, address + " " + id + " " + Json.write(request), tx -> {
            PaymentRunBook book = new PaymentRunBook(tx, shelf);
            AtWork at = new AtWork(
                    new PaymentRunDeciding(catalogue, tx, book, intent), new PaymentRunPaying(tx, book, intent));
            return book.find(id)
                    .filter(run -> new PaymentRunView(catalogue, intent.caller()).maySee(run))
                    .map(run -> work.apply(at, run))
                    .orElseGet(() -> PaymentRunRules.absent(id, intent.language()));
        });
    }

    private record AtWork(PaymentRunDeciding deciding, PaymentRunPaying paying) {}

    /** The schemes that pay subsidies, by their ids. */
    public List<String> schemes() {
        return catalogue.ids().stream()
                .filter(id -> catalogue.editions(id).stream()
                        .anyMatch(edition -> !edition.subsidies().isEmpty()))
                .sorted()
                .toList();
    }

    public Answer runs(Optional<String> scheme, Caller caller) {
        return runs(scheme, Page.WHOLE, caller);
    }

    /** The runs that are the caller's business, the first first. */
    public Answer runs(Optional<String> scheme, Page page, Caller caller) {
        PaymentRunView view = new PaymentRunView(catalogue, caller);
        Map<String, Long> drafted = new HashMap<>();
        reads.registerAll(PaymentRunRecord.RUNS).forEach(row -> drafted.putIfAbsent(row.subject(), row.number()));
        List<PaymentRunRecord> runs = drafted.keySet().stream()
                .flatMap(id -> PaymentRunRecord.find(id, reads::register).stream())
                .filter(run -> scheme.isEmpty() || scheme.get().equals(run.scheme()))
                .filter(view::maySee)
                .toList();
        return Answer.ok(page.into(
                Json.object(), "paymentRuns", runs, run -> Page.key(drafted.getOrDefault(run.id(), 0L)), view::head));
    }

    /** One run with its items, and their sums by payee and by subsidy. */
    public Answer run(String id, Caller caller, String language) {
        PaymentRunView view = new PaymentRunView(catalogue, caller);
        return find(id, view)
                .map(run -> Answer.ok(view.whole(run)))
                .orElseGet(() -> PaymentRunRules.absent(id, language));
    }

    /** An approved run for the finance bureau. */
    public PaymentRunSheet sheet(String id, Caller caller, String language) {
        PaymentRunView view = new PaymentRunView(catalogue, caller);
        return find(id, view)
                .map(run -> run.state().isTold()
                        ? PaymentRunSheet.of(run, view, language)
                        : PaymentRunSheet.refused(PaymentRunRules.stateDiffers(run, language)))
                .orElseGet(() -> PaymentRunSheet.refused(PaymentRunRules.absent(id, language)));
    }

    private Optional<PaymentRunRecord> find(String id, PaymentRunView view) {
        return PaymentRunRecord.find(id, reads::register).filter(view::maySee);
    }
}
