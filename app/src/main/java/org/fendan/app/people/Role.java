package org.fendan.app.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Actor;

/** What a user is, and which actor of a procedure that makes them. */
public enum Role {
    ENTERPRISE(Text.of("企业", "enterprise"), Optional.of(Actor.ENTERPRISE)),
    /** The owner of an enterprise, who signs beside it. */
    OWNER(Text.of("企业主", "owner of the enterprise"), Optional.of(Actor.OWNER)),
    BANK(Text.of("合作银行", "bank"), Optional.of(Actor.BANK)),
    GUARANTOR(Text.of("担保机构", "guarantor"), Optional.of(Actor.GUARANTOR)),
    INSURER(Text.of("保险公司", "insurer"), Optional.of(Actor.INSURER)),
    AUTHORITY(Text.of("主管单位", "supervising authority"), Optional.of(Actor.AUTHORITY)),
    LEADER(Text.of("分管领导", "approving leader"), Optional.of(Actor.LEADER)),
    COMMITTEE(Text.of("办公会议", "committee"), Optional.of(Actor.COMMITTEE)),
    /** Keeps the fund's money; sees its accounts. */
    CUSTODIAN(Text.of("资金托管机构", "custodian of the fund"), Optional.empty()),
    /** Receives copies. */
    FINANCE(Text.of("财政部门", "finance bureau"), Optional.empty()),
    REGUARANTOR(Text.of("再担保机构", "re-guarantor"), Optional.empty()),
    /** Reads everything, changes nothing. */
    AUDITOR(Text.of("审计", "auditor"), Optional.empty()),
    /** Manages users; sees no case and no money. */
    ADMINISTRATOR(Text.of("系统管理员", "administrator"), Optional.empty());

    private static final Set<Role> SEEING_ALL = Set.of(AUTHORITY, LEADER, COMMITTEE, FINANCE, AUDITOR);

    private final Text label;
    private final Optional<Actor> actor;

    Role(Text label, Optional<Actor> actor) {
        this.label = label;
        this.actor = actor;
    }

    public Text label() {
        return label;
    }

    /** The labels of roles given by their names, in one line. */
    public static String labels(Stream<String> names, String language) {
        return names.map(name -> valueOf(name).label().in(language))
                .collect(Collectors.joining(language.equals("en") ? ", " : "、"));
    }

    public Optional<Actor> actor() {
        return actor;
    }

    /** The positions somebody of this role may hold: none where one only reads. */
    public Set<Position> positions() {
        return actor.isPresent() ? EnumSet.allOf(Position.class) : Set.of();
    }

    /** Whether one belongs to a guarantor or an insurer. */
    public boolean isInstitution() {
        return this == GUARANTOR || this == INSURER || this == REGUARANTOR;
    }

    /** Whether one belongs to an enterprise. */
    public boolean isOfEnterprise() {
        return this == ENTERPRISE || this == OWNER;
    }

    /** Whether one sees everybody's cases. */
    public boolean seesAll() {
        return SEEING_ALL.contains(this);
    }
}
