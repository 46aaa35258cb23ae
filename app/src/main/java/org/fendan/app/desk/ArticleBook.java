package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Citation;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Leg;
import org.fendan.core.ledger.Side;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down under each article the money it moved, in the same work as the posting: so that from an article one comes
 * to every fen, and its total is read from the last line alone.
 *
 * <p>A line is what one entry moved by one article for one case, or by one act on a fund; what takes money back is
 * negative.
 */
final class ArticleBook {

    static final String ARTICLES = "articles";

    private static final int LONGEST = 200;
    private static final int KEPT = 120;

    private final Transaction tx;

    ArticleBook(Transaction tx) {
        this.tx = tx;
    }

    /** What the lines of an article are kept under. */
    static String subject(String source, String article) {
        String whole = source + " " + article;
        return whole.length() <= LONGEST ? whole : whole.substring(0, KEPT) + " " + Sha256.of(whole);
    }

    /** Writes down what this work has posted for a case, whose last event is this. */
    void moved(CaseFile file, CaseEvent event) {
        Optional<String> subsidy = file.scheme()
                .procedure()
                .step(event.step())
                .filter(step -> step.effect() == Effect.PAY_SUBSIDY)
                .flatMap(Step::subsidy)
                .map(id -> Ground.SUBSIDY + id);
        String own = file.id() + "/";
        tx.chain().ifPresent(chain -> {
            Map<Citation, List<Moved>> found = new LinkedHashMap<>();
            for (Moved one : posted(chain)) {
                String[] parts = one.leg().slice().split("/", -1);
                boolean other = subsidy.isPresent() && !parts[parts.length - 1].equals(subsidy.get());
                if (one.leg().slice().startsWith(own) && !other) {
                    Ground.of(file, Integer.parseInt(parts[1]), parts[parts.length - 1])
                            .ifPresent(on -> found.computeIfAbsent(clause(on), any -> new ArrayList<>())
                                    .add(one));
                }
            }
            ObjectNode about = Json.object()
                    .put("scheme", file.scheme().id())
                    .put("edition", file.scheme().inForce().from().toString())
                    .put("case", file.id())
                    .put("event", event.number())
                    .put("step", event.step())
                    .put("bank", file.bank())
                    .put("institution", file.institution())
                    .put("enterprise", file.enterprise());
            write(found, about, chain);
        });
    }

    /** Writes down what this work has posted for an act on a fund, or against one. */
    void moved(Scheme scheme, JsonNode act) {
        String fund = act.path("fund").asString("");
        tx.chain().ifPresent(chain -> {
            Map<Citation, List<Moved>> found = new LinkedHashMap<>();
            for (Moved one : posted(chain)) {
                String slice = one.leg().slice();
                Ground.of(scheme, fund, slice.substring(slice.lastIndexOf('/') + 1))
                        .ifPresent(on -> found.computeIfAbsent(clause(on), any -> new ArrayList<>())
                                .add(one));
            }
            ObjectNode about = Json.object()
                    .put("scheme", scheme.id())
                    .put("edition", scheme.inForce().from().toString())
                    .put("fund", fund)
                    .put("act", act.path("kind").asString(""))
                    .put("bank", act.path("bank").asString(""));
            write(found, about, chain);
        });
    }

    /** Whether or not our reading decides, it is the same article. */
    private static Citation clause(Citation on) {
        return Citation.of(on.source(), on.clause());
    }

    /** The side of each movement that gives, where money moved. */
    private List<Moved> posted(Chain chain) {
        List<Leg> legs = Leg.of(chain, tx.book()::hold);
        List<Moved> posted = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            String part = leg.slice().substring(leg.slice().lastIndexOf('/') + 1);
            if (leg.side() == Side.DEBIT && leg.kind().isPosted() && Ground.isMoney(part)) {
                posted.add(new Moved(i + 1, leg));
            }
        }
        return posted;
    }

    private void write(Map<Citation, List<Moved>> found, ObjectNode about, Chain chain) {
        found.forEach((citation, moved) -> {
            Money sum = moved.stream().map(one -> one.leg().amount()).reduce(Money.ZERO, Money::plus);
            Money amount = chain.reverses().isPresent() ? sum.negated() : sum;
            write(citation, about, chain.id(), chain.date(), moved, amount);
        });
    }

    private void write(
            Citation citation, ObjectNode about, String chain, LocalDate date, List<Moved> moved, Money amount) {
        String source = citation.source().number();
        String subject = subject(source, citation.clause());
        Optional<JsonNode> last =
                tx.lastLine(ARTICLES, subject).map(RegisterRow::body).map(Json::read);
        Money before =
                last.map(line -> Money.parse(line.path("total").asString())).orElse(Money.ZERO);
        long count = last.map(line -> line.path("count").longValue()).orElse(0L);
        ObjectNode line = Json.object().put("source", source).put("article", citation.clause());
        line.setAll(about);
        line.put("chain", chain).put("date", date.toString());
        line.set("legs", Json.array(moved, one -> IntNode.valueOf(one.number())));
        line.put("amount", amount.toString())
                .put("total", before.plus(amount).toString())
                .put("count", count + 1);
        tx.appendRegister(ARTICLES, subject, Json.write(line));
    }

    /** A leg and its number in the entry. */
    private record Moved(int number, Leg leg) {}
}
