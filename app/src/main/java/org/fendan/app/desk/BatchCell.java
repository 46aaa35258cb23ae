package org.fendan.app.desk;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.core.fact.Choice;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;

/**
 * A cell as somebody wrote it, and what they mean by it: spreadsheets keep days as numbers of days and percentages as
 * parts of one, people write separators, full-width figures and blanks. What is not surely meant stays as it was
 * written, so that it is refused with the rule and shown as its author knows it.
 *
 * @param percent whether a number is shown as a percentage
 */
record BatchCell(Kind kind, String text, boolean percent) {

    /** What a cell holds. */
    enum Kind {
        WORDS,
        NUMBER,
        YES_OR_NO,
        /** A formula that came to nothing, such as #N/A. */
        BROKEN
    }

    static final BatchCell EMPTY = words("");

    /** Whole numbers longer than this are no longer what was typed: a spreadsheet keeps fifteen digits. */
    private static final int DIGITS = 15;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 109_939;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?");
    private static final Pattern COMPACT_DAY = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern YUAN = Pattern.compile("^(?:[¥￥]|RMB|CNY)?\\s*(.*?)\\s*元?$");

    private static final Pattern THIN_SPACES = Pattern.compile("(?<=\\d) (?=\\d{3}(\\D|$))");
    private static final Pattern PERCENT = Pattern.compile("\\s*%$");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final String BLANKS = " \t\n\u000B\f\r\u00A0\u3000\u200B\uFEFF";

    static BatchCell words(String text) {
        return new BatchCell(Kind.WORDS, strip(text), false);
    }

    /** A number as the file has it; what is but the machine's way to write a decimal becomes that decimal again. */
    static BatchCell number(String raw, boolean percent) {
        return new BatchCell(Kind.NUMBER, shortest(raw), percent);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** Whether it is a number that had more digits than the file could keep. */
    boolean hasLostDigits(String type) {
        boolean isFigure = type.equals("money") || type.equals("percent") || type.equals("score");
        return kind == Kind.NUMBER && !isFigure && text.replaceAll("\\D", "").length() > DIGITS;
    }

    /** What it means where a value of this fact is expected. */
    String meant(FactKey<?> key) {
        FactType<?> type = key.type();
        String tidy = tidy(type.name(), type);
        return key.read(tidy).isPresent() || kind == Kind.NUMBER ? tidy : text;
    }

    /** What it means where a day is expected. */
    String meantDay() {
        return tidy(FactType.DATE.name(), FactType.DATE);
    }

    private String tidy(String name, FactType<?> type) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return switch (name) {
            case "money" -> figure(YUAN.matcher(plain).replaceFirst("$1"));
            case "score", "count" -> figure(plain);
            case "percent" -> percentage(plain);
            case "date" -> day(plain);
            case "flag" -> yesOrNo(plain);
            case "choice" -> choice(plain, type);
            case "creditCode", "identityNumber", "accountNumber" ->
                SPACE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
            case "phone", "place" -> SPACE.matcher(plain).replaceAll("");
            case "titles", "outstanding" -> plain;
            default -> text;
        };
    }

    private static String figure(String plain) {
        String figure = THIN_SPACES.matcher(plain).replaceAll(",");
        return GROUPED.matcher(figure).matches() ? figure.replace(",", "") : figure;
    }

    private String percentage(String plain) {
        if (percent) {
            return new BigDecimal(text).movePointRight(2).stripTrailingZeros().toPlainString();
        }
        return figure(PERCENT.matcher(plain).replaceAll(""));
    }

    private String day(String plain) {
        if (kind == Kind.NUMBER && text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= LAST_SERIAL) {
            return DAY_ZERO.plusDays(Long.parseLong(text)).toString();
        }
        return matched(DAY, plain).or(() -> matched(COMPACT_DAY, plain)).orElse(plain);
    }

    private static Optional<String> matched(Pattern pattern, String plain) {
        Matcher day = pattern.matcher(plain);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                                    Integer.parseInt(day.group(1)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(3)))
                            .toString())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String yesOrNo(String plain) {
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "是", "对", "√", "1" -> "true";
            case "false", "no", "n", "否", "不", "×", "0" -> "false";
            default -> plain;
        };
    }

    private static String choice(String plain, FactType<?> type) {
        return type.choices().stream()
                .filter(choice -> isNamed(choice, plain))
                .findFirst()
                .map(Choice::code)
                .orElse(plain);
    }

    private static boolean isNamed(Choice choice, String plain) {
        return choice.code().equalsIgnoreCase(plain)
                || same(choice.label().zh(), plain)
                || same(choice.label().en(), plain);
    }

    private static boolean same(String label, String plain) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC).strip().equalsIgnoreCase(plain);
    }

    /** Without the blanks around it, whatever kind of blank. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && BLANKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BLANKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String shortest(String raw) {
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal kept = new BigDecimal(Double.toString(exact.doubleValue()));
        BigDecimal shown = exact.precision() > DIGITS ? kept : exact;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
