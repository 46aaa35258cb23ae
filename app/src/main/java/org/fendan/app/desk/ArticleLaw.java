package org.fendan.app.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.contract.Citations;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each article is for: which rules, caps, steps, deadlines and dated values of which editions cite it. All of it is
 * read off the editions themselves, so that a scheme nobody has heard of has its articles, too.
 */
final class ArticleLaw {

    private final Map<String, ObjectNode> articles = new LinkedHashMap<>();

    ArticleLaw(Catalogue catalogue) {
        catalogue.ids().stream().flatMap(id -> catalogue.editions(id).stream()).forEach(this::add);
    }

    /** An article, by its source and its number; empty where no edition lists it. */
    Optional<ObjectNode> find(String source, String article) {
        return Optional.ofNullable(articles.get(ArticleBook.subject(source, article)));
    }

    /** Every article of every source, in the order of the editions. */
    List<ObjectNode> all() {
        return List.copyOf(articles.values());
    }

    private void add(Scheme scheme) {
        scheme.clauses().forEach(clause -> clause(scheme, clause));
        scheme.unmodelled()
                .forEach(none -> article(scheme.source(), none.clause()).set("unmodelled", Json.text(none.reason())));
        scheme.readings()
                .forEach(reading ->
                        once(article(scheme.source(), reading.clause()), "readings", LawJson.reading(reading)));
        Citations.of(scheme).forEach(cited -> use(scheme, cited));
    }

    private void clause(Scheme scheme, Clause clause) {
        article(scheme.source(), clause.number()).set("clause", LawJson.clause(clause));
    }

    private ObjectNode article(LegalSource source, String number) {
        return articles.computeIfAbsent(ArticleBook.subject(source.number(), number), any -> {
            ObjectNode node = Json.object().put("article", number);
            node.set("source", LawJson.source(source));
            node.set("wording", Json.text(Citation.of(source, number).wording()));
            node.set("readings", Json.array());
            node.set("uses", Json.array());
            return node;
        });
    }

    private void use(Scheme scheme, Citations.Cited cited) {
        ObjectNode use = Json.object()
                .put("scheme", scheme.id())
                .put("edition", scheme.inForce().from().toString())
                .put("ours", cited.citation().isOurs());
        use.set("name", Json.text(scheme.name()));
        use.set("place", Json.text(cited.place()));
        cited.version().ifPresent(version -> {
            use.set("of", Json.text(version.wording()));
            use.set("value", Json.text(version.value()));
            use.set("inForce", LawJson.span(version.inForce()));
        });
        once(article(cited.citation().source(), cited.citation().clause()), "uses", use);
    }

    private static void once(ObjectNode article, String list, JsonNode one) {
        if (article.withArray(list).valueStream().noneMatch(one::equals)) {
            article.withArray(list).add(one);
        }
    }
}
