package org.fendan.core.law;

import java.util.List;

/**
 * A choice made where the text is silent or says two things: the question, the options, and the one we took.
 *
 * @param chosen the id of one of the options
 */
public record Reading(String id, String clause, Text question, List<Option> options, String chosen) {

    /** One way to read the place. */
    public record Option(String id, Text wording) {}

    public Reading {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("reading " + id + ": a choice needs two options");
        }
        if (options.stream().noneMatch(option -> option.id().equals(chosen))) {
            throw new IllegalArgumentException("reading " + id + ": \"" + chosen + "\" is none of its options");
        }
    }

    /** A reading as its author writes it: the question in both languages, the option taken, all options. */
    public static Reading reading(String id, String clause, String zh, String en, String chosen, Option... options) {
        return new Reading(id, clause, Text.of(zh, en), List.of(options), chosen);
    }

    public static Option option(String id, String zh, String en) {
        return new Option(id, Text.of(zh, en));
    }

    public Option choice() {
        return options.stream().filter(o -> o.id().equals(chosen)).findFirst().orElseThrow();
    }
}
