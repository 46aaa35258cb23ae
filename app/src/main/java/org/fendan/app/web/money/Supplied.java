package org.fendan.app.web.money;

import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * All lines of a list that is answered page by page, each page asked for when the one before is read.
 *
 * @param page answers the page behind a cursor; the first behind an empty one
 * @param list what the lines are called in it
 */
record Supplied(Function<String, JsonNode> page, String list) {

    Stream<JsonNode> stream() {
        return Stream.iterate(
                        page.apply(""),
                        answer -> !answer.isMissingNode(),
                        answer -> answer.path("next").asString("").isEmpty()
                                ? answer.path("none")
                                : page.apply(answer.path("next").asString("")))
                .flatMap(answer -> answer.path(list).valueStream());
    }
}
