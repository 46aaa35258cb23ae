package org.fendan.app.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An address of the contract, with the parameters of its path.
 *
 * @param pattern what its paths look like
 */
record Address(String template, Pattern pattern, List<String> names) {

    /** "/statistics.csv" is nearer than "/{name}", and "/cases/{case}" nearer than a name with slashes. */
    static final Comparator<Address> MOST_FIXED = Comparator.comparing(
                    (Address address) -> address.names().size())
            .thenComparing(address -> -address.template().length());

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    static Address of(String template, JsonNode contract) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher name = NAME.matcher(template);
        int end = 0;
        while (name.find()) {
            names.add(name.group(1));
            boolean slashes = contract.path("components")
                    .path("parameters")
                    .path(name.group(1))
                    .path("x-slashes")
                    .asBoolean(false);
            pattern.append(Pattern.quote(template.substring(end, name.start()))).append(slashes ? ".+" : "[^/]+");
            end = name.end();
        }
        pattern.append(Pattern.quote(template.substring(end)));
        return new Address(template, Pattern.compile(pattern.toString()), List.copyOf(names));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** A path with these values in the names' places. */
    String path(UnaryOperator<String> values) {
        return NAME.matcher(template).replaceAll(name -> Matcher.quoteReplacement(values.apply(name.group(1))));
    }
}
