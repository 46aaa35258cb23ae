package org.fendan.core.scheme;

import org.fendan.core.law.Text;

/** What kind of partner a scheme works with; each has an agreement with it. */
public enum Partner {
    BANK(Text.of("合作银行", "partner bank")),
    GUARANTOR(Text.of("合作担保机构", "partner guarantor")),
    INSURER(Text.of("合作保险公司", "partner insurer"));

    private final Text label;

    Partner(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
