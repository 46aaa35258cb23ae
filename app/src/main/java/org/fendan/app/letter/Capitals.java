package org.fendan.app.letter;

import org.fendan.core.money.Money;

/** A sum in capital characters (大写金额), as payment documents write it: 壹佰零叁万元整, 伍元零叁分. */
public final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] WITHIN = {"", "拾", "佰", "仟"};
    private static final int PLACES = 4;
    private static final int TEN = 10;
    private static final int FEN = 100;

    private Capitals() {}

    public static String of(Money sum) {
        long fen = sum.fen();
        String minus = fen < 0 ? "负" : "";
        String yuan = yuan(Long.toString(Math.abs(fen / FEN)));
        int rest = (int) Math.abs(fen % FEN);
        if (rest == 0) {
            return minus + (yuan.isEmpty() ? "零" : yuan) + "元整";
        }
        return minus + (yuan.isEmpty() ? "" : yuan + "元") + parts(rest, !yuan.isEmpty());
    }

    /** Jiao and fen; a nought stands where yuan are followed by fen alone. */
    private static String parts(int rest, boolean hasYuan) {
        int jiao = rest / TEN;
        int fen = rest % TEN;
        String first = jiao > 0 ? digit(jiao) + "角" : hasYuan ? "零" : "";
        return first + (fen > 0 ? digit(fen) + "分" : "整");
    }

    private static String yuan(String digits) {
        StringBuilder words = new StringBuilder();
        boolean nought = false;
        boolean group = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                nought = words.length() > 0;
            } else {
                words.append(nought ? "零" : "").append(digit(digit)).append(WITHIN[place % PLACES]);
                nought = false;
                group = true;
            }
            if (place % PLACES == 0) {
                words.append(unit(place / PLACES, group));
                group = false;
            }
        }
        return words.toString();
    }

    /** What stands behind four digits: 亿 ends all above it, 万 its own four, where they are more than noughts. */
    private static String unit(int fours, boolean group) {
        if (fours % 2 == 0) {
            return fours == 0 ? "" : "亿";
        }
        return group ? "万" : "";
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
