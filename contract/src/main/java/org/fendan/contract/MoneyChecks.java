package org.fendan.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.contract.RandomClaims.Claim;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Rounding;
import org.fendan.core.scheme.Alert;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Subsidy;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.Borne;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;
import org.fendan.core.sharing.Resources;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;

/**
 * What every sharing of a loss and every recovery keeps. A scheme without them keeps it by having none.
 *
 * <p>That the slices add up and that none is negative, {@link Split} keeps by itself: it throws where they do not.
 */
final class MoneyChecks {

    private static final int RECOVERIES = 6;

    private MoneyChecks() {}

    static List<Text> shareTheExample(Scheme scheme) {
        return scheme.losses().map(losses -> shareTheExample(scheme, losses)).orElse(List.of());
    }

    private static List<Text> shareTheExample(Scheme scheme, LossSharing losses) {
        Faults faults = new Faults();
        faults.when(
                losses.split(Facts.NONE, Resources.UNKNOWN).isPresent(),
                "没有任何事实时损失就已分担；损失须由事实得出",
                "a loss is shared without facts; read the loss from facts");
        Facts facts = GoodFacts.of(scheme).and(scheme.example().loss());
        ClaimDecision decision =
                ClaimDecision.of(scheme, facts, scheme.example().resources());
        Optional<Split> split = decision.split();
        if (split.isEmpty()) {
            List<?> missing = missing(decision);
            faults.add(
                    "示例的损失无法分担，缺少 " + missing + "；请在 example() 的损失事实与资金中写明",
                    "the example's loss cannot be shared, for lack of " + missing
                            + "; state them in the loss and the resources of example()");
        } else if (!split.get().whole().isPositive()) {
            faults.add("示例的损失为 0；请给出大于 0 的损失", "the example's loss is nothing; state one above nothing");
        } else {
            scheme.recoveries().ifPresent(recovery -> faults.addAll(recoverTheExample(scheme, recovery, split.get())));
        }
        return faults.all();
    }

