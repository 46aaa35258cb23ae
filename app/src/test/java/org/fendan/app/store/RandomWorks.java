package org.fendan.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Works that write numbers, registers and users as the dice say, and what a work then finds beside what is kept. */
final class RandomWorks {

    private static final List<String> SERIES = List.of("case", "letter");
    private static final List<String> REGISTERS = List.of("agreements", "terms");
    private static final List<String> SUBJECTS = List.of("ccb", "icbc", "town-bank");
    private static final List<String> USERS = List.of("li", "wang");

    private final SplittableRandom dice;

    RandomWorks(SplittableRandom dice) {
        this.dice = dice;
    }

    SplittableRandom dice() {
        return dice;
    }

    private String of(List<String> some) {
        return some.get(dice.nextInt(some.size()));
    }

    /** Short, or too long to be remembered. */
    private String body() {
        return dice.nextInt(15) == 0 ? "long".repeat(1_100) : "body " + dice.nextInt(1000);
    }

    /** Writes a few things and looks in between; one in eight throws in the end. */
    int write(Transaction tx) {
        tx.append(Draft.by("clerk"));
        for (int i = dice.nextInt(1, 5); i > 0; i--) {
            switch (dice.nextInt(4)) {
                case 0 -> tx.nextNumber(of(SERIES));
                case 1 -> tx.appendRegister(of(REGISTERS), of(SUBJECTS), body());
                case 2 -> tx.saveUser(new UserRow(of(USERS), of(List.of("auditor", "clerk")), "ccb", body()));
                default -> look(tx);
            }
        }
        if (dice.nextInt(8) == 0) {
            throw new IllegalStateException("thought better of it");
        }
        return 0;
    }

    /** What a work finds, and which numbers it would give out; twice, as asking may itself be remembered. */
    void assertSame(Store store, String when) {
        List<Object> kept = store.reads().see(handle -> kept(new CaseQueries(handle)));
        for (int twice = 0; twice < 2; twice++) {
            assertThat(store.writer().rehearse(RandomWorks::found)).as(when).isEqualTo(kept);
        }
    }

    private static List<Object> found(Transaction tx) {
        List<Object> all = look(tx);
        tx.append(Draft.by("clerk"));
        SERIES.forEach(series -> all.add(tx.nextNumber(series)));
        REGISTERS.forEach(register -> all.add(tx.appendRegister(register, "probe", "{}")));
        return all;
    }

    private static List<Object> look(Transaction tx) {
        List<Object> all = new ArrayList<>();
        USERS.forEach(user -> all.add(tx.user(user)));
        for (String register : REGISTERS) {
            all.add(tx.registerAll(register));
            for (String subject : SUBJECTS) {
                all.add(tx.register(register, subject));
                all.add(tx.lastLine(register, subject));
            }
        }
        return all;
    }

    /** The same, asked of the rows themselves. */
    private static List<Object> kept(Kept rows) {
        List<Object> all = new ArrayList<>();
        USERS.forEach(user -> all.add(rows.user(user)));
        for (String register : REGISTERS) {
            all.add(rows.register(register, Optional.empty()));
            for (String subject : SUBJECTS) {
                all.add(rows.register(register, Optional.of(subject)));
                all.add(rows.lastLine(register, subject));
            }
        }
        SERIES.forEach(series -> all.add(rows.lastNumber(series) + 1));
        REGISTERS.forEach(register -> all.add(rows.lastRegister(register) + 1));
        return all;
    }
}
