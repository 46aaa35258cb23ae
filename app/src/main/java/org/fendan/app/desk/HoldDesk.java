package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.people.Position;
import org.fendan.app.store.Draft;
import org.fendan.app.store.HoldFilter;
import org.fendan.app.store.HoldRow;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StatementLine;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.ledger.Hold;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.settlement.KeptFor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept for payments that wait for somebody: lists it, and lets go of what was kept until a day that has come.
 *
 * <p>Nothing expires by itself: an approval held until a day stands, and may be paid, until somebody posts the expiry of
 * what is due by a business date they name. No clock is read.
 */
public final class HoldDesk {

    private static final int UNFINISHED = 500;
    private static final int PAGE = 500;

    private final Reads reads;
    private final Shelf shelf;
    private final Commit commit;
    private final HoldList list;

    public HoldDesk(Catalogue catalogue, Origins origins, LedgerWriter writer, Reads reads) {
        this.reads = reads;
        this.shelf = new Shelf(catalogue, origins);
        this.commit = new Commit(writer);
        this.list = new HoldList(reads);
    }

    /** A page of the holds that are the caller's business, in the order they were made: the line before a cap. */
    public Answer holds(HoldQuery wanted, Caller caller, String language) {
        return list.page(wanted, caller, language);
    }

    /**
     * Posts the lapse of every approval that is due by a business date: {@code {date}}.
     *
     * <p>Each approval lapses in a commit of its own, under a key made from the request's; the blank in it can stand in
     * no key a request carries. Sent again, it goes on where it stopped. An approval that cannot lapse on that date is
     * left as it is, and the answer says why.
     */
    public Answer expire(JsonNode request, Intent intent) {
        List<String> due = due(request);
        Answer begun = once("", request, intent, tx -> begin(tx, request, due, intent));
        if (begun.isProblem()) {
            return begun;
        }
        LocalDate date = LocalDate.parse(begun.body().path("date").asString());
        List<JsonNode> lapsed = new ArrayList<>();
        List<JsonNode> left = new ArrayList<>();
        boolean replayed = begun.replayed();
        for (JsonNode node : begun.body().path("due")) {
            String name = node.asString();
            Answer one =
                    once(" " + name, request, intent, tx -> lapsing(tx, intent).lapse(name, date));
            if (one.status() >= UNFINISHED) {
                return one;
            }
            (one.isProblem() ? left : lapsed).add(one.isProblem() ? left(name, one) : one.body());
            replayed = replayed && one.replayed();
        }
        ObjectNode body = Json.object().put("date", date.toString());
        body.set("lapsed", Json.array(lapsed, one -> one));
        body.set("left", Json.array(left, one -> one));
        return new Answer(lapsed.isEmpty() ? 200 : 201, body, replayed);
    }

    private HoldLapsing lapsing(Transaction tx, Intent intent) {
        return new HoldLapsing(tx, shelf, intent);
    }

    private Answer once(String name, JsonNode request, Intent intent, Function<Transaction, Answer> work) {
        return commit.once(intent.part(name), "expiries" + name + " " + Json.write(request), work);
    }

    /** Whose approvals have pending holds that are due: cases and payment runs, by name. */
    private List<String> due(JsonNode request) {
        return ServiceFacts.HELD_UNTIL.read(request.path("date").asString("")).stream()
                .flatMap(date -> Stream.concat(
                        reads.dueHolds(date).stream()
                                .map(row -> KeptFor.of(row.hold()).approved()),
                        voided()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The cases whose approval is void: what it approved has changed since. */
    private Stream<String> voided() {
        Set<String> cases = new TreeSet<>();
        HoldFilter next =
                new HoldFilter(Optional.of(Hold.State.PENDING), Optional.empty(), StatementLine.Cursor.START, PAGE);
        for (List<HoldRow> rows = reads.holds(next); !rows.isEmpty(); rows = reads.holds(next)) {
            rows.forEach(row -> cases.add(KeptFor.of(row.hold()).approved()));
            next = next.from(rows.get(rows.size() - 1).cursor());
        }
        return cases.stream()
                .filter(id -> reads.caseRow(id)
                        .filter(shelf::knows)
                        .map(row -> shelf.file(row, reads.events(id)))
                        .flatMap(ApprovalStands::voided)
                        .isPresent());
    }

    private static Answer begin(Transaction tx, JsonNode request, List<String> due, Intent intent) {
        Body body = new Body(request, Set.of("date"));
        LocalDate date = body.date();
        Agreeing.onlyAuthority(body, intent);
        PositionRules.need(body, tx, intent, Position.CLERK);
        if (!body.faults().isEmpty()) {
            return body.refusal(intent.language());
        }
        tx.append(Draft.by(intent.caller().user()));
        ObjectNode answer = Json.object().put("date", date.toString());
        answer.set("due", Json.strings(due));
        return Answer.created(answer);
    }

    private static ObjectNode left(String name, Answer problem) {
        ObjectNode node = Json.object().put("approval", name);
        Optional.ofNullable(problem.body().get("detail")).ifPresent(detail -> node.set("detail", detail));
        Optional.ofNullable(problem.body().get("errors")).ifPresent(errors -> node.set("errors", errors));
        return node;
    }
}
