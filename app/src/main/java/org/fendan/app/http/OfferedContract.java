package org.fendan.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.CompareDesk;
import org.fendan.app.desk.MatchDesk;
import org.fendan.app.desk.QuestionDesk;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract as it is offered to be tried out: the examples of pure questions are those of the schemes that are
 * loaded here, whatever jars brought them, and each has been asked before it is offered.
 */
final class OfferedContract {

    private static final String SCHEME = "/api/v1/schemes/{scheme}";
    private static final String LANGUAGE = "en";

    private final QuestionDesk questions;
    private final MatchDesk matches;
    private final CompareDesk comparisons;

    private Optional<ObjectNode> made = Optional.empty();

    OfferedContract(QuestionDesk questions, MatchDesk matches, CompareDesk comparisons) {
        this.questions = questions;
        this.matches = matches;
        this.comparisons = comparisons;
    }

    /** Made when it is first asked for; schemes do not change while the app runs. */
    synchronized ObjectNode contract() {
        if (made.isEmpty()) {
            made = Optional.of(filled(written()));
        }
        return made.get();
    }

    private static ObjectNode written() {
        try (InputStream file =
                Objects.requireNonNull(OfferedContract.class.getResourceAsStream("/openapi.yaml"), "openapi.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ObjectNode filled(ObjectNode contract) {
        List<ExampleQuestion> schemes = questions
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .map(line -> line.path("scheme").asString())
                .distinct()
                .map(id -> new ExampleQuestion(
                        id, questions.scheme(id, LANGUAGE).body().path("example")))
                .toList();
        schemes.stream()
                .findFirst()
                .ifPresent(first -> Stream.of("", "/schema", "/template.csv")
                        .forEach(address -> named(contract, SCHEME + address, first.scheme())));
        questions(contract, schemes);
        whole(
                contract,
                "/api/v1/matches",
                schemes.stream().map(ExampleQuestion::match),
                body -> matches.match(body, Optional.empty(), LANGUAGE));
        whole(
                contract,
                "/api/v1/comparisons",
                Stream.of(ExampleQuestion.comparison(schemes)),
                body -> comparisons.compare(body, LANGUAGE));
        return contract;
    }

    private void questions(ObjectNode contract, List<ExampleQuestion> schemes) {
        ask(contract, "/admissions", schemes, ExampleQuestion::loan, questions::admission);
        ask(contract, "/contributions", schemes, ExampleQuestion::loan, questions::contribution);
        ask(contract, "/losses", schemes, ExampleQuestion::loss, questions::loss);
        ask(contract, "/subsidies", schemes, ExampleQuestion::subsidy, questions::subsidy);
        ask(
                contract,
                "/recoveries",
                schemes,
                example -> example.recovery(questions
                        .loss(example.scheme(), example.loss(), LANGUAGE)
                        .body()),
                questions::recovery);
    }

    /** Puts the first example that is answered into the operation; where no scheme answers, the written one stays. */
    private static void ask(
            ObjectNode contract,
            String address,
            List<ExampleQuestion> schemes,
            Function<ExampleQuestion, ObjectNode> body,
            Question question) {
        ObjectNode operation = operation(contract, SCHEME + address, "post");
        schemes.stream()
                .filter(one ->
                        !question.ask(one.scheme(), body.apply(one), LANGUAGE).isProblem())
                .findFirst()
                .ifPresent(one -> {
                    named(contract, SCHEME + address, one.scheme());
                    exemplified(contract, operation, body.apply(one));
                });
    }

    private static void whole(
            ObjectNode contract, String address, Stream<ObjectNode> bodies, Function<JsonNode, Answer> question) {
        bodies.filter(body -> !question.apply(body).isProblem())
                .findFirst()
                .ifPresent(body -> exemplified(contract, operation(contract, address, "post"), body));
    }

    private static ObjectNode operation(ObjectNode contract, String address, String method) {
        return (ObjectNode) contract.path("paths").path(address).path(method);
    }

    /** Each of these addresses has one operation; its scheme is one that answers. */
    private static void named(ObjectNode contract, String address, String scheme) {
        ObjectNode parameter = (ObjectNode)
                contract.path("components").path("parameters").path("scheme").deepCopy();
        ((ObjectNode) contract.path("paths").path(address))
                .set("parameters", Json.array().add(parameter.put("example", scheme)));
    }

    /** The operation gets a body of its own: another may share the written one. */
    private static void exemplified(ObjectNode contract, ObjectNode operation, ObjectNode example) {
        JsonNode body = operation.path("requestBody");
        ObjectNode own = (ObjectNode)
                (body.has("$ref") ? contract.at(body.path("$ref").asString().substring(1)) : body).deepCopy();
        ((ObjectNode) own.path("content").path("application/json")).set("example", example);
        operation.set("requestBody", own);
    }

    /** One question a scheme is asked. */
    @FunctionalInterface
    private interface Question {
        Answer ask(String scheme, JsonNode request, String language);
    }
}
