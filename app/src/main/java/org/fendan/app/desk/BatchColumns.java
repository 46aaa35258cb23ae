package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Step;

/** What each column of a file means: the address of its value in a filing, such as "facts.loanAmount". */
public final class BatchColumns {

    static final String FACTS = "facts.";
    static final String REASONS = "reasons.";
    public static final String DOCUMENTS = "documents.";
    static final String REFERENCE = FACTS + "reference";
    private static final String REASONS_ZH = "理由.";
    /** Columns a returned file has more than the one that was sent; what stands there is ours. */
    public static final String REASON = "原因 / reason";

    public static final String LINE = "原行号 / line";
    private static final Set<String> OURS = Set.of(REASON, LINE);
    private static final Map<String, String> WHOLE = Map.of(
            "scheme",
            "scheme",
            "项目",
            "scheme",
            "bank",
            "bank",
            "银行",
            "bank",
            "date",
            "date",
            "日期",
            "date",
            "institution",
            "institution",
            "机构",
            "institution");

    private final List<String> headers;
    private final List<String> addresses;

    private BatchColumns(List<String> headers, List<String> addresses) {
        this.headers = headers;
        this.addresses = addresses;
    }

    /**
     * Reads a header against all that any scheme's filing may state.
     *
     * @param given members that need no column, because they are the same for every row
     */
    static BatchColumns read(List<String> headers, Catalogue catalogue, Set<String> given) {
        Map<String, String> known = known(catalogue);
        List<String> addresses = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String header : headers) {
            Optional<String> address = address(header.strip(), known);
            address.filter(a -> !a.isEmpty())
                    .filter(addresses::contains)
                    .ifPresent(twice -> faults.add("“" + header + "”重复 / is there twice"));
            if (address.isEmpty()) {
                faults.add("没有“" + header + "”这一列 / no column is called \"" + header + "\"");
            }
            addresses.add(address.orElse(""));
        }
        for (String needed : List.of("scheme", "bank", "date", REFERENCE)) {
            boolean byInstitution = needed.equals("bank") && addresses.contains("institution");
            if (!addresses.contains(needed) && !given.contains(needed) && !byInstitution) {
                faults.add("缺少列 / there is no column: " + needed.replace(FACTS, ""));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("表头 / header: " + String.join("; ", faults) + "。可用的列 / known columns: "
                    + String.join(", ", new LinkedHashSet<>(names(known))));
        }
        return new BatchColumns(List.copyOf(headers), List.copyOf(addresses));
    }

    /** How many of these are names of columns. */
    static long recognised(List<String> headers, Map<String, String> known) {
        return headers.stream()
                .filter(header -> address(header.strip(), known).isPresent())
                .count();
    }

    private static List<String> names(Map<String, String> known) {
        List<String> names = new ArrayList<>(List.of("scheme", "bank", "institution", "date"));
        known.values().stream().map(address -> address.replace(FACTS, "")).forEach(names::add);
        names.add(REASONS + "10");
        return names;
    }

    private static Optional<String> address(String header, Map<String, String> known) {
        if (OURS.contains(header)) {
            return Optional.of("");
        }
        if (WHOLE.containsKey(header)) {
            return Optional.of(WHOLE.get(header));
        }
        if (header.startsWith(REASONS) && header.length() > REASONS.length()) {
            return Optional.of(header);
        }
        if (header.startsWith(REASONS_ZH) && header.length() > REASONS_ZH.length()) {
            return Optional.of(REASONS + header.substring(REASONS_ZH.length()));
        }
        return Optional.ofNullable(known.get(header));
    }

    /** Names and labels of all facts and documents, each with its address. */
    static Map<String, String> known(Catalogue catalogue) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String id : catalogue.ids()) {
            for (Scheme scheme : catalogue.editions(id)) {
                CaseDesk.filingFacts(scheme).values().forEach(key -> {
                    known.put(key.name(), FACTS + key.name());
                    known.put(key.wording().zh(), FACTS + key.name());
                    known.put(key.wording().en(), FACTS + key.name());
                });
                papers(scheme).forEach(paper -> {
                    known.put(DOCUMENTS + paper.id(), DOCUMENTS + paper.id());
                    known.put(paper.name().zh(), DOCUMENTS + paper.id());
                });
            }
        }
        return known;
    }

    /** The documents a filing comes with. */
    public static List<Step.Document> papers(Scheme scheme) {
        return scheme.procedure().filing().map(Step::documents).orElse(List.of());
    }

    /** The columns of a template: what a filing states, in the order it is asked. */
    public static List<FactKey<?>> stated(Scheme scheme) {
        Map<String, FactKey<?>> taken = CaseDesk.filingFacts(scheme);
        Set<FactKey<?>> keys = new LinkedHashSet<>();
        scheme.procedure().filing().ifPresent(step -> keys.addAll(step.asks()));
        keys.addAll(scheme.example().loan().keys());
        scheme.eligibility()
                .forEach(rule -> rule.condition().keys().stream()
                        .sorted(java.util.Comparator.comparing(FactKey::name))
                        .forEach(keys::add));
        return keys.stream()
                .filter(key -> key.origin() != FactKey.Origin.PLATFORM && taken.containsKey(key.name()))
                .filter(key -> !key.equals(LoanFacts.APPLICATION_DATE)) // the column "date" says it
                .toList();
    }

    int count() {
        return addresses.size();
    }

    String address(int column) {
        return addresses.get(column);
    }

    /** What the file itself calls the column with this address; the address where there is none. */
    public String header(String address) {
        int column = addresses.indexOf(address);
        return column < 0 ? address.replace(FACTS, "") : headers.get(column);
    }
}
