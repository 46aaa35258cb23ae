package org.fendan.app.desk;

import static org.fendan.app.json.StatisticsJson.Figure.count;
import static org.fendan.app.json.StatisticsJson.Figure.grown;
import static org.fendan.app.json.StatisticsJson.Figure.money;
import static org.fendan.app.json.StatisticsJson.Figure.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fendan.app.desk.StatisticsSum.Of;
import org.fendan.app.json.StatisticsJson.Figure;
import org.fendan.app.json.StatisticsJson.Unit;
import org.fendan.core.law.Text;
import org.fendan.core.money.Ratio;

/** The figures of a count, each with how it is counted. */
final class StatisticsFigures {

    private static final Text FILED = Text.of(
            "以审批同意的金额和日期计（含增贷）；没有审批步骤的项目以受理备案计",
            "sums approved, on the day of approval, increases included; where a scheme has no approval, sums filed");
    private static final Text HOUSEHOLDS = Text.of("按统一社会信用代码去重的企业数", "distinct enterprises, by credit code");
    private static final Text DAYS = Text.of(
            "自申请次日起算至该步骤当日；中位数取中间一笔，偶数时取较短的一笔",
            "from the day after the application through the day of the step; the middle one, of two the shorter");
    private static final Text WORKDAYS =
            Text.of("同上，只计工作日；日历未公布的日子不计算", "the same in working days; absent where the calendar is not published");

    private final StatisticsCount counted;

    StatisticsFigures(StatisticsCount counted) {
        this.counted = counted;
    }

    List<Figure> all(StatisticsPartners partners, OptionalLong active) {
        List<Figure> figures = new ArrayList<>(partners(partners));
        figures.addAll(filed());
        figures.addAll(parts());
        figures.addAll(sums());
        figures.addAll(time());
        figures.addAll(coverage(active));
        return figures;
    }

    private static List<Figure> partners(StatisticsPartners partners) {
        Text how = Text.of("期末日协议有效的机构数", "those whose agreement is in force on the last day");
        return List.of(
                count(
                        "partnerBanks",
                        Text.of("合作银行", "partner banks"),
                        how,
                        partners.banks().size()),
                count(
                        "partnerInstitutions",
                        Text.of("合作担保（保险）机构", "partner guarantors and insurers"),
                        how,
                        partners.institutions().size()));
    }

    private List<Figure> filed() {
        StatisticsSum now = counted.period;
        StatisticsSum then = counted.base;
        return List.of(
                money(
                        "filedVolume",
                        Text.of("累计备案规模", "filed in all, by the last day"),
                        FILED,
                        counted.stock.sum(Of.FILED)),
                count(
                        "filedHouseholds",
                        Text.of("累计备案户数", "households filed in all"),
                        HOUSEHOLDS,
                        counted.stock.households(Of.FILED)),
                grown("newVolume", Text.of("新增规模", "newly filed volume"), FILED, now.sum(Of.FILED), then.sum(Of.FILED)),
                grown(
                        "newCases",
                        Text.of("新增笔数", "newly filed loans"),
                        FILED,
                        now.times(Of.FILED),
                        then.times(Of.FILED)),
                grown(
                        "newHouseholds",
                        Text.of("新增户数", "households newly filed"),
                        HOUSEHOLDS,
                        now.households(Of.FILED),
                        then.households(Of.FILED)));
    }

    private List<Figure> parts() {
        StatisticsSum now = counted.period;
        StatisticsSum then = counted.base;
        Text key = Text.of("案件事实符合项目所列重点企业条件", "the case's facts meet the scheme's test of a key enterprise");
        Text batch = Text.of("以批量文件备案的案件", "cases filed in a batch");
        return List.of(
                grown(
                        "keyVolume",
                        Text.of("重点企业备案规模", "key enterprises' volume"),
                        key,
                        now.sum(Of.KEY),
                        then.sum(Of.KEY)),
                share("keyShare", Text.of("重点企业占比", "key enterprises' share"), key, part(Of.KEY)),
                grown(
                        "batchVolume",
                        Text.of("批量业务规模", "volume filed in batches"),
                        batch,
                        now.sum(Of.BATCH),
                        then.sum(Of.BATCH)),
                grown(
                        "batchHouseholds",
                        Text.of("批量业务户数", "households filed in batches"),
                        batch,
                        now.households(Of.BATCH),
                        then.households(Of.BATCH)),
                share("batchShare", Text.of("批量业务占比", "share filed in batches"), batch, part(Of.BATCH)));
    }

