package org.fendan.app.demo;

import java.util.List;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.people.Position;
import org.fendan.app.people.Role;
import org.fendan.core.law.Text;

/** Who may sign in to the demo. The keys are printed for everybody: the demo's store holds nothing real. */
public enum DemoUser {
    CENTRE("centre", Role.AUTHORITY, "centre", Text.of("主管单位经办", "files for the supervising authority")),
    SECOND("second", Role.AUTHORITY, "centre", Text.of("主管单位复核、审批", "checks and approves for the authority")),
    PAYER("payer", Role.AUTHORITY, "centre", Text.of("主管单位支付", "pays for the authority")),
    LEADER("leader", Role.LEADER, "centre", Text.of("分管领导", "the approving leader")),
    COMMITTEE("committee", Role.COMMITTEE, "centre", Text.of("办公会议", "the committee")),
    AUDITOR("auditor", Role.AUDITOR, "auditor", Text.of("审计（只读）", "the auditor (reads only)")),
    BANK_A("bank-a", Role.BANK, "bank-a", Text.of("山城银行经办", "files for Shancheng Bank")),
    BANK_A_REVIEWER("bank-a-reviewer", Role.BANK, "bank-a", Text.of("山城银行复核", "checks for Shancheng Bank")),
    BANK_B("bank-b", Role.BANK, "bank-b", Text.of("海湾银行经办", "files for Haiwan Bank")),
    BANK_B_REVIEWER("bank-b-reviewer", Role.BANK, "bank-b", Text.of("海湾银行复核", "checks for Haiwan Bank")),
    BANK_C("bank-c", Role.BANK, "bank-c", Text.of("京郊银行经办", "files for Jingjiao Bank")),
    BANK_C_REVIEWER("bank-c-reviewer", Role.BANK, "bank-c", Text.of("京郊银行复核", "checks for Jingjiao Bank")),
    BANK_X("bank-x", Role.BANK, "bank-x", Text.of("练习用银行一（尚无协议）", "a bank to practise with (no agreement yet)")),
    BANK_X_REVIEWER("bank-x-reviewer", Role.BANK, "bank-x", Text.of("练习用银行一复核", "checks for that bank")),
    BANK_Y("bank-y", Role.BANK, "bank-y", Text.of("练习用银行二（尚无协议）", "another bank to practise with")),
    BANK_Y_REVIEWER("bank-y-reviewer", Role.BANK, "bank-y", Text.of("练习用银行二复核", "checks for that bank")),
    GUARANTOR_A("guarantor-a", Role.GUARANTOR, "guarantor-a", Text.of("同舟担保经办", "files for Tongzhou Guarantee")),
    GUARANTOR_A_REVIEWER(
            "guarantor-a-reviewer", Role.GUARANTOR, "guarantor-a", Text.of("同舟担保复核", "checks for Tongzhou Guarantee")),
    GUARANTOR_B("guarantor-b", Role.GUARANTOR, "guarantor-b", Text.of("共济担保经办", "files for Gongji Guarantee")),
    GUARANTOR_B_REVIEWER(
            "guarantor-b-reviewer", Role.GUARANTOR, "guarantor-b", Text.of("共济担保复核", "checks for Gongji Guarantee")),
    INSURER_A("insurer-a", Role.INSURER, "insurer-a", Text.of("安行保险经办", "files for Anxing Insurance")),
    INSURER_A_REVIEWER(
            "insurer-a-reviewer", Role.INSURER, "insurer-a", Text.of("安行保险复核", "checks for Anxing Insurance")),
    GUARANTOR_X("guarantor-x", Role.GUARANTOR, "guarantor-x", Text.of("练习用担保机构", "a guarantor to practise with")),
    GUARANTOR_X_REVIEWER(
            "guarantor-x-reviewer", Role.GUARANTOR, "guarantor-x", Text.of("练习用担保机构复核", "checks for that guarantor")),
    INSURER_X("insurer-x", Role.INSURER, "insurer-x", Text.of("练习用保险公司", "an insurer to practise with")),
    INSURER_X_REVIEWER(
            "insurer-x-reviewer", Role.INSURER, "insurer-x", Text.of("练习用保险公司复核", "checks for that insurer")),
    ENTERPRISE_X(
            "enterprise-x", Role.ENTERPRISE, "91350203MA2XN8KQ7T", Text.of("练习用企业一", "an enterprise to practise with")),
    OWNER_X("owner-x", Role.OWNER, "91350203MA2XN8KQ7T", Text.of("该企业的企业主", "its owner")),
    ENTERPRISE_Y(
            "enterprise-y",
            Role.ENTERPRISE,
            "91110105MA01EXMP1H",
            Text.of("练习用企业二", "another enterprise to practise with")),
    OWNER_Y("owner-y", Role.OWNER, "91110105MA01EXMP1H", Text.of("该企业的企业主", "its owner"));

    /** One for all of them; it is printed for everybody, too. */
    public static final String PASSWORD = "fendan-demo";

    static final List<DemoUser> BANKS = List.of(BANK_A, BANK_B, BANK_C);
    static final List<DemoUser> GUARANTORS = List.of(GUARANTOR_A, GUARANTOR_B);
    static final List<DemoUser> INSURERS = List.of(INSURER_A);

    private final String user;
    private final Role role;
    private final String organisation;
    private final Text label;

    DemoUser(String user, Role role, String organisation, Text label) {
        this.user = user;
        this.role = role;
        this.organisation = organisation;
        this.label = label;
    }

    public String user() {
        return user;
    }

    public String key() {
        return "demo-" + user;
    }

    public Role role() {
        return role;
    }

    public String organisation() {
        return organisation;
    }

    /** Whom the sign-in stands for. */
    public Text label() {
        return label;
    }

    Caller caller() {
        return new Caller(user, role, organisation);
    }

    /** Who signs for the same organisation in a position: nobody makes, checks and pays. */
    DemoUser in(Position position) {
        return switch (position) {
            case CLERK -> this;
            case REVIEWER, APPROVER -> this == CENTRE ? SECOND : colleague(user + "-reviewer");
            case PAYER -> this == CENTRE ? PAYER : this;
        };
    }

    private DemoUser colleague(String name) {
        return Stream.of(values())
                .filter(other -> other.user.equals(name))
                .findFirst()
                .orElse(this);
    }
}
