package org.fendan.app.demo;

import org.fendan.app.desk.Caller;
import org.fendan.app.desk.Role;
import org.fendan.core.law.Text;

/** Who may sign in to the demo. The keys are printed for everybody: the demo's store holds nothing real. */
public enum DemoUser {
    CENTRE("centre", Role.AUTHORITY, "centre", Text.of("高新区创新服务中心", "the innovation service centre")),
    LEADER("leader", Role.LEADER, "centre", Text.of("分管领导", "the approving leader")),
    COMMITTEE("committee", Role.COMMITTEE, "centre", Text.of("管委会办公会议", "the committee")),
    AUDITOR("auditor", Role.AUDITOR, "auditor", Text.of("审计（只读）", "the auditor (reads only)")),
    BANK_A("bank-a", Role.BANK, "bank-a", Text.of("山城银行高新支行", "Shancheng Bank, High-tech Zone branch")),
    BANK_B("bank-b", Role.BANK, "bank-b", Text.of("嘉陵银行西永支行", "Jialing Bank, Xiyong branch")),
    BANK_C("bank-c", Role.BANK, "bank-c", Text.of("渝融银行金凤支行", "Yurong Bank, Jinfeng branch")),
    BANK_X("bank-x", Role.BANK, "bank-x", Text.of("练习用银行一（尚无协议）", "a bank to practise with (no agreement yet)")),
    BANK_Y("bank-y", Role.BANK, "bank-y", Text.of("练习用银行二（尚无协议）", "another bank to practise with"));

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
}
