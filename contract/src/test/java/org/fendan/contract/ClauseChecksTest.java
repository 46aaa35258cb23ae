package org.fendan.contract;

import static org.fendan.contract.Held.bites;

import java.util.List;
import java.util.Optional;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Product;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Supply;
import org.fendan.core.scheme.Unmodelled;
import org.junit.jupiter.api.Test;

/** One thing of a right scheme is spoilt towards its source, and a check says which. */
class ClauseChecksTest {

    private static final Text PURPOSE = Text.of("目的", "purpose");

    @Test
    void a_clause_nobody_cites_is_found() {
        bites("clauses-complete", listing("1", "2", "3", "4", "5"), "\"5\" is neither cited nor unmodelled", "“5”既未");
    }

    @Test
    void a_clause_listed_twice_is_found() {
        bites("clauses-complete", listing("1", "2", "2", "3", "4"), "the clause \"2\" is there more than once");
    }

    @Test
    void a_scheme_without_clauses_is_found() {
        bites("clauses-complete", listing(), "no clause is listed");
    }

    private static Scheme listing(String... numbers) {
        return new SmallScheme() {
            @Override
            public List<Clause> clauses() {
                return List.of(numbers).stream().map(SmallScheme::clause).toList();
            }
        };
    }

    @Test
    void a_clause_both_cited_and_unmodelled_is_found() {
        bites("clauses-complete", leavingOut("1", "2"), "\"2\" is cited, though unmodelled");
    }

    @Test
    void an_unmodelled_clause_that_is_not_listed_or_comes_twice_is_found() {
        bites("clauses-complete", leavingOut("1", "9"), "\"9\" is given as unmodelled, but not listed");
        bites("clauses-complete", leavingOut("1", "1"), "the unmodelled clause \"1\" is there more than once");
    }

    private static Scheme leavingOut(String... numbers) {
        return new SmallScheme() {
            @Override
            public List<Unmodelled> unmodelled() {
                return List.of(numbers).stream()
                        .map(number -> new Unmodelled(number, PURPOSE))
                        .toList();
            }
        };
    }

    @Test
    void a_citation_of_a_clause_that_is_not_listed_is_found() {
        bites(
                "clauses-cited",
                inForceBy(SmallScheme.art("99")),
                "the edition's coming into force cites clause \"99\"",
                "版本的施行 引用了条款“99”",
                "list it among the clauses");
    }

    @Test
    void a_citation_of_another_source_is_found() {
        LegalSource other =
                LegalSource.official("别处〔2020〕9号", "2020-01-01", Text.of("他", "Other"), Text.of("他市", "Else"));
        bites("clauses-cited", inForceBy(Citation.of(other, "2")), "\"2\" of another source, \"别处〔2020〕9号\"");
    }

    @Test
    void a_reading_that_is_not_registered_is_found() {
        bites(
                "readings-registered",
                inForceBy(Citation.ours(SmallScheme.SOURCE, "2", "nowhere")),
                "rests on our reading \"nowhere\"");
    }

    private static Scheme inForceBy(Citation citation) {
        return new SmallScheme() {
            @Override
            public Optional<Citation> inForceBy() {
                return Optional.of(citation);
            }
        };
    }

    @Test
    void two_readings_of_one_name_are_found() {
        Reading reading = Reading.reading(
                "ours",
                "2",
                "问题",
                "question",
                "one",
                Reading.option("one", "其一", "one"),
                Reading.option("other", "其二", "other"));
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Reading> readings() {
                return List.of(reading, reading);
            }
        };
        bites("readings-registered", spoilt, "the id of a reading \"ours\" is there more than once");
    }

    @Test
    void a_wording_in_the_wrong_language_is_found() {
        bites("two-languages", named(Text.of("小项目", "小项目")), "name, in English, is \"小项目\"", "名称的英文");
        bites("two-languages", named(Text.of("small", "small")), "name, in Chinese, is \"small\"", "名称的中文");
        bites("two-languages", named(Text.of("小项目", "2021")), "name, in English, is \"2021\"");
    }

    private static Scheme named(Text name) {
        return new SmallScheme() {
            @Override
            public Text name() {
                return name;
            }
        };
    }

    @Test
    void a_product_without_a_clause_is_found() {
        Product line = new Product("line", Text.of("产品", "product"), Product.Kind.LOAN, List.of());
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Product> products() {
                return List.of(line, line);
            }
        };
        bites("products-and-supplies-cited", spoilt, "the product \"line\" is without a clause");
        bites("products-and-supplies-cited", spoilt, "the id of a product \"line\" is there more than once");
    }

    @Test
    void a_fact_supplied_twice_by_one_authority_is_found() {
        Supply supply = new Supply(SmallScheme.art("2"), LoanFacts.BALANCE, Text.of("税务", "tax"));
        Scheme spoilt = new SmallScheme() {
            @Override
            public List<Supply> supplies() {
                return List.of(supply, supply);
            }
        };
        bites("products-and-supplies-cited", spoilt, "the supply of \"balance (tax)\" is there more than once");
    }
}
