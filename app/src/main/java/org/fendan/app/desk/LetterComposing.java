package org.fendan.app.desk;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fendan.app.letter.Capitals;
import org.fendan.app.letter.LetterSheet;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.LoanFacts;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Duty;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Slice;
import org.fendan.core.sharing.Split;
import org.fendan.core.time.WorkCalendar;

/**
 * Lays a letter out from its case, in one language: general sentences filled by the scheme, so that a scheme nobody here
 * has heard of has its letters too. Facts that name a person are left out.
 */
final class LetterComposing {

    private final CaseFile file;
    private final CaseEvent event;
    private final Step step;
    private final LetterLine line;
    private final WorkCalendar calendar;
    private final UnaryOperator<String> names;
    private final String language;

    /**
     * A letter of an event.
     *
     * @param names tells the name of an organisation by its code
     */
    LetterComposing(
            CaseFile file, LetterLine line, WorkCalendar calendar, UnaryOperator<String> names, String language) {
        this.file = file;
        this.event = file.events().get(line.matter().event() - 1);
        this.step = file.scheme().procedure().step(event.step()).orElseThrow();
        this.line = line;
        this.calendar = calendar;
        this.names = names;
        this.language = language;
    }

    /**
     * The letter on its paper.
     *
     * @param key names what it will be signed with; empty where it is a draft
     * @param replaces the number of the letter it puts right, and why
     */
    LetterSheet sheet(String number, String key, Optional<Text> replaces) {
        return new LetterSheet(
                language,
                names.apply(line.issuer()),
                number,
                line.title().in(language),
                line.to().in(language) + (isEnglish() ? "," : "："),
                paragraphs(replaces),
                event.split().map(this::parts).orElse(LetterSheet.Parts.NONE),
                say("特此函告。", "We write to inform you accordingly."),
                day(event.date()),
                notes(key));
    }

    private boolean isEnglish() {
        return language.equals("en");
    }

    private String say(String zh, String en) {
        return isEnglish() ? en : zh;
    }

    private String say(Text text) {
        return text.in(language);
    }

    private String day(LocalDate date) {
        return say(
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                date.getDayOfMonth() + " "
                        + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                        + date.getYear());
    }

    private List<String> paragraphs(Optional<Text> replaces) {
        List<String> all = new ArrayList<>();
        replaces.ifPresent(why -> all.add(say(why)));
        all.add(opening());
        all.add(loan());
        stated().ifPresent(all::add);
        line.sums().stream().map(this::sum).forEach(all::add);
        file.scheme().procedure().duties().stream()
                .filter(duty -> duty.after().equals(event.step()) && event.agreed())
                .map(this::duty)
                .forEach(all::add);
        return all;
    }

    private String opening() {
        String scheme = say(file.scheme().name());
        return say(
                "根据" + say(step.citation().wording()) + "，在“" + scheme + "”项目下，“" + say(step.name()) + "”已于"
                        + day(event.date()) + "办理。现将有关事项函告如下：",
                "Under " + say(step.citation().wording()) + ", in the scheme \"" + scheme + "\", the step \""
                        + say(step.name()) + "\" was taken on " + day(event.date()) + ". We inform you as follows.");
    }

    private String loan() {
        List<String> parts = new ArrayList<>();
        parts.add(say("案件编号", "Case") + say("：", ": ") + file.id());
        file.facts()
                .text(EnterpriseFacts.ENTERPRISE_NAME)
                .ifPresent(name -> parts.add(say("企业：", "Enterprise: ")
                        + name
                        + say("（统一社会信用代码" + file.enterprise() + "）", " (credit code " + file.enterprise() + ")")));
        file.facts().text(LoanFacts.REFERENCE).ifPresent(own -> parts.add(say("业务编号：", "Reference: ") + own));
        partner(file.bank()).ifPresent(bank -> parts.add(say("合作银行：", "Bank: ") + bank));
        partner(file.institution()).ifPresent(one -> parts.add(say("合作机构：", "Institution: ") + one));
        file.facts()
                .get(LoanFacts.LOAN_AMOUNT)
                .ifPresent(
                        amount -> parts.add(label(LoanFacts.LOAN_AMOUNT.wording()) + say("：", ": ") + money(amount)));
        return String.join(say("；", "; "), parts) + say("。", ".");
    }

