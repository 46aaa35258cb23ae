package org.fendan.app.web.trial;

import java.math.BigDecimal;

/** From nothing to the largest value worth trying. */
public record Slider(String most, String step) {

    /** Where the slider stands for what is filled in. */
    public String at(String value) {
        String plain = value.replaceAll("[,，\\s]", "");
        return plain.matches("[0-9]{1,15}([.][0-9]{1,6})?")
                ? new BigDecimal(plain).min(new BigDecimal(most)).toPlainString()
                : "0";
    }
}