    private Optional<Ratio> part(Of kind) {
        long whole = counted.period.sum(Of.FILED).fen();
        return whole == 0
                ? Optional.empty()
                : Optional.of(Ratio.of(counted.period.sum(kind).fen(), whole));
    }

    private List<Figure> sums() {
        return List.of(
                sum(
                        "compensation",
                        Of.COMPENSATION,
                        "代偿补偿支出",
                        "compensation paid",
                        "期内划付中各资金承担的部分",
                        "what funds paid of losses"),
                sum(
                        "returned",
                        Of.RETURNED,
                        "追偿返还",
                        "returned to the funds",
                        "期内追回款中返还各资金的部分",
                        "what recoveries gave back to funds"),
                sum("recovered", Of.RECOVERED, "追回总额", "recovered", "期内登记的追回金额", "recoveries recorded, as a whole"),
                sum("subsidies", Of.SUBSIDIES, "补贴拨付", "subsidies paid", "期内各拨付批次已付金额", "what payment runs paid"),
                sum("refunded", Of.REFUNDED, "补贴退还", "subsidies returned", "期内退还金额", "what was returned"),
                sum(
                        "charges",
                        Of.CHARGED,
                        "收费",
                        "charges paid",
                        "期内企业实缴金额",
                        "what enterprises paid of the scheme's charge"),
                sum(
                        "relief",
                        Of.RELIEF,
                        "减免",
                        "charges let off",
                        "减免前应缴与应缴之差",
                        "the charge before its relief, less the charge due"));
    }

    private Figure sum(String id, Of kind, String zh, String en, String howZh, String howEn) {
        return grown(id, Text.of(zh, en), Text.of(howZh, howEn), counted.period.sum(kind), counted.base.sum(kind));
    }

    private List<Figure> time() {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(time("approval", "审批", "approval", counted.toApproval));
        figures.addAll(time("money", "放款", "disbursement", counted.toMoney));
        return figures;
    }

    private static List<Figure> time(String id, String zh, String en, StatisticsDays days) {
        String till = "申请到" + zh;
        String to = "application to " + en;
        return List.of(
                count(id + "Count", Text.of(till + "笔数", to + ", loans"), DAYS, days.count()),
                days(id + "Median", Text.of(till + "天数中位数", to + ", median days"), DAYS, days.median()),
                days(id + "Shortest", Text.of(till + "最短天数", to + ", fewest days"), DAYS, days.shortest()),
                days(
                        id + "WorkdayMedian",
                        Text.of(till + "工作日中位数", to + ", median working days"),
                        WORKDAYS,
                        days.workdayMedian()),
                days(
                        id + "WorkdayShortest",
                        Text.of(till + "最短工作日", to + ", fewest working days"),
                        WORKDAYS,
                        days.workdayShortest()));
    }

    private static Figure days(String id, Text name, Text how, Optional<String> days) {
        return Figure.of(id, name, how, Unit.DAYS, days);
    }

    private List<Figure> coverage(OptionalLong active) {
        List<Figure> figures = new ArrayList<>();
        figures.add(count(
                "borrowers",
                Text.of("有贷款余额的企业", "borrowers"),
                Text.of("期末日有未还本金的企业数", "enterprises that owe principal on the last day"),
                counted.borrowers()));
        active.ifPresent(enterprises -> figures.add(share(
                "coverage",
                Text.of("覆盖率", "coverage"),
                Text.of(
                        "有贷款余额的企业 ÷ 活跃经营主体（查询给出 " + enterprises + "）",
                        "borrowers ÷ active enterprises (the query says " + enterprises + ")"),
                Optional.of(Ratio.of(counted.borrowers(), enterprises)))));
        return figures;
    }
}
