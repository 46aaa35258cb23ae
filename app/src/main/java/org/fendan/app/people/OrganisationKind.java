package org.fendan.app.people;

import java.util.Set;
import java.util.stream.Stream;
import org.fendan.core.law.Text;

/** What an organisation is in the sharing of risk, and what its people can be. */
public enum OrganisationKind {
    AUTHORITY(Text.of("主管单位", "supervising authority"), Role.AUTHORITY, Role.LEADER, Role.COMMITTEE),
    CUSTODIAN(Text.of("资金托管机构", "custodian of the fund"), Role.CUSTODIAN),
    COMMITTEE(Text.of("办公会议", "committee"), Role.COMMITTEE),
    FINANCE(Text.of("财政部门", "finance bureau"), Role.FINANCE),
    BANK(Text.of("合作银行", "bank"), Role.BANK),
    GUARANTOR(Text.of("担保机构", "guarantor"), Role.GUARANTOR),
    INSURER(Text.of("保险公司", "insurer"), Role.INSURER),
    REGUARANTOR(Text.of("再担保机构", "re-guarantor"), Role.REGUARANTOR),
    ENTERPRISE(Text.of("企业", "enterprise"), Role.ENTERPRISE, Role.OWNER),
    AUDITOR(Text.of("审计", "auditor"), Role.AUDITOR),
    OPERATOR(Text.of("系统运营方", "operator of the system"), Role.ADMINISTRATOR);

    private final Text label;
    private final Set<Role> roles;

    OrganisationKind(Text label, Role... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    public Text label() {
        return label;
    }

    /** What its people can be. */
    public Set<Role> roles() {
        return roles;
    }

    /** The kind of organisation somebody of this role usually belongs to. */
    public static OrganisationKind of(Role role) {
        return Stream.of(values())
                .filter(kind -> kind.roles.contains(role))
                .findFirst()
                .orElseThrow();
    }
}
