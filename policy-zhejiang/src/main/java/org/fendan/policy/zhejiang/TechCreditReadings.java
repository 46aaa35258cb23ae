package org.fendan.policy.zhejiang;

import static org.fendan.core.law.Reading.option;
import static org.fendan.core.law.Reading.reading;

import java.util.List;
import org.fendan.core.law.Reading;

/** Where the reports are silent, and how we read them. */
final class TechCreditReadings {

    static final List<Reading> ALL = List.of(
            reading(
                    "in-force-day",
                    "融资协调机制",
                    "从哪一天起适用？",
                    "From which day does it apply?",
                    "day-of-first-report",
                    option("day-of-first-report", "2025年8月6日，第一篇报道当天", "2025-08-06, the day of the first report"),
                    option(
                            "day-of-second-report",
                            "2025年10月23日，浙江报道当天",
                            "2025-10-23, the day of the report on Zhejiang")),
            reading(
                    "registered-in-the-province",
                    "融资协调机制",
                    "适用于哪里的企业？",
                    "Which enterprises are meant?",
                    "registered-in-zhejiang",
                    option("registered-in-zhejiang", "注册在浙江省的企业", "those registered in Zhejiang"),
                    option("served-by-zhejiang-banks", "浙江银行的客户", "those a bank of Zhejiang serves")),
            reading(
                    "scale-of-100",
                    "积分超过70分",
                    "70分是按多少分满分？",
                    "70 of how many points?",
                    "of-100",
                    option(
                            "of-100",
                            "满分100分；其他满分的积分不可比，不折算",
                            "of 100; scores on another maximum are not comparable and not converted"),
                    option("converted", "按满分比例折算", "converted in proportion to their maximum")),
            reading(
                    "weights-by-agreement",
                    "创新积分制",
                    "没有部门出具的积分时怎么办？",
                    "What where no authority has scored the enterprise?",
                    "weighted-points",
                    option(
                            "weighted-points",
                            "按银行合作协议约定的权重（合计100%）由专利、研发、人才、成长四项得分计算；不预设权重",
                            "computed from points for patents, research, talent and growth by the weights of the bank's"
                                    + " agreement, 100 % in all; none are preset"),
                    option("stated-only", "只认部门出具的积分", "only a stated score counts")),
            reading(
                    "conditions-by-agreement",
                    "三种增信",
                    "各产品的条件是什么？",
                    "What are each product's conditions?",
                    "parameters",
                    option(
                            "parameters",
                            "门槛和额度为银行协议中的参数，不预设",
                            "limits are parameters of the bank's agreement, none preset"),
                    option("none", "除总条件外没有条件", "none besides those of the scheme")),
            reading(
                    "names-rendered",
                    "智汇贷和专利池贷",
                    "只有英文名称的两个产品中文叫什么？",
                    "What are the two products called whose names are known in English only?",
                    "zhihui-and-pool",
                    option("zhihui-and-pool", "译作智汇贷、专利池贷", "rendered by us in Chinese"),
                    option("english-only", "保留英文名称Zhihui Loan、Patent Pool Loan", "their English names alone")),
            reading(
                    "who-supplies",
                    "信息共享",
                    "各项信息由哪个部门提供？",
                    "Which authority supplies which fact?",
                    "by-office",
                    option("by-office", "按部门职责", "each by what its office is for"),
                    option("one-platform", "全部由一个信用信息平台提供", "all by one credit information platform")));

    private TechCreditReadings() {}
}
