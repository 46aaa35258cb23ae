package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The area's two loan schemes: what is shared, paid and recovered, and from which fund. */
class EtownMoneyTest {

    private static final String PLENTY = "100000000.00";

    private final Scheme micro = new EtownMicro2023();
    private final Scheme tech = new EtownTechSme2025();

    static Stream<Scheme> both() {
        return Stream.of(new EtownMicro2023(), new EtownTechSme2025());
    }

    @ParameterizedTest(name = "不良本金 {0}，资质 {1}，资金 {2}：经开区 {3}，银行 {4}")
    @CsvSource(delimiter = '|', textBlock = """
            7777777.77 | ''                                           | 100000000.00 | 2333333.33 | 5444444.44
            7777777.77 | manufacturingChampion 2025-07-10/2025-07-10  | 100000000.00 | 3111111.10 | 4666666.67
            7777777.77 | nationalHighTech 2023-10-26/2025-07-10       | 100000000.00 | 3111111.10 | 4666666.67
            7777777.77 | nationalHighTech 2023-10-26/2025-07-09       | 100000000.00 | 2333333.33 | 5444444.44
            7777777.77 | beijingSpecialised 2025-07-10/2028-07-09     | 100000000.00 | 3111111.10 | 4666666.67
            7777777.77 | beijingSpecialised 2025-07-11/2028-07-10     | 100000000.00 | 2333333.33 | 5444444.44
            7777777.77 | nationalLittleGiant 2024-07-01/2027-06-30    | 100000000.00 | 3111111.10 | 4666666.67
            7777777.77 | beijingLittleGiant 2024-07-01/2027-06-30     | 100000000.00 | 3111111.10 | 4666666.67
            7777777.77 | someOtherTitle 2024-07-01/2027-06-30         | 100000000.00 | 2333333.33 | 5444444.44
            0.03       | ''                                           | 100000000.00 | 0.00       | 0.03
            0.04       | ''                                           | 100000000.00 | 0.01       | 0.03
            7777777.77 | ''                                           | 2333333.33   | 2333333.33 | 5444444.44
            7777777.77 | ''                                           | 2333333.32   | 2333333.32 | 5444444.45
            7777777.77 | ''                                           | 0.00         | 0.00       | 7777777.77
            """)
    void the_area_bears_thirty_per_cent_and_forty_where_a_title_is_valid_on_the_day_of_disbursement(
            String principal, String titles, String fund, String area, String bank) {
        Facts facts = good(micro)
                .withText(EtownFacts.NON_PERFORMING_PRINCIPAL, principal)
                .withText(EnterpriseFacts.TITLES, titles)
                .withText(LoanFacts.DISBURSED_ON, "2025-07-10");
        Split split = split(micro, facts, fund);
        assertThat(split.of(EtownFacts.AREA)).hasToString(area);
        assertThat(split.of(Bearer.BANK)).hasToString(bank);
    }

    @Test
    void a_share_is_cited_with_its_reading() {
        assertThat(shown(split(micro, lost(micro, "7777777.77"), PLENTY)))
                .containsExactly(
                        "1 SHARE area 3111111.10 (补偿比例 title-on-disbursement)", "2 REST bank 4666666.67 (补偿比例)");
        assertThat(shown(split(micro, lost(micro, "7777777.77").withText(EnterpriseFacts.TITLES, ""), PLENTY)))
                .containsExactly("1 SHARE area 2333333.33 (补偿比例 named-titles-only)", "2 REST bank 5444444.44 (补偿比例)");
    }

    @Test
    void a_loss_waits_for_the_titles_and_for_the_fund() {
        LossSharing losses = micro.losses().orElseThrow();
        Facts facts = lost(micro, "7777777.77");
        assertThat(losses.missing(facts.without(EnterpriseFacts.TITLES))).containsExactly(EnterpriseFacts.TITLES);
        assertThat(losses.split(facts.without(EnterpriseFacts.TITLES), plenty()))
                .isEmpty();
        assertThat(losses.missing(facts.without(EtownFacts.NON_PERFORMING_PRINCIPAL)))
                .containsExactly(EtownFacts.NON_PERFORMING_PRINCIPAL);
        assertThat(losses.split(facts, Resources.UNKNOWN)).isEmpty();
        assertThat(losses.funds()).containsExactly(EtownFacts.AREA);
    }

