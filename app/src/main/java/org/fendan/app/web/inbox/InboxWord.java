package org.fendan.app.web.inbox;

import org.fendan.app.web.page.Wording;
import org.fendan.core.law.Text;

/** The words of the inbox, the deadlines and the search. */
public enum InboxWord implements Wording {
    DUE_FOR_YOU("今日待办", "Due for you"),
    DUE_FOR_ALL("各方待办", "Due, for everybody"),
    AS_OF("按此日计", "As of"),
    ANY_SCHEME("全部项目", "every scheme"),
    ANY_BANK("全部银行", "every bank"),
    OTHER_DAYS("到期集中的日子：", "Days on which much is due:"),
    BACK_TO_TODAY("回到今天", "Back to today"),
    OVERDUE("已逾期", "Overdue"),
    TODAY("今天到期", "Due today"),
    SOON("五个工作日内", "Within 5 working days"),
    LATER("以后", "Later"),
    UNKNOWN("到期日未定", "Day not yet known"),
    WAITING("等待办理（无法定期限）", "Waiting, by no legal day"),
    OVERDUE_HINT("法定期限已过，仍须办理", "the legal day has passed; the step is still owed"),
    TODAY_HINT("最后一日，当日办结仍为按期", "the last day: taken today it is in time"),
    SOON_HINT("截至", "through"),
    LATER_HINT("期限在更晚的日子", "by a later day"),
    UNKNOWN_HINT("工作日历尚未公布到那一年，公布后自动算出", "the calendar of working days is not published that far"),
    WAITING_HINT("新近的在前", "the newest first"),
    SHOW_ALL("全部", "All"),
    ALL_GROUPS("← 全部分组", "← All groups"),
    TAKE("办理", "Take the step"),
    LOOK("查看案件", "See the case"),
    EARLIER_STEP("先办前一步", "an earlier step comes first"),
    MORE("另有应办步骤", "more steps"),
    NOTHING_DUE("没有需要您办理的事项。", "Nothing waits for you."),
    TEACH(
            "这里列出每一笔等您办理的案件：有法定期限的按到期日排列，并写明依据的条款和计算方法；没有期限的按新近排列。备案一笔贷款，或者先试算一次，事项就会出现。",
            "Here stands every case that waits for you: by its legal day, with the article and how it was counted; what has"
                    + " no day, the newest first. File a loan, or try a scheme first."),
    FILE_A_LOAN("备案一笔贷款", "File a loan"),
    TRY("试算", "Try a scheme"),
    SEAL("账本封印：区块", "Ledger seal: block"),
    VERIFY("核验", "Verify"),
    DAYS_LEFT("还有", "left:"),
    DAYS_PASSED("已过", "passed:"),
    WORKING("个工作日", "working days"),
    CALENDAR("日", "days"),
    DEADLINES("法定期限", "Deadlines"),
    DUE("截止日", "Due"),
    STANDING("状态", "Standing"),
    CASE("案件", "Case"),
    OWED("应办步骤", "Step owed"),
    COUNTED("怎样计算", "How it was counted"),
    LEFT("剩余", "Left"),
    STANDS_OPEN("未到期", "open"),
    STANDS_OVERDUE("已逾期", "overdue"),
    STANDS_LATE("逾期办结", "met late"),
    STANDS_UNKNOWN("到期日未定", "day unknown"),
    ANY_STANDING("全部状态", "every standing"),
    NO_DEADLINE(
            "没有符合条件的期限。案件的步骤一经办理，法规规定的下一步期限就会列在这里；可先到“备案”办理一笔。",
            "No deadline matches. Once a step of a case is taken, what the law then owes by when stands here."),
    MONTH("月历", "Month"),
    PREVIOUS("上月", "Previous month"),
    NEXT("下月", "Next month"),
    ONLY_DAY("只列此日", "This day alone"),
    EVERY_DAY("列出所有日子", "Every day"),
    FEED("日历订阅（iCal）", "Calendar feed (iCal)"),
    FEED_HINT(
            "把这个地址加入日历软件，用户名填您的用户名，密码填您的接口密钥；只含您有权看到的未办结期限。",
            "Add this address to a calendar program with your user name and your API key as its password; it holds the open"
                    + " deadlines you may see."),
    WEEKDAYS("一二三四五六日", "MTWTFSS"),
    SEARCH_FOR("搜索", "Search"),
    CASES("案件", "Cases"),
    LETTERS("函件", "Letters"),
    SCHEMES("项目", "Schemes"),
    ARTICLES("条款", "Articles"),
    RUNS("拨付批次", "Payment runs"),
    ACCOUNTS("账户", "Accounts"),
    SEARCH_TEACH(
            "可搜：案件号、业务编号、企业名称或信用代码（至少四位）、函号、条款号（如 17(1)）、项目名称、拨付批次号、账户路径。",
            "Search by case, reference, enterprise or credit code (four characters or more), letter, article (17(1)),"
                    + " scheme, payment run, account."),
    SEARCH_MASKED(
            "您看到的姓名、代码等已遮盖，只能按案件号和编号搜索。", "Persons and codes are masked for you: search by numbers and references."),
    FOUND_NOTHING("没有找到", "Nothing found for");

    private final Text text;

    InboxWord(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public String in(String language) {
        return text.in(language);
    }
}
