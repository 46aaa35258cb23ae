package org.fendan.contract;

import java.util.List;
import java.util.function.Function;
import org.fendan.contract.bytecode.ReachCheck;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/**
 * What every scheme keeps, whatever it regulates.
 *
 * <p>One check, "machine-does-not-matter", sets the machine's default language and time zone to others while it runs:
 * not beside work that reads them.
 */
public final class SchemeChecks {

    private static final List<Check> ALL = List.of(
            check(
                    "clauses-cited",
                    "引用的每一条款都在条款表中",
                    "every citation is of a listed clause",
                    ClauseChecks::citeWhatIsListed),
            check(
                    "readings-registered",
                    "我们自己的每一处解读都已登记",
                    "every reading of our own is registered",
                    ClauseChecks::registerReadings),
            check(
                    "clauses-complete",
                    "每一条款或被计算，或列为未建模",
                    "every clause is computed or listed as unmodelled",
                    ClauseChecks::leaveNothingOut),
            check(
                    "products-and-supplies-cited",
                    "每一产品和每一项事实的提供都有条款依据",
                    "every product and every supply rests on a clause",
                    ClauseChecks::citeProductsAndSupplies),
            check(
                    "two-languages",
                    "供人阅读的一切都有中文和英文",
                    "whatever people read exists in Chinese and in English",
                    ClauseChecks::speakTwoLanguages),
            check("example-admitted", "示例符合全部要求", "the example meets everything", AnswerChecks::admitTheExample),
            check(
                    "nothing-without-facts",
                    "没有事实就没有结论，并列出所缺的事实",
                    "without facts nothing is decided, and what is missing is named",
                    AnswerChecks::decideNothingWithoutFacts),
            check(
                    "missing-facts-lead-on",
                    "补齐所列的缺少事实就有结论",
                    "the facts named as missing lead to an answer",
                    AnswerChecks::leadToAnAnswer),
            check(
                    "missing-never-refuses",
                    "缺少事实不会把满足变为不满足",
                    "a missing fact never turns met into unmet",
                    AnswerChecks::neverRefuseForWhatIsMissing),
            check(
                    "order-does-not-matter",
                    "事实给出的次序无关紧要",
                    "the order in which facts are given does not matter",
                    AnswerChecks::ignoreTheOrderOfFacts),
            check("same-answer", "同一问题有同一答案", "the same question has the same answer", PurityChecks::answerTheSame),
            check(
                    "machine-does-not-matter",
                    "机器的语言和时区无关紧要",
                    "language and time zone of the machine do not matter",
                    PurityChecks::ignoreTheMachine),
            check("classes-within-reach", "代码只用政策可用的类", "its code uses only what a policy may use", ReachCheck::of),
            check(
                    "edition-in-force",
                    "版本从施行首日适用到末日",
                    "the edition judges from its first day to its last",
                    PurityChecks::judgeOnTheDaysOfTheEdition),
            check(
                    "example-shared",
                    "示例的损失可以分担和追偿",
                    "the example of a loss is shared and recovered",
                    MoneyChecks::shareTheExample),
            check(
                    "losses-shared",
                    "一千笔大小不一的损失分担时一分不差",
                    "a thousand losses of every size are shared without losing a fen",
                    MoneyChecks::shareAThousandLosses),
            check(
                    "recoveries-returned",
                    "追偿归还各方不超过其所承担",
                    "recoveries return to nobody more than was borne",
                    MoneyChecks::recoverAThousandTimes),
            check(
                    "sums-named-once",
                    "每一项累计的金额都有自己的名字",
                    "every sum that is kept has a name of its own",
                    MoneyChecks::nameEachSumOnce),
            check(
                    "steps-reached",
                    "每一步骤都能走到，每一案件都能终结",
                    "every step can be reached and every case can end",
                    ProcedureChecks::reachAndEnd),
            check(
                    "steps-named",
                    "每一步骤都有可作网址的名字，并有人办理",
                    "every step has a name for addresses and somebody who takes it",
                    ProcedureChecks::nameAndAssign),
            check(
                    "marks-given-and-read",
                    "每一标记都由一步骤给出，由另一步骤读取",
                    "every mark is given by one step and read by another",
                    ProcedureChecks::giveAndRead),
            check(
                    "subsidies-granted-and-paid",
                    "每一补贴都有自己的核定和拨付步骤",
                    "every subsidy is granted and paid by steps of its own",
                    SubsidyChecks::grantAndPay),
            check(
                    "subsidies-within-bounds",
                    "补贴的拨付不超过应得、所存和所余",
                    "no subsidy pays more than is due, held or left",
                    SubsidyChecks::answer),
            check("stories-told", "每一故事都照流程讲述", "every story is told as the procedure goes", StoryChecks::tell),
            check("stories-played", "每一故事都能办理并记账", "every story can be handled and booked", StoryChecks::play));

    private SchemeChecks() {}

    /** All checks, in the order in which they are best read. */
    public static List<Check> all() {
        return ALL;
    }

    private static Check check(String id, String zh, String en, Function<Scheme, List<Text>> faults) {
        return new Check(id, Text.of(zh, en), faults);
    }
}
