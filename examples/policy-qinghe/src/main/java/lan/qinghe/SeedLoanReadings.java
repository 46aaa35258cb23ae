package lan.qinghe;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import org.fendan.core.law.Reading;

/** Where the measures are silent, and how we read them. */
final class SeedLoanReadings {

    static final List<Reading> ALL = List.of(
            reading(
                    "applied-for-counts",
                    "6(1)",
                    "余额是否含已申请而未发放的贷款？",
                    "Do loans applied for and not yet paid out count?",
                    "counts",
                    option(
                            "counts",
                            "计入，撤回或者不予同意时退出；已分担的本金不再计入",
                            "yes, until withdrawn or refused; principal shared as a loss counts no more"),
                    option("paid-out-only", "只计已发放的", "only what was paid out")),
            reading(
                    "anniversary-opens-the-next-year",
                    "8(1)",
                    "恰在放款满一年（两年）之日逾期的，按哪一年？",
                    "Which year counts where a loan falls overdue on its anniversary?",
                    "next-year",
                    option("next-year", "当日已满，按后一年", "the year that begins on it"),
                    option("year-before", "按前一年", "the year that ends with it")),
            reading(
                    "surplus-to-borrower",
                    "9",
                    "各方全部受偿后的余额归谁？",
                    "Who receives what is left when both are repaid?",
                    "borrower",
                    option("borrower", "退还借款企业", "the borrower"),
                    option("fund", "留在补偿金", "the fund")),
            reading(
                    "written-off-by-the-bank",
                    "9",
                    "无法继续追索的，由谁核销？",
                    "Who gives up what can no longer be recovered?",
                    "bank",
                    option("bank", "合作银行按其制度核销，补偿金同时核销", "the bank, by its own rules, for the fund too"),
                    option("office", "种子办另行决定", "the seed office decides")));

    private SeedLoanReadings() {}
}
