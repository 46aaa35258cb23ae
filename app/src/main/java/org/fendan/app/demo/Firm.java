package org.fendan.app.demo;

import java.util.List;
import org.fendan.app.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A made-up enterprise of the park.
 *
 * @param certified whether a high-tech certificate proves it; else the register of technology enterprises does
 */
record Firm(
        String code, String name, String industry, int employees, int revenueWan, int assetsWan, boolean certified) {

    private static final String PARK = "chongqing-hitech-park";

    private static final List<String> TRADE_NAMES = List.of(
            "云岭", "嘉禾泰", "渝川智", "金凤源", "启航远", "蓝湾芯", "博睿康", "恒创达", "星火源", "明德精", "瑞林", "天枢信", "锦程微", "远山", "汇智联", "卓越航",
            "清源净", "华岩", "新桥", "凌云翼", "智合", "鼎新", "安康达", "宏图测", "晨曦光", "北斗联", "青禾", "正阳电", "创元", "思源数", "海棠", "巴山云",
            "曙光机", "白鹿", "梧桐树", "九龙泉", "长风", "众诚", "玉衡", "科润达");

    private static final List<Trade> TRADES = List.of(
            new Trade("智能装备", "manufacturing", 60, 3200),
            new Trade("软件", "software", 46, 1860),
            new Trade("生物医药", "manufacturing", 85, 5400),
            new Trade("信息技术", "software", 72, 2900),
            new Trade("新材料", "manufacturing", 120, 8600),
            new Trade("环保科技", "other", 38, 1500),
            new Trade("检测技术", "businessServices", 55, 1250),
            new Trade("微电子", "manufacturing", 140, 9800));

    private record Trade(String words, String industry, int employees, int revenueWan) {}

    /** The enterprise with this number, from 0 to 39. */
    static Firm numbered(int number) {
        Trade trade = TRADES.get(number % TRADES.size());
        int more = number / TRADES.size();
        return new Firm(
                CreditCodes.numbered(101 + 37 * number),
                "重庆" + TRADE_NAMES.get(number) + trade.words() + "有限公司",
                trade.industry(),
                trade.employees() + 7 * more,
                trade.revenueWan() + 130 * more,
                trade.revenueWan() + 900 + 210 * more,
                number % 4 != 3);
    }

    /** What a filing states about it. */
    ObjectNode facts() {
        ObjectNode facts = Json.object()
                .put("enterprise", code)
                .put("enterpriseName", name)
                .put("registeredIn", PARK)
                .put("taxedIn", PARK)
                .put("countedIn", PARK)
                .put("industry", industry)
                .put("employees", employees)
                .put("revenue", revenueWan + "0000.00")
                .put("assets", assetsWan + "0000.00");
        if (certified) {
            facts.set("titles", Json.strings(List.of("nationalHighTech 2020-10-09/2023-10-08")));
        } else {
            facts.put("inTechRegister", true).put("registerUpToDate", true).put("ownsIp", true);
        }
        return facts;
    }
}
