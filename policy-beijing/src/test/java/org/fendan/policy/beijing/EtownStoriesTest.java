package org.fendan.policy.beijing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fendan.core.fact.Facts;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;
import org.junit.jupiter.api.Test;

/** The lives that are told of the two schemes: each act with its day and what is stated with it. */
class EtownStoriesTest {

    private final Scheme micro = new EtownMicro2023();
    private final Scheme tech = new EtownTechSme2025();

    @Test
    void the_examples_are_of_july_2025() {
        assertThat(micro.example().date()).hasToString("2025-07-01");
        assertThat(tech.example().date()).hasToString("2025-07-01");
    }

    @Test
    void six_lives_are_told_of_the_micro_scheme() {
        assertThat(told(micro)).isEqualTo("""
                按期还清 × 8
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=146000.00, principalRepaid=4000000.00}
                  373 BANK repay {interestPaid=73000.00, principalRepaid=4000000.00}
                  374 BANK settle {}
                托管机构审核未通过 × 1
                  0 BANK file {}
                  3 AUTHORITY review {approved=false, opinion=企业不在经开区内经营}
                备案后未放款而撤回 × 1
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  8 BANK withdraw {}
                不良后全部归还 × 2
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=146000.00, principalRepaid=3000000.00}
                  405 BANK non-performing {loanClass=substandard, nonPerformingPrincipal=5000000.00, overdueSince=2026-07-10}
                  430 BANK cure {interestPaid=98000.00, principalRepaid=5000000.00}
                  431 BANK settle {}
                重点企业不良，补偿后部分追回 × 2
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=146000.00, principalRepaid=222222.23}
                  300 BANK non-performing {loanClass=doubtful, nonPerformingPrincipal=7777777.77, overdueSince=2026-01-20}
                  320 BANK claim {}
                  335 AUTHORITY confirm {approved=true, opinion=材料齐全}
                  345 LEADER approve-payment {approved=true, opinion=同意补偿}
                  350 AUTHORITY pay {}
                  400 BANK recover {recovered=1020000.00, recoveryCosts=20000.00}
                  480 BANK write-off {grounds=企业已无可供执行的财产}
                  481 BANK close {}
                补偿申请退回补正后拨付 × 1
                  0 BANK file titles= without bankAgreement, bankBalance, bankClaimed, bankFiled, bankNetCompensation
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  300 BANK non-performing {loanClass=loss, nonPerformingPrincipal=8000000.00, overdueSince=2026-01-20}
                  310 BANK claim {}
                  318 AUTHORITY confirm {approved=false, opinion=缺少催收记录}
                  330 BANK claim {}
                  340 AUTHORITY confirm {approved=true, opinion=材料已补齐}
                  350 LEADER approve-payment {approved=true, opinion=同意补偿}
                  355 AUTHORITY pay {}
                """);
    }

    @Test
    void five_lives_are_told_of_the_technology_scheme() {
        assertThat(told(tech)).isEqualTo("""
                按期还清 × 8
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=425000.00, principalRepaid=5000000.00}
                  373 BANK repay {interestPaid=340000.00, principalRepaid=20000000.00}
                  374 BANK settle {}
                托管机构审核未通过 × 1
                  0 BANK file {}
                  3 AUTHORITY review {approved=false, opinion=未提供科技创新型企业证明}
                不良后全部归还 × 2
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=425000.00, principalRepaid=5000000.00}
                  405 BANK non-performing {loanClass=substandard, nonPerformingPrincipal=20000000.00, overdueSince=2026-07-10}
                  430 BANK cure {interestPaid=390000.00, principalRepaid=20000000.00}
                  431 BANK settle {}
                不良后补偿一半，部分追回 × 2
                  0 BANK file {}
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  190 BANK repay {interestPaid=425000.00, principalRepaid=5000000.00}
                  300 BANK non-performing {loanClass=doubtful, nonPerformingPrincipal=20000000.00, overdueSince=2026-01-20}
                  320 BANK claim {}
                  335 AUTHORITY confirm {approved=true, opinion=材料齐全}
                  345 LEADER approve-payment {approved=true, opinion=同意补偿}
                  350 AUTHORITY pay {}
                  400 BANK recover {recovered=3050000.00, recoveryCosts=50000.00}
                  480 BANK write-off {grounds=企业已破产清算}
                  481 BANK close {}
                银担分险，补偿银行自担部分 × 2
                  0 BANK file governmentGuarantee=true without bankAgreement, bankBalance, bankShare
                  3 AUTHORITY review {approved=true, opinion=材料齐全，符合备案条件}
                  6 AUTHORITY approve {approved=true, opinion=同意备案}
                  9 BANK disburse {}
                  14 BANK register-report {}
                  300 BANK non-performing {loanClass=loss, nonPerformingPrincipal=25000000.00, overdueSince=2026-01-20}
                  320 BANK claim {}
                  335 AUTHORITY confirm {approved=true, opinion=材料齐全，担保方已代偿}
                  345 LEADER approve-payment {approved=true, opinion=同意补偿}
                  350 AUTHORITY pay {}
                  420 BANK recover {recovered=2000000.00, recoveryCosts=0.00}
                """);
    }

    private static String told(Scheme scheme) {
        return scheme.stories().stream()
                .map(story -> story.title().zh() + " × " + story.weight() + "\n"
                        + story.acts().stream()
                                .map(act -> told(act, scheme.example().loan()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String told(Story.Act act, Facts example) {
        String stated = act.step().equals("file") && !act.facts().keys().isEmpty()
                ? apart(act.facts(), example)
                : act.facts().toString();
        return "  " + act.day() + " " + act.actor() + " " + act.step() + " " + stated + "\n";
    }

    /** What differs from the example: values changed, and facts left out. */
    private static String apart(Facts facts, Facts example) {
        String changed = facts.texts().entrySet().stream()
                .filter(fact -> !fact.getValue().equals(example.texts().get(fact.getKey())))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String left = example.texts().keySet().stream()
                .filter(name -> !facts.texts().containsKey(name))
                .collect(Collectors.joining(", "));
        return changed + " without " + left;
    }
}
