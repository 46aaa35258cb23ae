package org.fendan.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.scheme.Effect;
import org.fendan.core.scheme.Procedure;
import org.fendan.core.scheme.Step;

/** Every life a case can have under a procedure: all the sets of marks it can come to, and the steps between them. */
public final class Lives {

    static final int LIMIT = 20_000;

    /** A step that was taken from somewhere, and the marks it led to. */
    record Move(Step step, Set<String> marks) {}

    private final Procedure procedure;
    private final Map<Set<String>, Set<Move>> moves = new LinkedHashMap<>();

    private Lives(Procedure procedure) {
        this.procedure = procedure;
    }

    static Lives of(Procedure procedure) {
        Lives lives = new Lives(procedure);
        Deque<Set<String>> open = new ArrayDeque<>();
        procedure.filing().ifPresent(filing -> open.add(after(filing, Set.of(), filing.gives())));
        while (!open.isEmpty() && !lives.isCutShort()) {
            Set<String> marks = open.remove();
            if (!lives.moves.containsKey(marks)) {
                Set<Move> next = lives.movesFrom(marks);
                lives.moves.put(marks, next);
                next.forEach(move -> open.add(move.marks()));
            }
        }
        return lives;
    }

    /** The steps that may be taken with these marks, the filing apart: with it a case begins, once. */
    public static List<Step> open(Procedure procedure, Set<String> marks) {
        return procedure.steps().stream()
                .filter(step -> isOpen(procedure, step, marks))
                .toList();
    }

    /** The marks after a step: without those it takes, with those that come. */
    public static Set<String> after(Step step, Set<String> marks, Set<String> coming) {
        Set<String> next = new TreeSet<>(marks);
        next.removeAll(step.takes());
        next.addAll(coming);
        return next;
    }

    private static boolean isOpen(Procedure procedure, Step step, Set<String> marks) {
        return step.effect() != Effect.FILE
                && procedure.ended().stream().noneMatch(marks::contains)
                && marks.containsAll(step.needs())
                && marks.containsAll(step.takes())
                && step.bars().stream().noneMatch(marks::contains);
    }

    private Set<Move> movesFrom(Set<String> marks) {
        Set<Move> next = new LinkedHashSet<>();
        for (Step step : open(procedure, marks)) {
            next.add(new Move(step, after(step, marks, step.gives())));
            step.otherwise().ifPresent(no -> next.add(new Move(step, after(step, marks, no))));
        }
        return next;
    }

    /** Whether there are more sets of marks than anybody could look through; some are left out then. */
    boolean isCutShort() {
        return moves.size() > LIMIT;
    }

    /** All the sets of marks a case can come to. */
    Set<Set<String>> all() {
        return moves.keySet();
    }

    /** The ids of the steps some case can take. */
    Set<String> taken() {
        Set<String> ids = new TreeSet<>();
        procedure.filing().ifPresent(filing -> ids.add(filing.id()));
        moves.values().forEach(next -> next.forEach(move -> ids.add(move.step().id())));
        return ids;
    }

    /** Whether some case takes the one step and, at once or later, the other. */
    boolean canFollow(String first, String later) {
        Set<Set<String>> seen = new HashSet<>();
        Deque<Set<String>> open = new ArrayDeque<>();
        procedure
                .filing()
                .filter(filing -> filing.id().equals(first))
                .ifPresent(filing -> open.add(after(filing, Set.of(), filing.gives())));
        moves.values()
                .forEach(next -> next.stream()
                        .filter(move -> move.step().id().equals(first))
                        .forEach(move -> open.add(move.marks())));
        while (!open.isEmpty()) {
            Set<String> marks = open.remove();
            if (seen.add(marks)) {
                for (Move move : moves.getOrDefault(marks, Set.of())) {
                    if (move.step().id().equals(later)) {
                        return true;
                    }
                    open.add(move.marks());
                }
            }
        }
        return false;
    }

    /** The marks of cases that can never come to an end. */
    List<Set<String>> stuck() {
        Set<Set<String>> ends = new HashSet<>();
        moves.keySet().stream()
                .filter(marks -> procedure.ended().stream().anyMatch(marks::contains))
                .forEach(ends::add);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<Set<String>, Set<Move>> entry : moves.entrySet()) {
                if (entry.getValue().stream().anyMatch(move -> ends.contains(move.marks()))) {
                    grew |= ends.add(entry.getKey());
                }
            }
        }
        return moves.keySet().stream().filter(marks -> !ends.contains(marks)).toList();
    }
}
