package org.fendan.app.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.json.Json;
import org.fendan.app.json.LawJson;
import org.fendan.app.store.AccountFilter;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Text;
import org.fendan.core.ledger.Account;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks everywhere for a word: cases, letters, accounts, articles, schemes, payment runs. Whom persons and codes are
 * masked from finds by numbers and references alone: a search must not tell what a page hides.
 */
final class Search {

    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 500;

    /** Enough to tell one enterprise from others; less would list everybody's. */
    private static final int LEAST_OF_A_CODE = 4;

    private final Catalogue catalogue;
    private final Reads reads;
    private final Wall wall;
    private final LetterShelf letters;

    Search(Catalogue catalogue, Reads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
        this.wall = new Wall(reads);
        this.letters = new LetterShelf(reads);
    }

    ObjectNode of(String asked, Caller caller, String language) {
        String words = asked.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        ObjectNode body = Json.object().put("words", asked.strip());
        boolean masked = MaskingDesk.isMasked(caller);
        boolean any = !words.isEmpty();
        body.set("cases", any ? cases(words, masked, caller) : Json.array());
        body.set("letters", any ? letters(words, caller) : Json.array());
        body.set("schemes", any ? schemes(words, language) : Json.array());
        body.set("articles", any ? articles(words) : Json.array());
        body.set("paymentRuns", any ? runs(words, caller) : Json.array());
        body.set("accounts", any ? accounts(asked.strip(), masked, caller) : Json.array());
        return body;
    }

    private ArrayNode cases(String words, boolean masked, Caller caller) {
        CaseFilter filter = Wall.own(caller, CaseFilter.first(SHOWN));
        String sought = "%" + literal(words) + (masked ? "%\n%" : "%"); // the enterprise's name stands last
        String code = masked || words.length() < LEAST_OF_A_CODE ? "" : literal(words) + "%";
        return Json.array(reads.search(filter, sought, code), Search::found);
    }

    private static JsonNode found(CaseRow row) {
        return CaseSummary.line(row);
    }

    /** A word within a pattern, its signs standing for themselves. */
    private static String literal(String words) {
        return words.replaceAll("[!%_]", "!$0");
    }

    /** Issued letters by their number or their name in addresses. */
    private ArrayNode letters(String words, Caller caller) {
        List<LetterLine> found = letters.issued().stream()
                .filter(line -> Stream.concat(Stream.of(line.id()), line.seal().map(LetterLine.Seal::number).stream())
                        .anyMatch(number -> number.toLowerCase(Locale.ROOT).contains(words)))
                .filter(line -> LetterDesk.maySee(caller, line))
                .limit(SHOWN)
                .toList();
        return Json.array(found, Search::letter);
    }

    private static JsonNode letter(LetterLine line) {
        ObjectNode node = Json.object()
                .put("letter", line.id())
                .put("number", line.seal().map(LetterLine.Seal::number).orElse(""))
                .put("case", line.matter().caseId());
        node.set("title", Json.text(line.title()));
        return node;
    }

    private Stream<Scheme> everyEdition() {
        return catalogue.ids().stream().flatMap(id -> catalogue.editions(id).stream());
    }

    private ArrayNode schemes(String words, String language) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        everyEdition()
                .filter(scheme -> Stream.of(
                                scheme.id(),
                                scheme.name().zh(),
                                scheme.name().en(),
                                scheme.source().number(),
                                scheme.source().title().in(language))
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(words)))
                .forEach(scheme -> {
                    ObjectNode node = Json.object().put("scheme", scheme.id());
                    node.set("name", Json.text(scheme.name()));
                    found.put(scheme.id(), node);
                });
        return Json.array(found.values(), node -> node);
    }

    /** "17", "第十七条" is not read: articles go by their number, or by their wording as it is shown. */
    private ArrayNode articles(String words) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        everyEdition()
                .forEach(scheme -> scheme.clauses().stream()
                        .filter(clause -> matches(scheme, clause, words))
                        .forEach(clause -> {
                            ObjectNode node = LawJson.clause(clause)
                                    .put("source", scheme.source().number())
                                    .put("scheme", scheme.id());
                            found.put(scheme.source().number() + " " + clause.number(), node);
                        }));
        return Json.array(found.values().stream().limit(SHOWN).toList(), node -> node);
    }

    private static boolean matches(Scheme scheme, Clause clause, String words) {
        String article = clause.number().toLowerCase(Locale.ROOT);
        Text summary = clause.summary();
        boolean numbered =
                article.equals(words) || article.startsWith(words + "(") || words.equals("第" + article + "条");
        boolean named = words.endsWith(article)
                && words.startsWith(scheme.source().number().toLowerCase(Locale.ROOT));
        boolean told = words.codePointCount(0, words.length()) > 1
                && !words.matches("[0-9.()]+")
                && Stream.of(summary.zh(), summary.en())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
        return numbered || named || told;
    }

    private ArrayNode runs(String words, Caller caller) {
        PaymentRunView view = new PaymentRunView(catalogue, caller);
        List<String> ids = reads.registerAll(PaymentRunRecord.RUNS).stream()
                .map(RegisterRow::subject)
                .distinct()
                .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(words))
                .limit(SHOWN)
                .toList();
        return Json.array(
                ids.stream()
                        .flatMap(id -> PaymentRunRecord.find(id, reads::register).stream())
                        .filter(view::maySee)
                        .toList(),
                view::head);
    }

    /** Names of accounts hold codes of enterprises: whom these are masked from finds by what is left of the name. */
    private ArrayNode accounts(String words, boolean masked, Caller caller) {
        List<Account> found = reads.accounts(new AccountFilter(List.of(words), "", LOOKED_AT)).stream()
                .filter(account -> wall.maySee(caller, account.id()))
                .filter(account -> !masked || Masking.text(account.id().path()).contains(words))
                .limit(SHOWN)
                .toList();
        return Json.array(
                found,
                account -> Json.object()
                        .put("account", account.id().path())
                        .set("balance", Json.money(account.balance())));
    }
}
