package org.fendan.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.fendan.core.scheme.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each scheme's schema takes what the scheme takes, and not what it does not. */
class SchemaJsonTest {

    @ParameterizedTest
    @MethodSource("org.fendan.app.plugin.Editions#all")
    void the_example_fits_and_what_is_wrong_does_not(Scheme scheme) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaJson.question(scheme));
        ObjectNode question = question(scheme);
        assertThat(schema.validate(question)).as("%s", question).isEmpty();
        assertThat(schema.validate(question.deepCopy().put("dats", "2021-01-01")))
                .isNotEmpty();
        assertThat(schema.validate(question.deepCopy().put("date", "1.1.2021"))).isNotEmpty();
        assertThat(schema.validate(changed(question, "noSuchFact", "1"))).isNotEmpty();
        assertThat(schema.validate(changed(question, "enterprise", ""))).isEmpty();
        ObjectNode sum = question.deepCopy();
        ((ObjectNode) sum.get("facts")).put("loanAmount", 3_000_000);
        if (SchemeJson.keys(scheme).stream().anyMatch(key -> key.name().equals("loanAmount"))) {
            assertThat(schema.validate(sum)).as("money as a number").isNotEmpty();
        }
    }

    private static ObjectNode question(Scheme scheme) {
        ObjectNode example = (ObjectNode) SchemeJson.whole(scheme).get("example");
        ObjectNode facts = (ObjectNode) example.get("loan").deepCopy();
        facts.setAll((ObjectNode) example.get("loss"));
        ObjectNode question = Json.object().put("date", example.get("date").asString());
        question.set("facts", facts);
        question.set("resources", example.get("resources"));
        return question;
    }

    private static ObjectNode changed(ObjectNode question, String fact, String value) {
        ObjectNode other = question.deepCopy();
        ((ObjectNode) other.get("facts")).put(fact, value);
        return other;
    }
}
