package org.fendan.core.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Step;
import org.fendan.core.sharing.Slice;

/** The letters a case has sent, with what each says; derived from its events, so they say what happened. */
public final class Letters {

    private Letters() {}

    /**
     * One letter.
     *
     * @param event the number of the event it went out with
     * @param sums what it names, in order
     */
    public record Issued(
            Step.Letter letter,
            Citation citation,
            int event,
            LocalDate date,
            String enterprise,
            String bank,
            Map<Text, Money> sums) {}

    public static List<Issued> of(CaseFile file) {
        List<Issued> letters = new ArrayList<>();
        for (CaseEvent event : file.events()) {
            Step step = file.scheme().procedure().step(event.step()).orElseThrow();
            step.letters().stream()
                    .filter(letter -> event.agreed() && goesOut(letter, event))
                    .forEach(letter -> letters.add(issued(file, step, letter, event)));
        }
        return letters;
    }

    private static boolean goesOut(Step.Letter letter, CaseEvent event) {
        return letter.whenPays()
                .map(fund ->
                        event.split().map(split -> split.of(fund).isPositive()).orElse(false))
                .orElse(true);
    }

    private static Issued issued(CaseFile file, Step step, Step.Letter letter, CaseEvent event) {
        return new Issued(
                letter,
                step.citation(),
                event.number(),
                event.date(),
                file.facts().text(EnterpriseFacts.ENTERPRISE_NAME).orElse(file.enterprise()),
                file.bank(),
                sums(letter, event));
    }

    private static Map<Text, Money> sums(Step.Letter letter, CaseEvent event) {
        Map<Text, Money> sums = new LinkedHashMap<>();
        event.split()
                .ifPresent(split -> split.slices().stream()
                        .filter(slice -> letter.whenPays().isEmpty()
                                || letter.whenPays().get().equals(slice.bearer()))
                        .forEach(slice -> sums.merge(name(slice), slice.amount(), Money::plus)));
        event.facts().keys().forEach(key -> stated(key, event, sums));
        return sums;
    }

    private static Text name(Slice slice) {
        return slice.bearer().name();
    }

    @SuppressWarnings("unchecked") // a key of the money types holds money
    private static void stated(FactKey<?> key, CaseEvent event, Map<Text, Money> sums) {
        boolean money = key.type().name().equals(FactType.MONEY.name()) && key.origin() == FactKey.Origin.STATED;
        if (money) {
            event.facts().get((FactKey<Money>) key).ifPresent(sum -> sums.put(key.wording(), sum));
        }
    }
}
