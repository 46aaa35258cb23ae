package org.fendan.core.reference;

import java.util.Arrays;
import org.fendan.core.law.Text;

/** A figure the size of an enterprise is judged by. */
public enum SizeIndicator {
    /** Persons employed. */
    EMPLOYEES("employees", "从业人员", "employees"),
    /** Revenue of a year, in fen. */
    REVENUE("revenue", "营业收入", "revenue"),
    /** Total assets, in fen. */
    ASSETS("assets", "资产总额", "total assets");

    private final String code;
    private final Text label;

    SizeIndicator(String code, String zh, String en) {
        this.code = code;
        this.label = Text.of(zh, en);
    }

    /** Finds an indicator by the word the table uses. */
    static SizeIndicator of(String code) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator of size: \"" + code + "\""));
    }

    public Text label() {
        return label;
    }
}
