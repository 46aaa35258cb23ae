package org.fendan.core.reference;

import org.fendan.core.law.Text;

/** The size of an enterprise, from the smallest up, by 工信部联企业〔2011〕300号. */
public enum SizeClass {
    MICRO("微型企业", "micro enterprise"),
    SMALL("小型企业", "small enterprise"),
    MEDIUM("中型企业", "medium enterprise"),
    LARGE("大型企业", "large enterprise");

    private final Text label;

    SizeClass(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
