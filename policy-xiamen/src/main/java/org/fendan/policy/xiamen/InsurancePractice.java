package org.fendan.policy.xiamen;

import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE;
import static org.fendan.core.fact.EnterpriseFacts.ENTERPRISE_NAME;
import static org.fendan.core.fact.ServiceFacts.GROUNDS;
import static org.fendan.core.fact.ServiceFacts.SUBSIDY_RETURNED;
import static org.fendan.core.scheme.Actor.AUTHORITY;
import static org.fendan.core.scheme.Actor.INSURER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;
import org.fendan.core.time.DateSpan;

/** How a premium's subsidy is asked for, granted and paid, and how a policy is surrendered after that. */
abstract class InsurancePractice extends XiamenScheme {

    private static final String PREMIUM = "premium";

    private final Procedure procedure;

    InsurancePractice(LegalSource source, DateSpan inForce) {
        super(INSURANCE_SUBSIDY, source, inForce);
        this.procedure = new Procedure(
                Stream.of(subsidy(), surrender()).flatMap(List::stream).toList(),
                List.of(),
                Set.of("refused", "withdrawn", "surrendered", "closed"));
    }

    @Override
    public final Procedure procedure() {
        return procedure;
    }

    private List<Step> subsidy() {
        return List.of(
                step("apply", "企业申请保费补贴", "application", art("保费补贴"), Effect.FILE, Actor.ENTERPRISE, INSURER)
                        .about(PREMIUM)
                        .gives("filed")
                        .asks(ENTERPRISE, ENTERPRISE_NAME, InsuranceFacts.POLICY_NUMBER)
                        .document("policy", "保险单", "the policy")
                        .document("invoice", "保费发票", "the invoice of the premium"),
                grant(PREMIUM, "核定保费补贴", "subsidy granted", art("保费补贴"))
                        .takes("filed")
                        .bars("surrender-requested")
                        .gives("granted")
                        .ifRefused("refused"),
                paySubsidy(PREMIUM, "拨付保费补贴", "subsidy paid", art("保费补贴"))
                        .needs("granted")
                        .gives("paid"),
                step("withdraw", "撤回申请", "application withdrawn", art("保费补贴"), Effect.WITHDRAW, Actor.ENTERPRISE)
                        .about(PREMIUM)
                        .bars("paid", "refunded", "surrender-requested")
                        .gives("withdrawn"),
                step("close", "办结归档", "closed", art("具体工作"), Effect.REPORT, AUTHORITY)
                        .needs("paid")
                        .bars("surrender-requested")
                        .gives("closed"));
    }

    private List<Step> surrender() {
        return List.of(
                step("request-surrender", "企业要求退保", "surrender requested", art("退保"), Effect.REPORT, Actor.ENTERPRISE)
                        .bars("surrender-requested")
                        .gives("surrender-requested")
                        .asks(GROUNDS),
                step("keep-policy", "撤回退保要求", "policy kept after all", art("退保"), Effect.REPORT, Actor.ENTERPRISE)
                        .takes("surrender-requested")
                        .bars("refunded"),
                step(
                                "refund",
                                "退还补贴",
                                "subsidy returned",
                                ours("退保", "returned-reopens-the-cap"),
                                Effect.REFUND,
                                AUTHORITY)
                        .about(PREMIUM)
                        .needs("surrender-requested")
                        .takes("granted", "paid")
                        .gives("refunded")
                        .asks(SUBSIDY_RETURNED),
                step("clear-surrender", "通知可办理退保", "surrender cleared", art("退保"), Effect.NOTIFY, AUTHORITY)
                        .takes("surrender-requested", "refunded")
                        .gives("surrendered")
                        .letter(
                                "clearance",
                                Text.of("补贴已退还、可办理退保的通知", "Clearance for the surrender: subsidy returned"),
                                Partner.INSURER.label()),
                step(
                                "clear-unpaid",
                                "未付补贴，通知可办理退保",
                                "surrender cleared, nothing having been paid",
                                ours("退保", "surrender-before-payment"),
                                Effect.WITHDRAW,
                                AUTHORITY)
                        .about(PREMIUM)
                        .takes("surrender-requested")
                        .bars("paid", "refunded")
                        .gives("surrendered")
                        .letter(
                                "clearance",
                                Text.of("未付补贴、可办理退保的通知", "Clearance for the surrender: no subsidy paid"),
                                Partner.INSURER.label()));
    }
}
