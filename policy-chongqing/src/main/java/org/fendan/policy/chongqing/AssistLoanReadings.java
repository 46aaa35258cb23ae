package org.fendan.policy.chongqing;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import org.fendan.core.law.Reading;

/** Where the measures are silent, and how we read them. */
final class AssistLoanReadings {

    static final List<Reading> ALL = List.of(
            reading(
                    "ceiling-on-injections",
                    "6",
                    "风险补偿金总规模5000万元限制的是什么？",
                    "What do the 50,000,000 limit?",
                    "net-injections",
                    option(
                            "net-injections",
                            "各银行账户累计净注入额；孳息和追偿补回不受限",
                            "net injections over all banks; interest and recoveries are never refused"),
                    option("balance", "账户余额", "the balance of the accounts")),
            reading(
                    "floor-per-bank-and-total",
                    "6",
                    "不低于贷款余额的10%按什么范围计算？",
                    "Over what are the 10 % measured?",
                    "bank-and-total",
                    option("bank-and-total", "每家银行和合计分别计算", "each bank, and all together"),
                    option("total", "只按合计计算", "all together only")),
            reading(
                    "balance-over-all-loans",
                    "10",
                    "单户额度按单笔还是按全部未结清贷款计算？",
                    "Is the ceiling on one loan, or on all of the enterprise's open loans?",
                    "all-open-loans",
                    option(
                            "all-open-loans",
                            "该企业在本项目的全部未结清贷款；已代偿的本金转为追偿债权，不再计入",
                            "all its open loans in the scheme; principal that was compensated is a claim for recovery and counts no more"),
                    option("each-loan", "每笔贷款", "each loan")),
            reading(
                    "blacklist-bars",
                    "16",
                    "列入信用黑名单有何后果？",
                    "What follows from the blacklist?",
                    "no-new-application",
                    option("no-new-application", "不得再申请", "no new application"),
                    option("record-only", "仅作记录", "it is a record only")),
            reading(
                    "penalty-interest",
                    "17",
                    "逾期贷款本息是否含罚息？",
                    "Does the overdue sum include penalty interest?",
                    "excluded",
                    option("excluded", "不含", "no"),
                    option("included", "含", "yes")),
            reading(
                    "escalated-ranks-with-bank",
                    "18",
                    "上报审议而尚未决定的部分，追偿时如何受偿？",
                    "How does the escalated, undecided part rank in a recovery?",
                    "with-bank",
                    option(
                            "with-bank",
                            "未获偿付前属银行债权，与银行自担部分一并优先",
                            "it is still the bank's claim and ranks with the bank's half"),
                    option("after-bank", "排在银行自担部分和风险补偿金之后", "behind the bank's half and the risk fund")),
            reading(
                    "contributions-after-risk-fund",
                    "18",
                    "追回资金补回风险补偿金后还有剩余，是否补回助保金？",
                    "Are the contributions refilled after the risk fund?",
                    "yes",
                    option("yes", "补回助保金", "yes"),
                    option("no", "不补回，留在风险补偿金", "no: it stays with the risk fund")),
            reading(
                    "surplus-to-borrower",
                    "18",
                    "各方全部受偿后的余额归谁？",
                    "Who receives what is left when everybody is repaid?",
                    "borrower",
                    option("borrower", "退还借款企业", "the borrower"),
                    option("risk-fund", "留在风险补偿金", "the risk fund")),
            reading(
                    "increase-at-renewal",
                    "19",
                    "续贷时增加的金额是否缴纳助保金？",
                    "Is an increase at renewal charged?",
                    "charged",
                    option("charged", "增加部分按2.5%缴纳", "2.5 % of the increase"),
                    option("free", "不缴纳", "no charge")));

    private AssistLoanReadings() {}
}
