package org.fendan.app.web.law;

import org.fendan.app.web.page.Wording;
import org.fendan.core.law.Text;

/** The words of the policy library. */
public enum LawWord implements Wording {
    BY_SOURCE("按依据文件排列的项目与版本", "Schemes and editions by source"),
    TODAY("今日", "Today"),
    NOW("施行中", "in force"),
    NOT_NOW("不在施行期", "not in force"),
    DOES("作用", "What it does"),
    CLAUSES_COMPUTED("条款 / 其中已计算", "Clauses / computed"),
    NO_SCHEME(
            "没有加载任何项目：把政策包放进 plugins 目录后重新启动。",
            "No scheme is loaded: put a policy jar into the plug-in folder and start again."),
    SHARES_LOSSES("分担损失", "shares losses"),
    VERDICT("结论", "Verdict"),
    CONFORMANCE("符合性检查", "Conformance"),
    CHECKING("检查中，稍后刷新", "being checked: look again shortly"),
    KEPT("项符合", "checks kept"),
    ONE_LEFT_OUT(
            "另有一项会改动整机的语言和时区，只由 check-plugin 检查。",
            "One more check changes the machine's language and time zone: check-plugin runs it."),
    NO_JAR("没有政策包。", "There is no policy jar."),
    SHA("SHA-256", "SHA-256"),
    EDITIONS("版本", "Editions"),
    SHOWN("当前显示", "shown"),
    AS_OF("按此日标出生效的数值", "Mark the values that count on"),
    MARK("标出", "Mark"),
    COUNTS("适用于", "counts on"),
    SAYS("条款（本系统的摘要）", "Clause (our summary)"),
    COMPUTES("据此计算", "What is computed of it"),
    OFFICIAL_TEXT(
            "官方条文属于发布机关，不随软件提供；指纹可核对条文是否改动。",
            "The official sentence belongs to its issuer and is not shipped; its fingerprint shows whether it changed."),
    FINGERPRINT("条文指纹", "fingerprint of the sentence"),
    MOVED("此条涉及的全部款项", "all money it moved"),
    STACKING("同时享受", "Beside others"),
    MAY_STAND_BESIDE("可同时享受：", "may be used beside:"),
    BARS("不得同时享受：", "bars:"),
    SUPPLY("提供事实", "Supplied by"),
    MANDATE("职责", "Standing task"),
    FUND("资金", "Fund"),
    ALERT("预警", "Alert"),
    RULE("规则", "Rule"),
    PARAMETER("参数", "Value"),
    PARAMETERS("随时间变化的数值及其全部版本", "Values that change over time, with all their versions"),
    NO_PARAMETER("此版本的数值不随时间变化，写在各条规则中。", "This edition's numbers do not change over time: they stand in the rules."),
    ON_THAT_DAY("该日", "On that day"),
    AFTER("，自", "after"),
    HARD("须符合", "has to be met"),
    PAPERS("材料", "Papers"),
    OWES("其后须办", "Then owed"),
    NO_STEP("条文没有规定程序。", "The text has no procedure."),
    NOT_COMPUTED("没有计算的条款及原因", "What is not computed, and why"),
    ALL_COMPUTED("全部条款都已计算。", "Every clause is computed."),
    DECIDES("在此决定", "Decides"),
    DIFFERENCE("与上一版本的不同", "Difference to the edition before"),
    NO_DIFFERENCE("两个版本所说相同。", "Both editions say the same."),
    KIND("类别", "Kind"),
    CHANGE("变化", "Change"),
    WHICH("内容", "Which"),
    BEFORE("原", "Before"),
    AFTERWARDS("现", "After"),
    ADDED("新增", "added"),
    GONE("删去", "gone"),
    CHANGED("改动", "changed"),
    TEMPLATE_EXCEL("导入模板（Excel）", "Import template (Excel)"),
    SCHEMA("问题的 JSON Schema", "JSON Schema of a question");

    private final Text text;

    LawWord(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public String in(String language) {
        return text.in(language);
    }
}
