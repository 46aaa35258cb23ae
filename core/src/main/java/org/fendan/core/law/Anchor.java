package org.fendan.core.law;

/** The event whose date picks the version of a dated value. */
public enum Anchor {
    APPLICATION(Text.of("申请日", "day of application")),
    CONTRACT(Text.of("签约日", "day the contract was signed")),
    DISBURSEMENT(Text.of("放款日", "day of disbursement")),
    CLAIM(Text.of("申请代偿日", "day of the claim")),
    RECOVERY(Text.of("追偿到账日", "day of the recovery"));

    private final Text label;

    Anchor(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