    private static List<?> missing(ClaimDecision decision) {
        return Stream.of(
                        decision.missingFacts(),
                        decision.missingFunds(),
                        decision.missingCaps().stream().map(Cap::id).toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Text> recoverTheExample(Scheme scheme, Recovery recovery, Split loss) {
        Facts facts = scheme.example().recovery();
        Optional<Money> recovered = facts.get(ServiceFacts.RECOVERED);
        Optional<Money> costs = facts.get(ServiceFacts.RECOVERY_COSTS);
        if (recovered.isEmpty() || costs.isEmpty()) {
            return List.of(Text.of(
                    "示例没有写明追偿收回的金额与费用（" + ServiceFacts.RECOVERED + "、" + ServiceFacts.RECOVERY_COSTS
                            + "）；请在 example() 中写明",
                    "the example does not say what was recovered, and at what cost (" + ServiceFacts.RECOVERED + ", "
                            + ServiceFacts.RECOVERY_COSTS + "); state both in example()"));
        }
        Money net = recovered.get().minus(costs.get());
        if (net.isNegative()) {
            return List.of(Text.of(
                    "示例的追偿净额为 " + net + "；费用不得超过收回的金额，请更正",
                    "the example recovers " + net + " after costs; costs cannot be above what came in: correct them"));
        }
        return returned(recovery, recovery.split(net, Borne.NOTHING.plusLoss(loss)), Borne.NOTHING.plusLoss(loss));
    }

    static List<Text> shareAThousandLosses(Scheme scheme) {
        return scheme.losses()
                .map(losses -> RandomClaims.tried(scheme, losses, (claim, random) -> share(losses, claim)))
                .orElse(List.of());
    }

    private static List<Text> share(LossSharing losses, Claim claim) {
        Optional<Split> found = losses.split(claim.facts(), claim.resources());
        Faults faults = new Faults();
        faults.when(
                found.isEmpty(),
                "损失无法分担，缺少事实 " + losses.missing(claim.facts()) + "；请把它们写入示例",
                "a loss cannot be shared, for lack of " + losses.missing(claim.facts()) + "; add them to the example");
        found.ifPresent(split -> {
            faults.when(
                    !losses.split(claim.facts(), claim.resources()).equals(found),
                    "同一损失分担两次，结果不同；请勿保存状态",
                    "the same loss, shared twice, has two splits; keep no state");
            Optional<Money> whole = losses.loss().exact(claim.facts()).map(exact -> exact.toMoney(Rounding.DOWN));
            faults.when(
                    !whole.equals(Optional.of(split.whole())),
                    "分担的合计是 " + split.whole() + "，而损失是 " + whole + "；请更正损失的构成",
                    "the split adds up to " + split.whole() + ", and the loss is " + whole
                            + "; correct what the loss is");
            faults.addAll(within(losses, split, claim.resources()));
        });
        return faults.all();
    }

    /** No fund pays more than it holds, nor all together more than a cap leaves. */
    private static List<Text> within(LossSharing losses, Split split, Resources resources) {
        Faults faults = new Faults();
        Money fromFunds = Money.ZERO;
        for (Bearer fund : losses.funds()) {
            Money held = resources.of(fund).orElse(Money.ZERO);
            fromFunds = fromFunds.plus(split.of(fund));
            faults.when(
                    split.of(fund).compareTo(held) > 0,
                    "资金“" + fund + "”承担 " + split.of(fund) + "，而只有 " + held + "；一项资金在分担中只能出现一次",
                    "the fund " + fund + " pays " + split.of(fund) + ", but holds " + held
                            + "; name a fund once among the parts");
        }
        for (Map.Entry<String, Money> cap : resources.caps().entrySet()) {
            faults.when(
                    fromFunds.compareTo(cap.getValue()) > 0,
                    "各项资金合计承担 " + fromFunds + "，超过上限“" + cap.getKey() + "”所余 " + cap.getValue() + "；受上限约束的分担只能由一项资金支付",
                    "all funds together pay " + fromFunds + ", more than the " + cap.getValue() + " the cap "
                            + cap.getKey() + " leaves; let one fund pay where a cap binds");
        }
        return faults.all();
    }

    static List<Text> recoverAThousandTimes(Scheme scheme) {
        return scheme.losses()
                .flatMap(losses -> scheme.recoveries()
                        .map(recovery -> RandomClaims.tried(
                                scheme,
                                losses,
                                (claim, random) -> losses.split(claim.facts(), claim.resources())
                                        .map(loss -> recover(recovery, loss, random))
                                        .orElse(List.of()))))
                .orElse(List.of());
    }

    private static List<Text> recover(Recovery recovery, Split loss, RandomClaims random) {
        Borne borne = Borne.NOTHING.plusLoss(loss);
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < RECOVERIES; i++) {
            sums.add(random.upTo(loss.whole()));
        }
        sums.add(loss.whole());
        for (Money net : sums) {
            Split split = recovery.split(net, borne);
            List<Text> faults = returned(recovery, split, borne);
            if (!faults.isEmpty()) {
                return faults;
            }
            borne = borne.plusRecovery(split);
        }
        Money owed = borne.owed(recovery.bearers());
        return owed.isZero()
                ? List.of()
                : List.of(Text.of(
                        "全部损失收回后仍欠 " + owed + "；请更正受偿次序",
                        "when the whole loss came back, " + owed + " is still owed; correct the recovery's turns"));
    }

    /** Nobody is repaid more than was borne, and nothing is left over while somebody is owed. */
    private static List<Text> returned(Recovery recovery, Split split, Borne borne) {
        Faults faults = new Faults();
        Money surplus = Money.ZERO;
        for (Slice slice : split.slices()) {
            surplus = slice.role() == Slice.Role.SURPLUS ? surplus.plus(slice.amount()) : surplus;
        }
        Borne after = borne.plusRecovery(split);
        for (Bearer bearer : recovery.bearers().stream().distinct().toList()) {
            Money repaid = repaid(split, bearer);
            faults.when(
                    repaid.compareTo(borne.owed(bearer)) > 0,
                    "“" + bearer + "”收回 " + repaid + "，而只承担了尚未收回的 " + borne.owed(bearer) + "；在受偿次序中只能写一次",
                    "\"" + bearer + "\" is repaid " + repaid + ", but is owed " + borne.owed(bearer)
                            + "; name it once among the recovery's turns");
        }
        Money owed = after.owed(recovery.bearers());
        faults.when(
                surplus.isPositive() && owed.isPositive(),
                "还欠 " + owed + " 时就有余额 " + surplus + "；请更正受偿次序",
                "there is a surplus of " + surplus + " while " + owed + " is still owed; correct the recovery's turns");
        return faults.all();
    }

    private static Money repaid(Split split, Bearer bearer) {
        return split.slices().stream()
                .filter(slice -> slice.role() != Slice.Role.SURPLUS)
                .filter(slice -> slice.bearer().equals(bearer))
                .map(Slice::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    static List<Text> nameEachSumOnce(Scheme scheme) {
        Faults faults = new Faults();
        faults.addAll(Repeated.in(
                Stream.concat(
                                scheme.caps().stream().map(Cap::id),
                                scheme.tallies().stream().map(Tally::id))
                        .toList(),
                Text.of("上限与累计的编号", "the id of a cap or tally")));
        faults.addAll(Repeated.in(
                scheme.funds().stream().map(fund -> fund.bearer().id()).toList(), Text.of("资金", "the fund")));
        faults.addAll(
                Repeated.in(scheme.alerts().stream().map(Alert::id).toList(), Text.of("预警的编号", "the id of an alert")));
        scheme.subsidies().stream()
                .filter(subsidy ->
                        scheme.funds().stream().noneMatch(fund -> fund.bearer().equals(subsidy.from())))
                .forEach(subsidy -> faults.add(from(subsidy).zh(), from(subsidy).en()));
        return faults.all();
    }

    private static Text from(Subsidy subsidy) {
        return Text.of(
                "补贴“" + subsidy.id() + "”由“" + subsidy.from() + "”支付，而它不是本项目的资金；请列入 funds()",
                "the subsidy \"" + subsidy.id() + "\" is paid by \"" + subsidy.from()
                        + "\", from no fund of the scheme; list it in funds()");
    }
}
