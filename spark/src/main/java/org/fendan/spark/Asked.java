package org.fendan.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.bulk.BulkAdmission;
import org.fendan.core.bulk.BulkMatch;
import org.fendan.core.bulk.BulkQuestion;
import org.fendan.core.bulk.BulkSplit;
import org.fendan.core.money.Money;

/**
 * What is asked of every row, in a form that travels to wherever the rows are.
 *
 * @param scheme the scheme of rows that do not say it; empty where all do
 * @param date the day of application of rows that do not say it; empty where all do
 * @param opening what funds hold and caps leave before the first row, in yuan, by the names of the ledger's accounts
 * @param language of what is said about faults: "zh" or "en"
 */
public record Asked(
        Verb verb, Policies policies, String scheme, String date, Map<String, String> opening, String language)
        implements Serializable {

    /** The questions there are. */
    public enum Verb {
        /** Which schemes the enterprise of a row could use. */
        MATCH,
        /** Whether the loan of a row may enter its scheme. */
        ADMIT,
        /** How the losses of the rows are shared, one after the other. */
        SPLIT
    }

    public Asked {
        opening = new HashMap<>(opening);
    }

    public static Asked match(Policies policies, String date, String language) {
        return new Asked(Verb.MATCH, policies, "", date, Map.of(), language);
    }

    public static Asked admit(Policies policies, String scheme, String date, String language) {
        return new Asked(Verb.ADMIT, policies, scheme, date, Map.of(), language);
    }

    public static Asked split(
            Policies policies, String scheme, String date, Map<String, String> opening, String language) {
        return new Asked(Verb.SPLIT, policies, scheme, date, opening, language);
    }

    /** The question, ready for rows of these columns; refuses columns that do not fit. */
    public BulkQuestion of(List<String> columns) {
        return switch (verb) {
            case MATCH -> new BulkMatch(policies.catalogue(), columns, day().map(LocalDate::toString), language);
            case ADMIT -> new BulkAdmission(policies.catalogue(), columns, whole(), language);
            case SPLIT -> portfolio(columns);
        };
    }

    /** The question about losses: for one thread, and one scope or all rows in their order. */
    BulkSplit portfolio(List<String> columns) {
        Map<String, Money> sums = new HashMap<>();
        opening.forEach((account, sum) -> sums.put(account, Money.parse(sum)));
        return new BulkSplit(policies.catalogue(), columns, whole(), sums, language);
    }

    private Optional<LocalDate> day() {
        return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    }

    private BulkAdmission.Whole whole() {
        return new BulkAdmission.Whole(scheme.isEmpty() ? Optional.empty() : Optional.of(scheme), day());
    }
}
