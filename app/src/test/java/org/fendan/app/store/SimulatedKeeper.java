package org.fendan.app.store;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Account;
import org.fendan.core.ledger.AccountId;
import org.fendan.core.ledger.Hold;
import org.fendan.core.ledger.Past;

/** A keeper on a simulated disk, to which a mishap happens when the simulation says so. */
final class SimulatedKeeper implements Keeper, Past {

    private static final int DROPPED = 9;

    /** What can go wrong with one batch. */
    enum Mishap {
        NONE,
        CRASH_BEFORE_THE_COMMIT,
        CRASH_AMID_THE_COMMIT,
        CRASH_BEFORE_THE_ANSWER,
        COMMIT_FAILS,
        COMMIT_SEEMS_TO_FAIL,
        READING_FAILS,
        VALUE_REFUSED,
        DISK_LOW
    }

    /** A way of keeping that is wrong; the simulation is to find each. */
    enum Fault {
        NONE,
        ACKNOWLEDGES_EARLY,
        KEEPS_HALF,
        DROPS_A_ROW,
        FORGETS_ANSWERS,
        FORGETS_REVERSALS,
        FORGETS_HOLDS,
        FORGETS_ACCOUNTS,
        KEEPS_WHAT_IT_REFUSES,
        IGNORES_THE_EPOCH
    }

    /** The process is gone; nobody is told anything. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process is gone");
        }
    }

    private final SimulatedDisk disk;
    private final Fault fault;
    private final long epoch;
    private SimulatedDisk earlier;
    private Mishap mishap = Mishap.NONE;
    private int spared;

    SimulatedKeeper(SimulatedDisk disk, Fault fault) {
        this.disk = disk;
        this.fault = fault;
        this.epoch = disk.beginEpoch();
        this.earlier = disk.copy();
    }

    /** What will happen, once so many commits have gone well. */
    void next(Mishap coming, int commits) {
        mishap = coming;
        spared = commits;
    }

    private boolean suffers(Mishap what) {
        return mishap == what && spared == 0;
    }

    @Override
    public Kept kept() {
        return !suffers(Mishap.READING_FAILS) && fault != Fault.FORGETS_ANSWERS
                ? disk
                : (Kept) Proxy.newProxyInstance(
                        Kept.class.getClassLoader(), new Class<?>[] {Kept.class}, (kept, question, about) -> {
                            if (suffers(Mishap.READING_FAILS)) {
                                throw unreadable();
                            }
                            return question.getName().equals("answer")
                                    ? Optional.empty()
                                    : question.invoke(disk, about);
                        });
    }

    private static RuntimeException unreadable() {
        return new IllegalStateException(new SQLException("the connection is gone", "08006"));
    }

    @Override
    public Past past() {
        return this;
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return fault == Fault.FORGETS_ACCOUNTS ? Optional.empty() : disk.account(id);
    }

    @Override
    public Optional<Hold> hold(String id) {
        if (suffers(Mishap.READING_FAILS)) {
            throw unreadable();
        }
        return fault == Fault.FORGETS_HOLDS ? Optional.empty() : disk.hold(id);
    }

    @Override
    public Optional<Boolean> reversed(String chain) {
        return fault == Fault.FORGETS_REVERSALS ? disk.reversed(chain).map(known -> false) : disk.reversed(chain);
    }

    @Override
    public String standing() {
        List<Hold> pending = disk.holds().stream().filter(Hold::isPending).toList();
        return Fields.hash(List.of(disk.accounts(), pending));
    }

    @Override
    public Optional<DiskLow> refusal() {
        return suffers(Mishap.DISK_LOW) ? Optional.of(new DiskLow(1, 2)) : Optional.empty();
    }

    @Override
    public void keep(Change change) {
        if (epoch != disk.epoch() && fault != Fault.IGNORES_THE_EPOCH) {
            throw new StoreStopped("another node writes since epoch " + disk.epoch() + "; this one's was " + epoch);
        }
        failBefore(change);
        if (fault == Fault.ACKNOWLEDGES_EARLY) {
            earlier = disk.copy();
        }
        disk.keepLedger(change);
        disk.keepRows(change, this::wants);
        failAfter();
        spared = Math.max(0, spared - 1);
    }

    private void failBefore(Change change) {
        switch (spared > 0 ? Mishap.NONE : mishap) {
            case CRASH_BEFORE_THE_COMMIT -> crash();
            case CRASH_AMID_THE_COMMIT -> {
                if (fault == Fault.KEEPS_HALF) {
                    disk.keepLedger(change);
                }
                crash();
            }
            case COMMIT_FAILS -> throw new IllegalStateException("the connection broke before the commit");
            case VALUE_REFUSED -> {
                if (fault == Fault.KEEPS_WHAT_IT_REFUSES) {
                    disk.keepLedger(change);
                    disk.keepRows(change, row -> true);
                }
                throw new ValueRefused(new IllegalArgumentException("not a character"));
            }
            default -> {}
        }
    }

    private void failAfter() {
        if (suffers(Mishap.CRASH_BEFORE_THE_ANSWER)) {
            crash();
        }
        if (suffers(Mishap.COMMIT_SEEMS_TO_FAIL)) {
            throw new IllegalStateException("the connection broke behind the commit");
        }
    }

    /** What a keeper that acknowledges early still had in its hands is lost. */
    private void crash() {
        if (fault == Fault.ACKNOWLEDGES_EARLY) {
            disk.take(earlier);
        }
        throw new Crash();
    }

    private boolean wants(History.Row row) {
        return fault != Fault.DROPS_A_ROW || disk.rows() % DROPPED > 0 || row.table() == History.ANSWER;
    }

    @Override
    public void upkeep() {}
}
