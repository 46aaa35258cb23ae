package org.fendan.core.fact;

import java.util.List;
import org.fendan.core.money.Money;

/** Facts about an enterprise that schemes share. */
public final class EnterpriseFacts {

    public static final FactKey<CreditCode> ENTERPRISE = FactKey.stated(
            "enterprise", "企业统一社会信用代码", "the enterprise's credit code", FactType.CREDIT_CODE, "91500107MA5UQ9B69J");
    public static final FactKey<String> ENTERPRISE_NAME =
            FactKey.stated("enterpriseName", "企业名称", "the enterprise's name", FactType.TEXT, "示例智能装备有限公司");
    public static final FactKey<Choice> REGISTERED_IN =
            FactKey.stated("registeredIn", "工商注册地", "area of business registration", FactType.PLACE, "elsewhere");
    public static final FactKey<Choice> TAXED_IN =
            FactKey.stated("taxedIn", "税务登记地", "area of tax registration", FactType.PLACE, "elsewhere");
    public static final FactKey<Choice> COUNTED_IN =
            FactKey.stated("countedIn", "统计关系所在地", "area of its statistical reporting", FactType.PLACE, "elsewhere");
    public static final FactKey<Long> EMPLOYEES =
            FactKey.stated("employees", "从业人员（人）", "employees", FactType.COUNT_OF, "46");
    public static final FactKey<Money> REVENUE =
            FactKey.stated("revenue", "上一年度营业收入（元）", "last year's revenue", FactType.MONEY, "18600000.00");
    public static final FactKey<Money> ASSETS =
            FactKey.stated("assets", "资产总额（元）", "total assets", FactType.MONEY, "24000000.00");
    public static final FactKey<List<Title>> TITLES = FactKey.stated(
            "titles",
            "持有的资质（全部列出）",
            "titles held (all of them)",
            FactType.TITLES,
            "nationalHighTech 2019-11-25/2022-11-24");
    public static final FactKey<Boolean> IN_TECH_REGISTER = FactKey.stated(
            "inTechRegister", "已入库科技型企业系统", "in the register of technology enterprises", FactType.FLAG, "true");
    public static final FactKey<Boolean> REGISTER_UP_TO_DATE = FactKey.stated(
            "registerUpToDate",
            "已按要求填报或更新年度数据",
            "its yearly data in the register is up to date",
            FactType.FLAG,
            "true");
    public static final FactKey<Boolean> OWNS_IP =
            FactKey.stated("ownsIp", "拥有自主知识产权", "owns intellectual property", FactType.FLAG, "true");
    public static final FactKey<Boolean> BLACKLISTED =
            FactKey.platform("blacklisted", "列入信用黑名单", "on the credit blacklist", FactType.FLAG, "false");

    /** 国家高新技术企业. */
    public static final Choice HIGH_TECH = Choice.of("nationalHighTech", "国家高新技术企业", "national high-tech enterprise");

    private EnterpriseFacts() {}
}