    private Optional<String> partner(String code) {
        return Optional.of(code).filter(one -> !one.equals(CaseFile.NOBODY)).map(names);
    }

    /** What the step stated, but for sums, which have lines of their own, and what names a person. */
    private Optional<String> stated() {
        List<String> parts = event.facts().keys().stream()
                .filter(key -> key.origin() == FactKey.Origin.STATED && !key.equals(ServiceFacts.APPROVED))
                .filter(key -> !key.type().name().equals(FactType.MONEY.name()))
                .filter(key -> !Masking.isPersonal(key.type()))
                .sorted(Comparator.comparing(FactKey::name))
                .map(key -> say(key.wording()) + say("：", ": ") + value(key))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(say("；", "; "), parts) + say("。", "."));
    }

    private String value(FactKey<?> key) {
        String text = event.facts().text(key).orElse("");
        return switch (text) {
            case "true" -> say("是", "yes");
            case "false" -> say("否", "no");
            default -> text;
        };
    }

    private String sum(LetterLine.Sum sum) {
        return label(sum.label()) + say("：", ": ") + money(sum.amount()) + say("。", ".");
    }

    private String money(Money sum) {
        String figures = grouped(sum);
        return say("人民币" + figures + "元（大写：" + Capitals.of(sum) + "）", "CNY " + figures);
    }

    private static String grouped(Money sum) {
        return sum.toString().replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", ",");
    }

    /** What the addressee, or whoever's turn it is, has to do by when. */
    private String duty(Duty duty) {
        Step owed = file.scheme().procedure().step(duty.owed()).orElseThrow();
        String who = String.join(
                say("、", ", "),
                owed.actors().stream().sorted().map(Actor::label).map(this::say).toList());
        String by =
                duty.within().due(event.date(), calendar).day().map(this::day).orElse("");
        String until = by.isEmpty()
                ? say("在规定期限内（日历尚未公布，暂不能确定截止日）", "within the time the article sets (its last day is not known yet)")
                : say("于" + by + "前（含当日）", "by " + by + " at the latest");
        return say(
                "按照" + say(duty.citation().wording()) + "，请" + who + until + "办理“" + say(owed.name()) + "”。",
                "Under " + say(duty.citation().wording()) + ", the " + who + " is to take the step \""
                        + say(owed.name()) + "\" " + until + ".");
    }

    private LetterSheet.Parts parts(Split split) {
        Stream<List<String>> slices = split.slices().stream().map(this::slice);
        Stream<List<String>> whole = Stream.of(List.of(say("合计", "Total"), "", "", grouped(split.whole())));
        return new LetterSheet.Parts(
                say("分担明细（单位：元）", "Who bears what (in yuan)"),
                List.of(say("承担方", "Bearer"), say("比例", "Share"), say("依据", "Basis"), say("金额", "Amount")),
                Stream.concat(slices, whole).toList());
    }

    private List<String> slice(Slice slice) {
        String who = slice.payee().equals(slice.bearer())
                ? say(slice.bearer().name())
                : say(slice.bearer().name()) + " → " + say(slice.payee().name());
        return List.of(
                who,
                slice.share().map(share -> share.percentText() + "%").orElse("—"),
                say(slice.citation().wording()),
                grouped(slice.amount()));
    }

    /** A label without the unit forms write behind it: the sum itself says it. */
    private String label(Text text) {
        return say(text).replaceFirst("\\s*[（(](?:元|yuan|in yuan)[）)]$", "");
    }

    private List<String> notes(String key) {
        String check = key.isEmpty()
                ? say("草稿：尚未编号，尚未签名。", "Draft: without a number, without a signature.")
                : say(
                        "本函的Ed25519签名（密钥" + key + "）与SHA-256摘要登记在账本中，用以核验内容自签发后未被改动；这是完整性签名，不是法律意义上的电子印章。",
                        "The Ed25519 signature (key " + key + ") and the SHA-256 digest of this letter stand in the"
                                + " ledger; they show that it is unchanged since it was issued. This is an integrity"
                                + " signature, not a legal electronic seal.");
        return List.of(check);
    }
}
