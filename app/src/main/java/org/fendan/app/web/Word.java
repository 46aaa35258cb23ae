package org.fendan.app.web;

import org.fendan.core.law.Text;

/** Every word of the console that no desk brings along. */
public enum Word {
    HOUSE("分担", "Fendan"),
    SUBTITLE("贷款风险分担", "loan risk-sharing"),
    OVERVIEW("工作台", "Overview"),
    POOLS("资金池", "Pools"),
    LOANS("贷款", "Loans"),
    WATERFALL("代偿分担", "Who bore the loss"),
    EXPLANATION("逐笔说明", "Why each part is what it is"),
    SEAL("账本封印", "Ledger seal"),
    CONTRACT("接口文档", "API contract"),
    BANK("合作银行", "Bank"),
    AGREEMENT("协议起", "Agreement since"),
    OPEN_LOANS("未结清贷款", "Open loans"),
    BALANCE("余额", "Balance"),
    HELD("已冻结", "Held"),
    AVAILABLE("可用", "Available"),
    FLOOR("下限", "Floor"),
    FLOOR_REACHED("达到", "reached"),
    FLOOR_MISSED("未达到", "not reached"),
    WANTED("应不低于", "at least"),
    ALL_BANKS("合计", "All banks"),
    CASE("案件", "Case"),
    ENTERPRISE("企业", "Enterprise"),
    REFERENCE("业务编号", "Reference"),
    LOAN_AMOUNT("贷款金额", "Loan"),
    OPEN_BALANCE("未还本金", "Open balance"),
    STAGE("阶段", "Stage"),
    ANY("全部", "all"),
    SHOW("查看", "Show"),
    NEXT_PAGE("下一页", "Next page"),
    NO_POOL("尚无银行签订协议", "No bank has an agreement yet"),
    NO_LOAN("没有符合条件的贷款", "No loan matches"),
    NO_CLAIM("尚无已分担的代偿", "No loss has been shared yet"),
    OVERDUE_SINCE("逾期起始日", "Overdue since"),
    PRINCIPAL("本金", "Principal"),
    INTEREST("利息", "Interest"),
    WHOLE("合计金额", "Whole"),
    WHO("承担方", "Who"),
    HOW_MUCH("金额（元）", "Amount (yuan)"),
    SHARE("占比", "Share"),
    ARTICLE("条款", "Article"),
    OURS("解读", "our reading"),
    OURS_HINT("条文未写明，由本系统的解读决定", "the text is silent here; our reading decides"),
    FACTS("事实", "Facts"),
    EVENTS("办理经过", "Events"),
    STEP("步骤", "Step"),
    DATE("日期", "Date"),
    BY("办理人", "By"),
    STATED("所附事实", "Stated"),
    REFUSED("不同意", "refused"),
    DEADLINES("法定期限", "Deadlines"),
    OWED("应办", "Owed"),
    DUE("截止", "Due"),
    MET_ON("办结", "Met on"),
    COUNTED("计算", "Counted"),
    WORKING_DAYS("个工作日", "working days"),
    CALENDAR_DAYS("日", "days"),
    OPEN("未办结", "open"),
    LETTERS("函件", "Letters"),
    TO("收件", "To"),
    SUMS("金额", "Sums"),
    NEXT_STEPS("现在可办理", "Open steps"),
    NOTHING("无", "none"),
    UNKNOWN("未知", "unknown"),
    CLEAN("账实相符", "clean"),
    BROKEN("发现差异", "differences found"),
    BLOCKS("区块", "Blocks"),
    ENTRIES("分录", "Entries"),
    HEAD("链头", "Head"),
    EDITION("版本", "Edition"),
    BACK("返回工作台", "Back to the overview"),
    SIGN_IN("请登录", "Sign in"),
    SIGN_IN_HINT("刷新本页，输入用户名和密钥。", "Reload this page and enter name and key."),
    SKIP("跳到正文", "Skip to the content");

    private final Text text;

    Word(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public String in(String language) {
        return text.in(language);
    }
}
