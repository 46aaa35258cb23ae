package org.fendan.app.store;

import java.time.LocalDate;

/**
 * A case as it stands after its last event, with the columns lists filter by.
 *
 * <p>The version is 1 when the case is first saved, and one more each time.
 */
public record CaseRow(
        String id,
        String scheme,
        LocalDate editionDate,
        String bank,
        String institution,
        String enterprise,
        String stage,
        String body,
        CaseIndex index,
        long version) {}
