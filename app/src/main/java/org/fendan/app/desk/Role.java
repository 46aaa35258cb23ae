package org.fendan.app.desk;

import java.util.Optional;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;

/** What a user is, and which actor of a procedure that makes them. */
public enum Role {
    ENTERPRISE(Text.of("企业", "enterprise"), Optional.of(Actor.ENTERPRISE)),
    BANK(Text.of("合作银行", "bank"), Optional.of(Actor.BANK)),
    AUTHORITY(Text.of("主管单位", "supervising authority"), Optional.of(Actor.AUTHORITY)),
    LEADER(Text.of("分管领导", "approving leader"), Optional.of(Actor.LEADER)),
    COMMITTEE(Text.of("管委会", "committee"), Optional.of(Actor.COMMITTEE)),
    /** Reads everything, changes nothing. */
    AUDITOR(Text.of("审计", "auditor"), Optional.empty());

    private final Text label;
    private final Optional<Actor> actor;

    Role(Text label, Optional<Actor> actor) {
        this.label = label;
        this.actor = actor;
    }

    public Text label() {
        return label;
    }

    public Optional<Actor> actor() {
        return actor;
    }

    /** Whether one sees the loans of every bank. */
    public boolean seesAll() {
        return this != BANK && this != ENTERPRISE;
    }
}
