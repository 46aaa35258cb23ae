package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.store.CaseIndex;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.casefile.Deadline;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Step;

/**
 * Whose turn it is in a case: who may take a step that is owed, and by which day at the earliest, or that others wait
 * for.
 *
 * @param days empty for whom nothing is owed by a day
 */
record Turns(Map<Actor, Optional<LocalDate>> days) {

    private static final Set<Effect> AWAITED = Set.of(
            Effect.REVIEW,
            Effect.APPROVE,
            Effect.CHARGE,
            Effect.SIGN,
            Effect.DISBURSE,
            Effect.NOTIFY,
            Effect.CONFIRM,
            Effect.RESERVE,
            Effect.PAY,
            Effect.DECIDE,
            Effect.GRANT);

    Turns {
        days = Map.copyOf(days);
    }

    /** {@code owed}: the deadlines that are not met. */
    static Turns of(CaseFile file, List<Deadline> owed) {
        Map<Actor, Optional<LocalDate>> days = new EnumMap<>(Actor.class);
        if (!file.hasEnded()) {
            for (Deadline deadline : owed) {
                Optional<LocalDate> day = Optional.of(deadline.due().day().orElse(CaseIndex.UNKNOWN_DAY));
                step(file, deadline)
                        .ifPresent(step -> step.actors().forEach(actor -> days.merge(actor, day, Turns::earlier)));
            }
            awaited(file).forEach(step -> step.actors().forEach(actor -> days.putIfAbsent(actor, Optional.empty())));
        }
        return new Turns(days);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    private static Optional<Step> step(CaseFile file, Deadline deadline) {
        return file.scheme().procedure().step(deadline.duty().owed());
    }

    /** The steps that others wait for: open, and leading on from where the case stands, not taken at will. */
    private static List<Step> awaited(CaseFile file) {
        return file.openSteps().stream()
                .filter(step -> AWAITED.contains(step.effect()))
                .filter(step -> !step.takes().isEmpty() || step.bars().stream().anyMatch(step.gives()::contains))
                .toList();
    }

    /** The steps that are owed or waited for, those that are owed first. */
    static List<Step> steps(CaseFile file, List<Deadline> owed) {
        Set<Step> steps = new LinkedHashSet<>();
        owed.forEach(deadline -> step(file, deadline).ifPresent(steps::add));
        steps.addAll(awaited(file));
        return List.copyOf(steps);
    }

    /** The earliest day by which anybody owes a step. */
    Optional<LocalDate> due() {
        return days.values().stream().flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** "": nobody's turn; else ",BANK=2021-05-08,AUTHORITY=,". */
    String text() {
        return days.isEmpty()
                ? ""
                : Stream.of(Actor.values())
                        .filter(days::containsKey)
                        .map(actor -> actor.name() + "="
                                + days.getOrDefault(actor, Optional.empty())
                                        .map(LocalDate::toString)
                                        .orElse(""))
                        .collect(Collectors.joining(",", ",", ","));
    }

    /**
     * Whose turn a text says it is.
     *
     * @param wanted the one who asks; anybody's turn where empty
     * @return empty where it is not theirs; else the day, or the last of all days where they are waited for only
     */
    static Optional<Turn> read(String text, Optional<Actor> wanted) {
        return Stream.of(text.split(",", -1))
                .filter(part -> !part.isEmpty())
                .filter(part ->
                        wanted.map(actor -> part.startsWith(actor.name() + "=")).orElse(true))
                .map(part -> part.substring(part.indexOf('=') + 1))
                .map(day -> new Turn(
                        Optional.of(day).filter(some -> !some.isEmpty()).map(LocalDate::parse)))
                .min((one, other) ->
                        one.day().orElse(LocalDate.MAX).compareTo(other.day().orElse(LocalDate.MAX)));
    }

    /** Somebody's turn, by a day or waited for only. */
    record Turn(Optional<LocalDate> day) {}
}
