package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Problem;
import org.fendan.app.plugin.LoadReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract names every route, code and problem, and no other; each of its examples is what its schema says. */
class ContractTest {

    private static final Contract CONTRACT = Contract.OURS;
    private static final JsonNode COMPONENTS = CONTRACT.root().path("components");

    private static final Set<String> WORDS = Set.of(
            "$ref",
            "additionalProperties",
            "const",
            "description",
            "enum",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "required",
            "type",
            "x-codes");

    @Test
    void every_route_is_in_the_contract_and_the_reverse() {
        assertThat(CONTRACT.operations().stream().map(Contract.Operation::route))
                .containsExactlyInAnyOrderElementsOf(routes());
    }

    private static Set<String> routes() {
        BooleanSupplier running = () -> true;
        Javalin javalin = Javalin.create(
                config -> new Api(Houseless.DESKS, new LoadReport(List.of()), running, running).register(config));
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name().toLowerCase(Locale.ROOT) + " "
                        + endpoint.path.replace('<', '{').replace('>', '}'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void operations_have_names_of_their_own() {
        assertThat(CONTRACT.operations().stream().map(Contract.Operation::id))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(CONTRACT.root().findValues("$ref").stream().map(JsonNode::asString))
                .allSatisfy(to -> assertThat(CONTRACT.root().at(to.substring(1)).isMissingNode())
                        .as(to)
                        .isFalse());
    }

    /** A comma in words without quotes makes a member of what follows it. */
    @Test
    void schemas_hold_no_word_that_is_none_of_theirs() {
        List<String> odd = new ArrayList<>();
        COMPONENTS.path("schemas").properties().forEach(schema -> words(schema.getKey(), schema.getValue(), odd));
        assertThat(odd).isEmpty();
    }

    private static void words(String place, JsonNode schema, List<String> odd) {
        schema.propertyNames().stream()
                .filter(word -> !WORDS.contains(word))
                .forEach(word -> odd.add(place + ": " + word));
        schema.path("properties").properties().forEach(one -> words(place + "/" + one.getKey(), one.getValue(), odd));
        Stream.of("items", "additionalProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(one -> words(place, one, odd));
        schema.path("oneOf").forEach(one -> words(place, one, odd));
    }

    @Test
    void every_problem_is_listed_with_its_status_its_meaning_and_an_example() {
        List<String> codes = Stream.of(Problem.values(), Notice.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .toList();
        JsonNode listed = COMPONENTS.at("/schemas/ProblemCode");
        assertThat(strings(listed.path("enum"))).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(listed.path("x-codes").propertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(COMPONENTS.path("examples").propertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        for (Problem problem : Problem.values()) {
            assertThat(listed.path("x-codes")
                            .path(problem.name())
                            .path("status")
                            .intValue())
                    .as(problem.name())
                    .isEqualTo(problem.status());
        }
        for (String code : codes) {
            JsonNode example = COMPONENTS.path("examples").path(code).path("value");
            assertThat(listed.path("x-codes").path(code).path("meaning").asString(""))
                    .as(code)
                    .isNotBlank();
            assertThat(example.path("code").asString()).isEqualTo(code);
            assertThat(example.path("status"))
                    .isEqualTo(listed.path("x-codes").path(code).path("status"));
        }
    }

    @Test
    void every_code_of_a_fault_is_listed_and_every_listed_one_is_in_the_sources() {
        JsonNode listed = COMPONENTS.at("/schemas/FaultCode");
        Set<String> codes = new TreeSet<>(strings(listed.path("enum")));
        assertThat(new TreeSet<>(listed.path("x-codes").propertyNames())).isEqualTo(codes);
        assertThat(codes).containsAll(FaultCodes.certain());
        assertThat(FaultCodes.words()).containsAll(codes);
        codes.forEach(code -> {
            JsonNode example = listed.path("x-codes").path(code).path("example");
            assertThat(example.path("code").asString("")).isEqualTo(code);
            assertThat(CONTRACT.faults(COMPONENTS.at("/schemas/Fault"), example))
                    .as(code)
                    .isEmpty();
        });
    }

    @Test
    void every_operation_says_which_problems_it_may_answer_and_under_which_status() {
        JsonNode meant = COMPONENTS.at("/schemas/ProblemCode/x-codes");
        for (Contract.Operation operation : CONTRACT.operations()) {
            assertThat(operation.problems()).as(operation.route()).isNotEmpty();
            Set<String> statuses = operation.problems().stream()
                    .map(code -> meant.path(code).path("status").asString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(operation.node().path("responses").propertyNames())
                    .as(operation.route())
                    .filteredOn(status -> status.matches("[45].."))
                    .containsExactlyInAnyOrderElementsOf(statuses);
        }
    }

    @Test
    void every_example_is_what_its_schema_says() {
        List<String> faults = new ArrayList<>();
        CONTRACT.operations().forEach(operation -> {
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(response -> contents(
                            operation.id() + " " + response.getKey(), CONTRACT.resolved(response.getValue()), faults));
            contents(operation.id(), CONTRACT.resolved(operation.node().path("requestBody")), faults);
            CONTRACT.parameters(operation)
                    .forEach(parameter -> example(
                            operation.id() + " " + parameter.path("name").asString(), parameter, faults));
        });
        COMPONENTS.path("headers").properties().forEach(header -> example(header.getKey(), header.getValue(), faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_body_that_is_sent_or_answered_as_json_has_an_example() {
        assertThat(CONTRACT.operations())
                .allSatisfy(operation -> assertThat(Stream.concat(
                                        operation.node().path("responses").valueStream(),
                                        Stream.of(operation.node().path("requestBody")))
                                .map(CONTRACT::resolved)
                                .map(body -> body.path("content").path("application/json"))
                                .filter(body -> !body.isMissingNode()))
                        .as(operation.route())
                        .allSatisfy(body -> assertThat(body.has("example")).isTrue()));
    }

    private static void contents(String place, JsonNode body, List<String> faults) {
        body.path("content").properties().stream()
                .filter(content -> content.getKey().endsWith("json"))
                .forEach(content -> {
                    example(place, content.getValue(), faults);
                    content.getValue()
                            .path("examples")
                            .valueStream()
                            .map(CONTRACT::resolved)
                            .forEach(one -> faults(place, content.getValue(), one.path("value"), faults));
                });
    }

    private static void example(String place, JsonNode described, List<String> faults) {
        if (described.has("example")) {
            faults(place, described, described.path("example"), faults);
        }
    }

    private static void faults(String place, JsonNode described, JsonNode value, List<String> faults) {
        CONTRACT.faults(described.path("schema"), value).forEach(fault -> faults.add(place + fault));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
