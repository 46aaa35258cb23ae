package org.fendan.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fendan.core.fact.Facts;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** What every scheme keeps as data: the same question has the same answer, anywhere, on the days of its edition. */
final class PurityChecks {

    private PurityChecks() {}

    static List<Text> answerTheSame(Scheme scheme) {
        Facts good = GoodFacts.of(scheme);
        Faults faults = new Faults();
        String first = Portrait.of(scheme, good);
        String again = Portrait.of(scheme, good);
        faults.when(
                !first.equals(again),
                "同一问题问两次，答案不同：" + Portrait.change(first, again) + "；项目不得保存状态，也不得读取时间或随机数",
                "the same question, asked twice, has two answers: " + Portrait.change(first, again)
                        + "; a scheme keeps no state and reads no clock or chance");
        faults.addAll(same(scheme, "eligibility()", Scheme::eligibility));
        faults.addAll(same(scheme, "procedure()", Scheme::procedure));
        faults.addAll(same(scheme, "losses()", Scheme::losses));
        faults.addAll(same(scheme, "recoveries()", Scheme::recoveries));
        return faults.all();
    }

    private static List<Text> same(Scheme scheme, String what, Function<Scheme, Object> asked) {
        Faults faults = new Faults();
        faults.when(
                !asked.apply(scheme).equals(asked.apply(scheme)),
                "两次调用 " + what + " 得到不相等的值；每次都应给出相同的数据，请使用 record",
                "two calls of " + what
                        + " answer values that are not equal; answer the same data each time: use records");
        return faults.all();
    }

    static List<Text> ignoreTheMachine(Scheme scheme) {
        Facts good = GoodFacts.of(scheme);
        String here = Portrait.of(scheme, good);
        Faults faults = new Faults();
        Elsewhere.everywhere(place -> {
            String there = Portrait.of(scheme, good);
            faults.when(
                    !there.equals(here),
                    "在语言与时区 " + place + " 的机器上答案不同：" + Portrait.change(here, there) + "；不得使用默认的语言或时区",
                    "on a machine in " + place + " the answer is another: " + Portrait.change(here, there)
                            + "; use neither the default language nor the default time zone");
        });
        return faults.all();
    }

    static List<Text> judgeOnTheDaysOfTheEdition(Scheme scheme) {
        Faults faults = new Faults();
        LocalDate first = scheme.inForce().from();
        faults.addAll(judges(scheme, first.minusDays(1), false));
        faults.addAll(judges(scheme, first, true));
        scheme.inForce().until().ifPresent(end -> {
            faults.addAll(judges(scheme, end.minusDays(1), true));
            faults.addAll(judges(scheme, end, false));
        });
        LocalDate date = scheme.example().date();
        faults.when(
                !scheme.inForce().contains(date),
                "示例的日期 " + date + " 不在版本的施行期 " + scheme.inForce() + " 内；请改示例的日期",
                "the example's date, " + date + ", is not in force, " + scheme.inForce()
                        + "; change the example's date");
        return faults.all();
    }

    private static List<Text> judges(Scheme scheme, LocalDate day, boolean expected) {
        boolean judges =
                new Catalogue(List.of(scheme)).inForce(scheme.id(), day).isPresent();
        Faults faults = new Faults();
        faults.when(
                judges != expected,
                "版本的施行期是 " + scheme.inForce() + "，而 " + day + (judges ? " 也" : " 不") + "适用；inForce() 与 id() 须每次相同",
                "the edition is in force " + scheme.inForce() + ", yet it " + (judges ? "judges" : "does not judge")
                        + " an application of " + day + "; inForce() and id() have to answer the same each time");
        return faults.all();
    }
}
