package org.fendan.core.scheme;

import org.fendan.core.law.Text;

/** Who takes a step. */
public enum Actor {
    ENTERPRISE(Text.of("企业", "enterprise")),
    BANK(Text.of("合作银行", "bank")),
    /** The owner of the enterprise, who signs beside it. */
    OWNER(Text.of("企业主", "owner of the enterprise")),
    GUARANTOR(Text.of("担保机构", "guarantor")),
    INSURER(Text.of("保险公司", "insurer")),
    /** The office that runs the scheme day by day. */
    AUTHORITY(Text.of("主管单位", "supervising authority")),
    /** The leader who approves payments of public money. */
    LEADER(Text.of("分管领导", "approving leader")),
    COMMITTEE(Text.of("办公会议", "committee"));

    private final Text label;

    Actor(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
