package org.fendan.app.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.contract.Citations;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Clause;
import org.fendan.core.law.Reading;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/** What stands against the schemes a source brings, beside those that are there already. */
final class SchemeCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*[.][a-z][a-z0-9-]*");

    private final List<Scheme> seen;
    private final List<Text> faults = new ArrayList<>();

    SchemeCheck(List<Scheme> there) {
        this.seen = new ArrayList<>(there);
    }

    List<Text> faults(List<Scheme> brought) {
        if (brought.isEmpty()) {
            fault("没有带来任何项目", "it brings no scheme");
        }
        brought.forEach(scheme -> faults.addAll(SchemeParts.faults(scheme)));
        if (faults.isEmpty()) {
            brought.forEach(this::scheme);
        }
        return faults;
    }

    private void scheme(Scheme scheme) {
        if (!ID.matcher(scheme.id()).matches()) {
            fault(
                    "项目名须形如 city.instrument，而不是“" + scheme.id() + "”",
                    "a scheme is called like city.instrument, not \"" + scheme.id() + "\"");
        }
        citations(scheme);
        seen.forEach(other -> beside(scheme, other));
        seen.add(scheme);
    }

    private void citations(Scheme scheme) {
        Set<String> listed = scheme.clauses().stream().map(Clause::number).collect(Collectors.toSet());
        Set<String> readings = scheme.readings().stream().map(Reading::id).collect(Collectors.toSet());
        Set<String> unlisted = new TreeSet<>();
        Set<String> unread = new TreeSet<>();
        for (Citation citation : cited(scheme)) {
            if (!citation.source().equals(scheme.source())) {
                unlisted.add(citation.source().number() + " " + citation.clause());
            } else if (!listed.contains(citation.clause())) {
                unlisted.add(citation.clause());
            }
            citation.reading().filter(id -> !readings.contains(id)).ifPresent(unread::add);
        }
        unlisted.forEach(clause -> fault(
                scheme.id() + " 引用了未列出的条款“" + clause + "”",
                scheme.id() + " cites clause \"" + clause + "\", which it does not list"));
        unread.forEach(reading -> fault(
                scheme.id() + " 引用了未列出的解读“" + reading + "”",
                scheme.id() + " cites the reading \"" + reading + "\", which it does not list"));
    }

    /** What its parts cite, and the clauses it says it does not compute. */
    private static List<Citation> cited(Scheme scheme) {
        List<Citation> cited = new ArrayList<>();
        Citations.of(scheme).forEach(one -> cited.add(one.citation()));
        scheme.unmodelled().forEach(one -> cited.add(Citation.of(scheme.source(), one.clause())));
        return cited;
    }

    private void beside(Scheme scheme, Scheme other) {
        boolean same = scheme.id().equals(other.id());
        if (same && scheme.inForce().overlaps(other.inForce())) {
            fault(
                    scheme.id() + " 的版本 " + scheme.inForce() + " 与已加载的版本 " + other.inForce() + " 重叠",
                    "its edition " + scheme.inForce() + " of " + scheme.id() + " overlaps the one of " + other.inForce()
                            + " that is there already");
        }
        if (!same && scheme.name().zh().equals(other.name().zh())) {
            named(scheme, other, scheme.name(), " in Chinese");
        } else if (!same && scheme.name().en().equalsIgnoreCase(other.name().en())) {
            named(scheme, other, Text.of(scheme.name().en(), scheme.name().en()), "");
        }
    }

    private void named(Scheme scheme, Scheme other, Text name, String where) {
        fault(
                scheme.id() + " 与 " + other.id() + " 同名：“" + name.zh() + "”",
                scheme.id() + " and " + other.id() + " have one name" + where + ": \"" + name.en() + "\"");
    }

    private void fault(String zh, String en) {
        faults.add(Text.of(zh, en));
    }
}
