package org.fendan.app.store;

import java.util.Optional;

/** Which cases a list shows, by id: those that match every value given, behind a case, at most so many. */
public record CaseFilter(
        Optional<String> bank,
        Optional<String> institution,
        Optional<String> scheme,
        Optional<String> enterprise,
        Optional<String> stage,
        Optional<String> after,
        int limit) {

    /** Every case from the first on. */
    public static CaseFilter first(int limit) {
        return new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    public CaseFilter bank(String value) {
        return new CaseFilter(Optional.of(value), institution, scheme, enterprise, stage, after, limit);
    }

    public CaseFilter institution(String value) {
        return new CaseFilter(bank, Optional.of(value), scheme, enterprise, stage, after, limit);
    }

    public CaseFilter scheme(String value) {
        return new CaseFilter(bank, institution, Optional.of(value), enterprise, stage, after, limit);
    }

    public CaseFilter enterprise(String value) {
        return new CaseFilter(bank, institution, scheme, Optional.of(value), stage, after, limit);
    }

    public CaseFilter stage(String value) {
        return new CaseFilter(bank, institution, scheme, enterprise, Optional.of(value), after, limit);
    }

    public CaseFilter after(String caseId) {
        return new CaseFilter(bank, institution, scheme, enterprise, stage, Optional.of(caseId), limit);
    }

    /** No case at all: none is without an enterprise. */
    public CaseFilter nothing() {
        return enterprise("");
    }
}
