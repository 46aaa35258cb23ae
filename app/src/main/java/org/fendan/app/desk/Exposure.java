package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.fact.Choice;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;

/** Principal still owed on a day, by something loans have in common. */
public record Exposure(Text name, int loans, int enterprises, Money open) {

    /** Those who owe something, the most first; loans that do not say are left out. */
    static List<Exposure> by(Function<CaseFigures, Optional<Choice>> what, List<CaseFigures> cases, LocalDate lastDay) {
        Map<Choice, List<CaseFigures>> groups = new LinkedHashMap<>();
        cases.stream()
                .filter(one -> owed(one, lastDay).isPositive())
                .forEach(one -> what.apply(one)
                        .ifPresent(choice -> groups.computeIfAbsent(choice, c -> new ArrayList<>())
                                .add(one)));
        return groups.entrySet().stream()
                .map(group -> of(group.getKey().label(), group.getValue(), lastDay))
                .sorted(Comparator.comparing((Exposure one) -> one.open()).reversed())
                .toList();
    }

    /** All loans together. */
    static Exposure of(Text name, List<CaseFigures> cases, LocalDate lastDay) {
        List<CaseFigures> owing =
                cases.stream().filter(one -> owed(one, lastDay).isPositive()).toList();
        return new Exposure(
                name,
                owing.size(),
                (int) owing.stream()
                        .map(one -> one.row().enterprise())
                        .distinct()
                        .count(),
                owing.stream().map(one -> owed(one, lastDay)).reduce(Money.ZERO, Money::plus));
    }

    static Optional<Choice> bank(CaseFigures figures) {
        String bank = figures.row().bank();
        return Optional.of(Choice.of(bank, bank, bank));
    }

    private static Money owed(CaseFigures one, LocalDate lastDay) {
        return one.sum(CaseFigures.Of.OPEN, lastDay);
    }
}
