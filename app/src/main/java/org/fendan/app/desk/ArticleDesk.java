package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From an article to its rules, and to all the money it moved. */
public final class ArticleDesk {

    private static final int SCANNED = 200;

    /** So many lines are looked through for one page of one's own, before the page ends early. */
    private static final int MOST = 4_000;

    private final Reads reads;
    private final ArticleLaw law;

    public ArticleDesk(Catalogue catalogue, Reads reads) {
        this.reads = reads;
        this.law = new ArticleLaw(catalogue);
    }

    /** Every article; with what it moved for those whose business all of it is. */
    public Answer articles(Optional<Caller> caller) {
        boolean whole = caller.filter(Wall::maySeeWhole).isPresent();
        ObjectNode body = Json.object();
        body.set("articles", Json.array(law.all(), found -> {
            ObjectNode one = found.deepCopy();
            if (whole) {
                total(one, source(found), found.path("article").asString(""));
            }
            return one;
        }));
        return Answer.ok(body);
    }

    private static String source(JsonNode article) {
        return article.path("source").path("number").asString("");
    }

    /** An article's rules, parameters, steps and readings: what everybody may know. */
    public Answer article(String source, String article, String language) {
        return law.find(source, article)
                .map(found -> Answer.ok(found.deepCopy()))
                .orElseGet(() -> Problem.NOT_FOUND.answer(
                        Text.of(
                                "没有条款 " + source + " " + article,
                                "there is no article " + article + " of \"" + source + "\""),
                        language));
    }

    /**
     * A page of what an article moved, the newest first: all of it with its total, or one's own without.
     *
     * @param before the {@code next} of the page before
     */
    public Answer money(String source, String article, Optional<Long> before, int limit, Caller caller) {
        boolean whole = Wall.maySeeWhole(caller);
        ObjectNode body =
                Json.object().put("source", source).put("article", article).put("whole", whole);
        if (whole) {
            total(body, source, article);
        }
        String subject = ArticleBook.subject(source, article);
        List<RegisterRow> shown = new ArrayList<>();
        long from = before.orElse(Long.MAX_VALUE);
        boolean more = true;
        for (int looked = 0; more && shown.size() < limit && looked < MOST; ) {
            int wanted = whole ? limit : SCANNED;
            List<RegisterRow> rows = reads.linesBefore(ArticleBook.ARTICLES, subject, from, wanted);
            for (RegisterRow row : rows) {
                if (shown.size() < limit) {
                    from = row.number();
                    looked++;
                    if (whole || isOwn(Json.read(row.body()), caller)) {
                        shown.add(row);
                    }
                }
            }
            more = rows.size() == wanted;
        }
        body.set("lines", Json.array(shown, ArticleDesk::line));
        if (more
                || (!shown.isEmpty()
                        && !reads.linesBefore(ArticleBook.ARTICLES, subject, from, 1)
                                .isEmpty())) {
            body.put("next", from);
        }
        return Answer.ok(body);
    }

    private static ObjectNode line(RegisterRow row) {
        return ((ObjectNode) Json.read(row.body())).put("number", row.number()).put("entry", row.entry());
    }

    private static boolean isOwn(JsonNode line, Caller caller) {
        return Wall.maySee(
                caller,
                line.path("bank").asString(""),
                line.path("institution").asString(""),
                line.path("enterprise").asString(""));
    }

    private void total(ObjectNode node, String source, String article) {
        Optional<JsonNode> last = reads.lastLine(ArticleBook.ARTICLES, ArticleBook.subject(source, article))
                .map(RegisterRow::body)
                .map(Json::read);
        node.set(
                "total",
                Json.money(last.map(line -> Money.parse(line.path("total").asString()))
                        .orElse(Money.ZERO)));
        node.put("count", last.map(line -> line.path("count").longValue()).orElse(0L));
    }
}
