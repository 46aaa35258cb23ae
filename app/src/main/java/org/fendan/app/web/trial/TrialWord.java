package org.fendan.app.web.trial;

import org.fendan.app.web.page.Wording;
import org.fendan.core.law.Text;

/** The words of the what-if screens. */
public enum TrialWord implements Wording {
    HINT(
            "任何人都可试算，不保存任何内容；已填入示例，改动后自动重算。未改动的未结清余额含本笔，随贷款金额变动。",
            "Anybody may ask, and nothing is kept. The example is filled in: change it and the answer follows."
                    + " Open loans that are left as they are count this loan and move with it."),
    CHOOSE("选择项目", "Choose a scheme"),
    SHARES_LOSSES("分担损失", "shares losses"),
    GRANTS("给予补贴", "grants subsidies"),
    OFFERS("提供产品", "offers products"),
    FITS("企业适用哪些项目", "Which schemes fit an enterprise"),
    FITS_HINT(
            "填写已知的事实即可，留空的会列为尚缺；不保存任何内容。",
            "State what is known: what is left blank is named as missing. Nothing is kept."),
    FIND("匹配", "Match"),
    FITTING("匹配结果", "What fits"),
    FITTING_EMPTY("没有施行中的项目，请改日期。", "No scheme is in force: choose another day."),
    MOST_LOAN("贷款最多（元）", "Loan at most (yuan)"),
    PUBLIC_SHARE("公共资金承担（%）", "Public money bears (%)"),
    APPLY_BY("最迟申请日", "apply by"),
    STILL_MISSING("尚缺事实", "Still missing"),
    IN_THE_WAY("不符之处及如何改变", "What stands in the way, and what would change it"),
    NOT_IN_FORCE("该日未施行", "not in force that day"),
    EDITION("版本", "Edition"),
    ANSWERS("按此版本回答", "this edition answers"),
    LOAN("申请贷款", "The loan"),
    LOSS("损失", "A loss"),
    RECOVERY("追回", "A recovery"),
    SLIDER("拖动", "slide"),
    WOULD_BE_MET("如下改变即符合：", "would be met if:"),
    AND("，并且 ", " and "),
    CEILINGS("上限", "What sets an end"),
    BINDS("最先到顶", "binds first"),
    BOUND("到顶", "binds"),
    BOUNDS("本次到顶的余额或限额", "What limited this loss"),
    NOT_BOUND("没有任何余额或限额到顶。", "No fund and no cap limited it."),
    BOUND_BY("受限于", "limited by"),
    RETURNED("追回款的分配", "How the recovery goes back"),
    CURVE("损失增大时各方承担的比例", "Who bears which share as the loss grows"),
    CURVE_TABLE("各方承担的金额", "What each bears"),
    LOSS_SIZE("损失（元）", "Loss (yuan)"),
    SAME("同一问题：链接、JSON、curl", "The same question as a link, JSON, curl"),
    LINK("链接", "Link"),
    COMPARE("与其他项目并列比较", "Set it beside other schemes"),
    LAW("条款与解读", "Clauses and readings"),
    COMPARISON("项目比较", "Schemes side by side"),
    COMPARISON_HINT("选择二至四个项目，事实只填一次。", "Choose two to four schemes; the facts are stated once for all."),
    CHOOSE_TWO("请选择二至四个项目。", "Choose two to four schemes."),
    SHARED_FACTS("共用的事实", "The facts"),
    OTHER_FACTS("只有个别项目需要的事实", "Facts only one of them asks for"),
    LOST("损失的本金（元）", "principal that is lost (yuan)"),
    CONCEPT("比较项", "What"),
    DIFFERS("不同", "differs"),
    ALIKE("相同", "alike"),
    OUTCOME("能否进入", "May it enter"),
    BEARS("谁承担多少", "Who bears what"),
    LENGTH("程序长短", "Length of the procedure"),
    STEPS("个步骤", "steps"),
    LIMITS("项期限", "deadlines"),
    ASSUMED("示例代替了未填的事实：", "The example stood in for: "),
    NO_SAY("未规定", "says nothing");

    private final Text text;

    TrialWord(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public String in(String language) {
        return text.in(language);
    }
}
