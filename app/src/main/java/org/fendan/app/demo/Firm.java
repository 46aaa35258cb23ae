package org.fendan.app.demo;

import java.util.List;

/** A made-up enterprise, registered where a scheme's example is. */
record Firm(String code, String name) {

    private static final List<String> NAMES = List.of(
            "云岭", "嘉禾泰", "川智", "金凤源", "启航远", "蓝湾芯", "博睿康", "恒创达", "星火源", "明德精", "瑞林", "天枢信", "锦程微", "远山", "汇智联", "卓越航",
            "清源净", "华岩", "新桥", "凌云翼", "智合", "鼎新", "安康达", "宏图测", "晨曦光", "北斗联", "青禾", "正阳电", "创元", "思源数", "海棠", "巴山云",
            "曙光机", "白鹿", "梧桐树", "九龙泉", "长风", "众诚", "玉衡", "科润达");
    private static final List<String> TRADES = List.of("智能装备", "软件", "生物医药", "信息技术", "新材料", "环保科技", "检测技术", "微电子");

    /** As many as there are names for; beyond them a district's number tells two apart. */
    private static final int NAMED = NAMES.size() * TRADES.size();

    /** The enterprise with this number, registered where another code is. */
    static Firm numbered(String like, int number) {
        String name = NAMES.get(number % NAMES.size())
                + TRADES.get((number + number / NAMES.size()) % TRADES.size())
                + (number < NAMED ? "" : "（" + (number / NAMED + 1) + "号）")
                + "有限公司";
        return new Firm(CreditCodes.numbered(like, 101 + 37 * number), name);
    }
}
