package org.fendan.app.web.figures;

import org.fendan.app.web.page.Wording;
import org.fendan.core.law.Text;

/** The words of figures, charts and the wall screen. */
public enum FigureWord implements Wording {
    DATA("图表数据", "The data of this chart"),
    EVERY("全部", "all"),
    POOL("资金池", "Shared pool"),
    FROM("起始日", "From"),
    LAST_DAY("截止日", "Last day"),
    BASE("对比基期：", "Compared with "),
    KEY_FIGURES("主要指标", "Key figures"),
    FIGURE("指标", "Figure"),
    VALUE("本期", "This period"),
    BEFORE("基期", "Base period"),
    CHANGE("变化", "Change"),
    HOW("统计口径", "How it is counted"),
    NO_BASE("基期为零", "nothing in the base period"),
    ALERTS("预警指标", "Warning figures"),
    WARNS("预警", "warns"),
    WITHIN("未超过", "within"),
    NOTHING_YET("本期无可比基数", "nothing to compare with"),
    AT_MOST("不高于", "At most"),
    NOW("现值", "Now"),
    NO_ALERTS("所选项目没有预警指标。", "The schemes chosen have no warning figures."),
    NOT_LOADED("笔因政策包未加载而未计入", "cases are not counted: their policy jar is not loaded"),
    IN_WAN("万元", "10,000 yuan"),
    FLOWS("资金使用", "Use of funds"),
    BALANCE("资金余额", "Balance of funds"),
    INJECTED("注入", "Injected"),
    CHARGED("企业缴存", "Paid in by enterprises"),
    INTEREST("孳息", "Interest"),
    RETURNED("追偿返还", "Returned by recoveries"),
    PAID("支出", "Paid out"),
    PERIOD("期间", "Period"),
    NO_FLOWS("没有您可查看的资金账户。", "No fund's account is your business."),
    COHORTS("按放款时间：代偿与追偿", "Claims and recoveries by time of disbursement"),
    COHORT("放款期间", "First paid out"),
    LOANS("贷款笔数", "Loans"),
    DISBURSED("放款金额", "Paid out"),
    CLAIMED("申请代偿本金", "Principal claimed"),
    LOSS("已分担损失", "Losses shared"),
    RECOVERED("追回", "Recovered"),
    CLAIMED_SHARE("申请代偿占放款", "Claimed of what was paid out"),
    RECOVERED_SHARE("追回占已分担损失", "Recovered of losses shared"),
    NO_COHORTS("所选范围没有已放款的贷款。", "No loan chosen has been paid out."),
    BY_BANK("敞口：按银行", "Exposure by bank"),
    BY_INDUSTRY("敞口：按行业", "Exposure by industry"),
    BY_AREA("敞口：按注册地", "Exposure by area of registration"),
    BANK("银行", "Bank"),
    INDUSTRY("行业", "Industry"),
    AREA("注册地", "Area"),
    ENTERPRISES("企业户数", "Enterprises"),
    OPEN("未还本金", "Principal owed"),
    NO_EXPOSURE("截止日没有未还本金。", "No principal is owed on the last day."),
    NOT_STATED("所选项目的案件都未填报此项，因此没有图表。", "No case chosen states this, so there is no chart."),
    SOME_NOT_STATED("笔未填报此项，未列入", "loans do not state this and are left out"),
    LEFT("未办结期限：剩余天数", "Open deadlines by days left"),
    TAKEN("已办结期限：实际用时", "Duties done, by the days they took"),
    DAYS("天数", "Days"),
    DEADLINES("期限数", "Deadlines"),
    IN_TIME("按期", "in time"),
    LATE("逾期", "late"),
    NOT_DUE("未到期", "not yet due"),
    NO_LEFT("截止日没有未办结的期限。", "No deadline is open on the last day."),
    NO_TAKEN("期内没有办结的期限。", "No duty was done within the days."),
    OVERDUE_BY("逾期", "past by "),
    OR_MORE("以上", " or more"),
    HIGHEST("最高", "highest"),
    LATEST("最近", "latest"),
    TOTAL("合计", "in all"),
    WRONG_DAYS(
            "日期写作 2021-01-31，起始日不晚于截止日；已改用默认期间。",
            "Days are written 2021-01-31, the first not after the last; the usual period is shown instead."),
    STATISTICS("统计表", "Statistics"),
    ALL_SCHEMES("全部项目", "All schemes"),
    WALL("贷款风险分担运行大屏", "Loan risk-sharing at a glance"),
    OPEN_LOANS("在保贷款（笔）", "Open loans"),
    OWING("在保企业（户）", "Enterprises"),
    OPEN_BALANCE("在保余额（万元）", "Open balance (10,000 yuan)"),
    CLAIMS_SUM("申请代偿（万元）", "Claimed (10,000 yuan)"),
    COMPENSATION_SUM("已分担损失（万元）", "Losses shared (10,000 yuan)"),
    RECOVERIES_SUM("已追回（万元）", "Recovered (10,000 yuan)"),
    POOLS("资金余额占历年流入", "Balances, of all that ever came in"),
    HELD("已冻结", "held"),
    DUE("未办结期限", "Open deadlines"),
    PAST("已逾期", "past"),
    DUE_SOON("7日内到期", "due within 7 days"),
    DUE_LATER("其后到期", "due later"),
    EVENTS("最新办理", "Latest steps"),
    SEAL("账本封印", "Ledger seal"),
    BLOCK("区块", "block"),
    HEAD("链头", "head"),
    AS_OF("截至", "as of"),
    LEAVE("返回工作台", "Leave");

    private final Text text;

    FigureWord(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public String in(String language) {
        return text.in(language);
    }
}