    @ParameterizedTest(name = "不良本金 {0}，资金 {1}：经开区 {2}，银行 {3}")
    @CsvSource(delimiter = '|', textBlock = """
            20000000.00 | 100000000.00 | 10000000.00 | 10000000.00
            0.01        | 100000000.00 | 0.00        | 0.01
            7777777.77  | 100000000.00 | 3888888.88  | 3888888.89
            20000000.00 | 10000000.00  | 10000000.00 | 10000000.00
            20000000.00 | 9999999.99   | 9999999.99  | 10000000.01
            """)
    void the_area_bears_half_of_a_technology_enterprises_principal(
            String principal, String fund, String area, String bank) {
        Split split = split(tech, lost(tech, principal), fund);
        assertThat(split.of(EtownFacts.AREA)).hasToString(area);
        assertThat(split.of(Bearer.BANK)).hasToString(bank);
        assertThat(split.of(EtownFacts.GUARANTEE_SIDE)).hasToString("0.00");
    }

    @ParameterizedTest(name = "不良本金 {0}，银行 {1}%，资金 {2}：担保 {3}，经开区 {4}，银行 {5}")
    @CsvSource(delimiter = '|', textBlock = """
            20000000.00 | 30    | 100000000.00 | 14000000.00 | 4000000.00 | 2000000.00
            20000000.00 | 20    | 100000000.00 | 16000000.00 | 4000000.00 | 0.00
            20000000.00 | 20.01 | 100000000.00 | 15998000.00 | 4000000.00 | 2000.00
            20000000.00 | 19.99 | 100000000.00 | 16002000.00 | 3998000.00 | 0.00
            7777777.77  | 20    | 100000000.00 | 6222222.21  | 1555555.55 | 0.01
            7777777.77  | 33.33 | 100000000.00 | 5185444.43  | 1555555.55 | 1036777.79
            20000000.00 | 100   | 100000000.00 | 0.00        | 4000000.00 | 16000000.00
            20000000.00 | 0     | 100000000.00 | 20000000.00 | 0.00       | 0.00
            20000000.00 | 30    | 3999999.99   | 14000000.00 | 3999999.99 | 2000000.01
            """)
    void the_area_bears_the_banks_fifth_where_a_public_guarantor_shares(
            String principal, String bankShare, String fund, String guaranteeSide, String area, String bank) {
        Split split = split(tech, guaranteed(principal).withText(EtownFacts.BANK_SHARE, bankShare), fund);
        assertThat(split.of(EtownFacts.GUARANTEE_SIDE)).hasToString(guaranteeSide);
        assertThat(split.of(EtownFacts.AREA)).hasToString(area);
        assertThat(split.of(Bearer.BANK)).hasToString(bank);
    }

    @Test
    void every_slice_of_two_to_eight_rests_on_its_clause() {
        assertThat(shown(split(tech, guaranteed("20000000.00").withText(EtownFacts.BANK_SHARE, "30"), PLENTY)))
                .containsExactly(
                        "1 SHARE guaranteeSide 14000000.00 (银担分险 guarantee-side-bears-the-rest)",
                        "2 SHARE area 4000000.00 (银担补偿 area-pays-up-to-twenty)",
                        "3 REST bank 2000000.00 (补偿比例)");
        assertThat(shown(split(tech, lost(tech, "20000000.00"), PLENTY)))
                .containsExactly("1 SHARE area 10000000.00 (补偿比例 flat-fifty)", "2 REST bank 10000000.00 (补偿比例)");
    }

