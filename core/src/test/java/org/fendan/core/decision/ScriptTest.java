package org.fendan.core.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Citation;
import org.fendan.core.reference.EnterpriseSize;
import org.fendan.core.reference.SizeClass;
import org.fendan.core.reference.SizeClasses;
import org.fendan.core.rule.Condition;
import org.fendan.core.rule.Holds;
import org.fendan.core.rule.Not;
import org.fendan.core.rule.SizedWithin;
import org.fendan.core.time.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of an outline where verdicts decide what it says. */
class ScriptTest {

    private static final FactKey<Boolean> FLAG = FactKey.stated("flag", "项", "flag", FactType.FLAG, "true");
    private static final Condition HOLDS = new Holds(FLAG);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"true, MET, UNMET", "false, UNMET, MET", "-, UNDECIDED, UNDECIDED"})
    void a_flag_is_said_with_what_it_decides(String given, String holds, String not) {
        Facts facts = given.equals("-") ? Facts.NONE : Facts.NONE.withText(FLAG, given);
        String value = given.equals("-") ? "" : ",\"value\":\"" + given + "\"";
        String fact = "{\"kind\":\"FACT\",\"label\":{\"zh\":\"项\",\"en\":\"flag\"}" + value + "}";
        assertThat(json(HOLDS, facts)).isEqualTo(judged("项", "flag", holds, fact));
        assertThat(json(new Not(HOLDS), facts)).isEqualTo(judged("不得项", "not flag", not, fact));
    }

    /** A set of keys has another order in each process; what is answered has not. */
    @Test
    void facts_are_said_in_the_order_of_their_names() {
        Outline sized = new Terms(DateSpan.since(LocalDate.EPOCH))
                .condition(new SizedWithin(Set.of(SizeClass.MICRO)), Citation.of(SizeClasses.SOURCE, "1"));
        assertThat(sized.tell(told(Facts.NONE)).parts())
                .extracting(part -> part.label().en())
                .startsWith(
                        EnterpriseFacts.ASSETS.wording().en(),
                        EnterpriseFacts.EMPLOYEES.wording().en(),
                        EnterpriseSize.INDUSTRY.wording().en(),
                        EnterpriseFacts.REVENUE.wording().en());
    }

    private static Told told(Facts facts) {
        return new Told(facts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String judged(String zh, String en, String verdict, String part) {
        return "{\"kind\":\"CONDITION\",\"label\":{\"zh\":\"" + zh + "\",\"en\":\"" + en + "\"},\"verdict\":\""
                + verdict + "\",\"parts\":[" + part + "]}";
    }

    private static String json(Condition condition, Facts facts) {
        JsonBuffer json = new JsonBuffer();
        new Script(outline(condition)).write(told(facts), json);
        return new String(json.toBytes(), UTF_8);
    }

    private static Outline outline(Condition condition) {
        Outline fact = Outline.leaf(Explanation.Kind.FACT, FLAG.wording(), new Outline.Fact(FLAG));
        return Outline.node(Explanation.Kind.CONDITION, condition.wording(), Outline.nothing(), List.of(fact))
                .found(new Outline.Tested(condition));
    }
}
