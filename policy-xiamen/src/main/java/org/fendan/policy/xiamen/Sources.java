package org.fendan.policy.xiamen;

import java.time.LocalDate;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.time.DateSpan;

/** The measures as they were and as they were amended; both are known from one report of the bureau. */
final class Sources {

    /** The text before the amendment. */
    static final LegalSource ORIGINAL = report("厦科联〔2018〕28号");
    /** The text with the changes of 8 May 2019. */
    static final LegalSource AMENDED = report("厦科联〔2018〕28号（厦科联〔2019〕11号修订）");

    static final DateSpan BEFORE_THE_AMENDMENT =
            DateSpan.throughDay(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 5, 7));
    static final DateSpan SINCE_THE_AMENDMENT =
            DateSpan.throughDay(LocalDate.of(2019, 5, 8), LocalDate.of(2021, 9, 30));
    static final DateSpan THREE_YEARS = DateSpan.throughDay(LocalDate.of(2018, 10, 1), LocalDate.of(2021, 9, 30));

    private Sources() {}

    private static LegalSource report(String number) {
        return LegalSource.report(
                number,
                "2020-09-06",
                Text.of(
                        "厦门市科技信贷及保险扶持管理办法（据厦门市科技局2020年9月6日的报道）",
                        "Xiamen measures for credit and insurance support of technology"
                                + " (as reported by the bureau on 6 September 2020)"),
                Text.of("厦门市科技局", "Xiamen Bureau of Science and Technology"));
    }
}