    @Test
    void a_guaranteed_loss_waits_for_the_agreed_share() {
        LossSharing losses = tech.losses().orElseThrow();
        Facts facts = guaranteed("20000000.00").without(EtownFacts.BANK_SHARE);
        assertThat(losses.split(facts, plenty())).isEmpty();
        assertThat(losses.missing(facts)).containsExactly(EtownFacts.BANK_SHARE);
        assertThat(EtownFacts.BANK_SHARE.origin()).isEqualTo(FactKey.Origin.TERM);
        assertThat(losses.missing(facts.withText(EtownFacts.GOVERNMENT_GUARANTEE, "false")))
                .isEmpty();
        assertThat(losses.missing(facts.without(EtownFacts.GOVERNMENT_GUARANTEE)))
                .contains(EtownFacts.GOVERNMENT_GUARANTEE);
    }

    @ParameterizedTest(name = "追回净额 {0}：银行 {1}，经开区 {2}，借款企业 {3}")
    @CsvSource(delimiter = '|', textBlock = """
            0.01       | 0.01       | 0.00       | 0.00
            1000000.00 | 700000.01  | 299999.99  | 0.00
            7777777.76 | 5444444.44 | 2333333.32 | 0.00
            7777777.77 | 5444444.44 | 2333333.33 | 0.00
            7777777.78 | 5444444.44 | 2333333.33 | 0.01
            """)
    void a_recovery_returns_to_each_in_proportion_to_what_it_bore(
            String net, String bank, String area, String borrower) {
        Split loss = split(micro, lost(micro, "7777777.77").withText(EnterpriseFacts.TITLES, ""), PLENTY);
        Split recovery = micro.recoveries().orElseThrow().split(Money.parse(net), Borne.NOTHING.plusLoss(loss));
        assertThat(recovery.of(Bearer.BANK)).hasToString(bank);
        assertThat(recovery.of(EtownFacts.AREA)).hasToString(area);
        assertThat(recovery.of(Bearer.BORROWER)).hasToString(borrower);
    }

    @Test
    void a_recovery_of_a_guaranteed_loan_has_three_turns_the_bank_first() {
        Split loss = split(tech, guaranteed("20000000.00").withText(EtownFacts.BANK_SHARE, "30"), PLENTY);
        Split recovery = tech.recoveries().orElseThrow().split(Money.parse("3000000.01"), Borne.NOTHING.plusLoss(loss));
        assertThat(shown(recovery))
                .containsExactly(
                        "1 PROPORTION bank 300000.01 (补偿比例 recovery-in-proportion)",
                        "2 PROPORTION area 600000.00 (补偿比例 recovery-in-proportion)",
                        "3 PROPORTION guaranteeSide 2100000.00 (补偿比例 recovery-in-proportion)",
                        "4 SURPLUS borrower 0.00 (补偿比例 surplus-to-borrower)");
    }

