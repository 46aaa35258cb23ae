package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract keeps what the one callers know promises; docs/openapi/README.md says how a new one is accepted. */
class ContractBaselineTest {

    private static final Path BASELINE = Path.of("..", "docs", "openapi", "baseline.yaml");

    private static final String FILING = "/components/schemas/FilingBody";
    private static final String CASE = "/components/schemas/Case";
    private static final String CASES = "/paths/~1api~1v1~1cases";

    @Test
    void nothing_that_callers_count_on_is_gone() throws IOException {
        Contract kept = new Contract(new YAMLMapper().readTree(BASELINE.toFile()));
        assertThat(ContractChanges.breaking(kept, Contract.OURS))
                .as("these changes break callers; docs/openapi/README.md says what to do")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_callers_is_found(Breaking change) {
        assertThat(ContractChanges.breaking(Contract.OURS, changed(change.change)))
                .as(change.name())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_only_more_breaks_nobody(Adding change) {
        Contract more = changed(change.change);
        assertThat(more.root()).isNotEqualTo(Contract.OURS.root());
        assertThat(ContractChanges.breaking(Contract.OURS, more))
                .as(change.name())
                .isEmpty();
    }

    private static Contract changed(Consumer<ObjectNode> change) {
        ObjectNode copy = (ObjectNode) Contract.OURS.root().deepCopy();
        change.accept(copy);
        return new Contract(copy);
    }

    private static ObjectNode at(JsonNode root, String place) {
        return (ObjectNode) root.at(place);
    }

    private static void drop(JsonNode list, String word) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.path(i).asString("").equals(word)) {
                ((ArrayNode) list).remove(i);
            }
        }
    }

    /** Changes after which a caller who did right before is refused, or misses something. */
    enum Breaking {
        PATH_REMOVED(root -> at(root, "/paths").remove("/api/v1/cases/{case}")),
        METHOD_REMOVED(root -> at(root, CASES).remove("get")),
        OPERATION_RENAMED(root -> at(root, CASES + "/get").put("operationId", "listCases")),
        SIGN_IN_NEEDED(root -> at(root, "/paths/~1api~1v1~1schemes/get").remove("security")),
        PARAMETER_REMOVED(root -> ((ArrayNode) root.at(CASES + "/get/parameters")).remove(0)),
        PARAMETER_REQUIRED(root -> at(root, "/components/parameters/stage").put("required", true)),
        PARAMETER_NEW_AND_REQUIRED(root -> ((ArrayNode) root.at(CASES + "/get/parameters"))
                .add(Json.object().put("name", "year").put("in", "query").put("required", true))),
        PARAMETER_NARROWED(root -> drop(root.at("/components/parameters/holdState/schema/enum"), "expired")),
        PARAMETER_LIMITED(
                root -> at(root, "/components/parameters/pageSize/schema").put("maximum", 100)),
        BODY_MEMBER_REQUIRED(root -> ((ArrayNode) root.at(FILING + "/required")).add("bank")),
        BODY_MEMBER_REMOVED(root -> at(root, FILING + "/properties").remove("institution")),
        BODY_MEMBER_OF_ANOTHER_TYPE(
                root -> at(root, FILING + "/properties/bank").put("type", "integer")),
        BODY_MEMBER_IN_A_STRICTER_FORM(
                root -> at(root, FILING + "/properties/bank").put("pattern", "^[a-z]+$")),
        BODY_MEMBER_SHORTER(root -> at(root, "/components/schemas/PeriodCloseBody/properties/reason")
                .put("maxLength", 50)),
        BODY_CLOSED(root -> at(root, "/components/schemas/Sums").put("additionalProperties", false)),
        CONTENT_TYPE_REMOVED(root ->
                at(root, "/paths/~1api~1v1~1batches/post/requestBody/content").remove("text/csv")),
        STATUS_REMOVED(root -> at(root, CASES + "/post/responses").remove("201")),
        ANSWERED_MEMBER_REMOVED(root -> at(root, CASE + "/properties").remove("claims")),
        ANSWERED_MEMBER_OPTIONAL(root -> drop(root.at(CASE + "/required"), "claims")),
        ANSWERED_MEMBER_OF_ANOTHER_TYPE(
                root -> at(root, CASE + "/properties/version").put("type", "string")),
        ANSWER_WITHOUT_ITS_ENUMERATION(
                root -> at(root, "/components/schemas/Outcome").remove("enum")),
        DEEP_MEMBER_REMOVED(
                root -> at(root, "/components/schemas/Explanation/properties").remove("citation")),
        HEADER_REMOVED(root -> at(root, "/paths/~1api~1v1~1cases~1{case}/get/responses/200/headers")
                .remove("ETag"));

        private final Consumer<ObjectNode> change;

        Breaking(Consumer<ObjectNode> change) {
            this.change = change;
        }
    }

    /** Changes nobody notices who does not want to. */
    enum Adding {
        PATH(root -> at(root, "/paths").set("/api/v2/cases", root.at(CASES).deepCopy())),
        PARAMETER(root -> ((ArrayNode) root.at(CASES + "/get/parameters"))
                .add(Json.object().put("name", "year").put("in", "query"))),
        BODY_MEMBER(root ->
                at(root, FILING + "/properties").set("remark", Json.object().put("type", "string"))),
        BODY_MEMBER_FREED(root -> drop(root.at(FILING + "/required"), "facts")),
        ANSWERED_MEMBER(root ->
                at(root, CASE + "/properties").set("remark", Json.object().put("type", "string"))),
        ANSWERED_CODE(root -> ((ArrayNode) root.at("/components/schemas/Outcome/enum")).add("POSTPONED")),
        PROBLEM(root -> ((ArrayNode) root.at("/components/schemas/ProblemCode/enum")).add("TOO_LATE")),
        WIDER_LIMIT(root -> at(root, "/components/parameters/pageSize/schema").put("maximum", 500)),
        OTHER_WORDS(root -> at(root, CASES + "/get").put("summary", "Lists cases"));

        private final Consumer<ObjectNode> change;

        Adding(Consumer<ObjectNode> change) {
            this.change = change;
        }
    }
}