    @ParameterizedTest
    @MethodSource("both")
    void the_area_and_the_guarantors_are_what_they_are(Scheme scheme) {
        assertThat(EtownFacts.AREA.kind()).isEqualTo(Bearer.Kind.FUND);
        assertThat(EtownFacts.AREA.id()).isEqualTo("area");
        assertThat(EtownFacts.GUARANTEE_SIDE.kind()).isEqualTo(Bearer.Kind.PARTY);
        assertThat(scheme.funds())
                .containsExactly(new Fund(
                                EtownFacts.AREA,
                                Citation.ours(scheme.source(), "风险补偿资金", "shared-pool"),
                                Set.of(Fund.Inflow.INJECTION, Fund.Inflow.INTEREST))
                        .pooled("beijing-etown"));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            beijing.etown-micro    | 10000000.00
            beijing.etown-tech-sme | 30000000.00
            """)
    void two_ceilings_are_kept(String id, String ofAnEnterprise) {
        Scheme scheme = both().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertThat(scheme.caps().stream().map(EtownMoneyTest::shown))
                .containsExactly(
                        "bank-enterprise-balance BANK_AND_ENTERPRISE OPEN_BALANCE " + ofAnEnterprise
                                + " tells bankBalance (贷款上限 bank-open-balance)",
                        "area-fund-size POOL NET_INJECTION 100000000.00 (风险补偿资金 ceiling-on-injections)");
        assertThat(scheme.caps()).noneMatch(Cap::perHead);
    }

    @Test
    void sums_of_each_bank_decide_its_suspension_and_sums_of_the_scheme_its_warning() {
        assertThat(micro.tallies().stream().map(EtownMoneyTest::shown))
                .containsExactly(
                        "bank-filed BANK FILED tells bankFiled",
                        "bank-claimed BANK CLAIMED tells bankClaimed",
                        "bank-net-compensation BANK NET_COMPENSATION tells bankNetCompensation");
        assertThat(tech.tallies().stream().map(EtownMoneyTest::shown))
                .containsExactly("filed SCHEME FILED", "claimed SCHEME CLAIMED");
        assertThat(List.of(EtownFacts.BANK_FILED, EtownFacts.BANK_CLAIMED, EtownFacts.BANK_NET_COMPENSATION))
                .extracting(FactKey::origin)
                .containsOnly(FactKey.Origin.PLATFORM);
    }

    @Test
    void the_examples_take_the_costs_off_first() {
        assertThat(micro.example().recovery().get(ServiceFacts.RECOVERED)).contains(Money.parse("1020000.00"));
        assertThat(micro.example().recovery().get(ServiceFacts.RECOVERY_COSTS)).contains(Money.parse("20000.00"));
        assertThat(tech.example().recovery().get(ServiceFacts.RECOVERED)).contains(Money.parse("3050000.00"));
        assertThat(tech.example().recovery().get(ServiceFacts.RECOVERY_COSTS)).contains(Money.parse("50000.00"));
        assertThat(split(micro, lost(micro, "7777777.77"), PLENTY))
                .isEqualTo(micro.losses()
                        .orElseThrow()
                        .split(
                                good(micro).and(micro.example().loss()),
                                micro.example().resources())
                        .orElseThrow());
        assertThat(tech.example().loss().get(EtownFacts.NON_PERFORMING_PRINCIPAL))
                .contains(Money.parse("20000000.00"));
        assertThat(tech.example().resources()).isEqualTo(plenty());
    }

    private static Facts good(Scheme scheme) {
        return scheme.example()
                .loan()
                .with(LoanFacts.APPLICATION_DATE, scheme.example().date());
    }

    private static Facts lost(Scheme scheme, String principal) {
        return good(scheme).withText(EtownFacts.NON_PERFORMING_PRINCIPAL, principal);
    }

    private Facts guaranteed(String principal) {
        return lost(tech, principal).withText(EtownFacts.GOVERNMENT_GUARANTEE, "true");
    }

    private static Resources plenty() {
        return Resources.UNKNOWN.with(EtownFacts.AREA, Money.parse(PLENTY));
    }

    private static Split split(Scheme scheme, Facts facts, String fund) {
        return scheme.losses()
                .orElseThrow()
                .split(facts, Resources.UNKNOWN.with(EtownFacts.AREA, Money.parse(fund)))
                .orElseThrow();
    }

    private static List<String> shown(Split split) {
        return split.slices().stream().map(EtownMoneyTest::shown).toList();
    }

    private static String shown(Slice slice) {
        return slice.number() + " " + slice.role() + " " + slice.bearer() + " " + slice.amount() + " ("
                + cited(slice.citation()) + ")";
    }

    private static String shown(Cap cap) {
        String[] sum = shown(cap.tally()).split(" tells ", 2);
        return sum[0] + " " + cap.limit() + (sum.length > 1 ? " tells " + sum[1] : "") + " (" + cited(cap.citation())
                + ")";
    }

    private static String shown(Tally tally) {
        return tally.id() + " " + tally.scope() + " " + tally.measure()
                + tally.tells().map(key -> " tells " + key.name()).orElse("");
    }

    private static String cited(Citation citation) {
        return citation.clause() + citation.reading().map(id -> " " + id).orElse("");
    }
}
