package org.fendan.core.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.time.Days;

/**
 * What kind of value a fact has: how it is written, read and shown.
 *
 * <p>Reading what {@code show} wrote gives the same value.
 *
 * @param name the type's name in files and answers
 * @param rule what a right value looks like, for the one who wrote a wrong one
 * @param choices the answers there are, for a closed list; else empty
 */
public record FactType<T>(
        String name, Text rule, Function<String, T> parser, Function<T, String> writer, List<Choice> choices) {

    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9.-]{0,63}");
    private static final Pattern PHONE_NUMBER = Pattern.compile("[+]?[0-9]{2,4}(?:-?[0-9]){3,16}");
    private static final Pattern IDENTITY = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Z]{8,34}");
    private static final int TEXT_LIMIT = 500;
    private static final int REFERENCE_LIMIT = 60;

    public static final FactType<Money> MONEY = open(
            "money",
            Text.of(
                    "以元为单位的字符串，最多两位小数，不带千分位，不为负，不超过90万亿元",
                    "a string in yuan, at most two decimals, no separators, not negative, at most 90 trillion"),
            FactType::parseMoney,
            Money::toString);
    public static final FactType<Money> POSITIVE_MONEY = open(
            "money",
            Text.of(
                    "以元为单位的字符串，最多两位小数，不带千分位，大于0，不超过90万亿元",
                    "a string in yuan, at most two decimals, no separators, more than 0, at most 90 trillion"),
            FactType::parsePositiveMoney,
            Money::toString);
    public static final FactType<Ratio> PERCENT = open(
            "percent",
            Text.of("百分数字符串，不带百分号", "a percentage as a string, without its sign"),
            FactType::parsePercent,
            Ratio::percentText);
    /** Points on a scale; exact decimals. */
    public static final FactType<Ratio> SCORE = open(
            "score",
            Text.of("不为负的小数字符串", "a decimal number as a string, not negative"),
            text -> parsePercent(text).times(Ratio.of(100, 1)),
            score -> score.times(Ratio.of(1, 100)).percentText());

    public static final FactType<Long> COUNT_OF =
            open("count", Text.of("不为负的整数", "a whole number, not negative"), FactType::parseCount, String::valueOf);
    public static final FactType<LocalDate> DATE = open(
            "date", Text.of("存在的日期，年-月-日", "a real day, year-month-day"), FactType::parseDate, LocalDate::toString);
    public static final FactType<Boolean> FLAG =
            open("flag", Text.of("true 或 false", "true or false"), FactType::parseFlag, String::valueOf);
    public static final FactType<String> TEXT = open(
            "text",
            Text.of("不为空、不超过500字的文字", "words, not empty, at most 500 characters"),
            FactType::parseText,
            Function.identity());
    /** A number or name other people gave something. */
    public static final FactType<String> REFERENCE = open(
            "text",
            Text.of("一行文字，不超过60字", "one line, at most 60 characters"),
            FactType::parseReference,
            Function.identity());

    /** The name of a natural person, and what they are; whoever need not know sees it masked. */
    public static final FactType<String> PERSON = open(
            "person",
            Text.of("自然人姓名，可注明身份，不超过500字", "a person's name, and what they are, at most 500 characters"),
            FactType::parseText,
            Function.identity());
    /** A number somebody can be called at; masked like a person's name. */
    public static final FactType<String> PHONE = open(
            "phone",
            Text.of("电话号码：5至20位数字，可有 + 和 -", "a telephone number: 5 to 20 digits, + and - allowed"),
            text -> parseShaped(PHONE_NUMBER, text),
            Function.identity());
    /** A natural person's identity number; masked like their name. */
    public static final FactType<String> IDENTITY_NUMBER = open(
            "identityNumber",
            Text.of("18位居民身份证号码", "the 18 characters of an identity number"),
            text -> parseShaped(IDENTITY, text),
            Function.identity());
    /** A bank account's number; masked like a person's name. */
    public static final FactType<String> ACCOUNT_NUMBER = open(
            "accountNumber",
            Text.of("银行账号：8至34位数字或大写字母", "the number of a bank account: 8 to 34 digits or capital letters"),
            text -> parseShaped(ACCOUNT, text),
            Function.identity());

    public static final FactType<CreditCode> CREDIT_CODE = open(
            "creditCode",
            Text.of(
                    "18位统一社会信用代码，以91、92或93开头",
                    "a unified social credit code: 18 characters, beginning with 91, 92 or 93"),
            CreditCode::parse,
            CreditCode::code);
    public static final FactType<List<Title>> TITLES = open(
            "titles",
            Text.of(
                    "资质清单，每项为代码、空格、起始日/截止日；没有则给空清单",
                    "a list of titles, each its code, a space, first/last day; an empty list for none"),
            FactType::parseTitles,
            FactType::showTitles);
    public static final FactType<List<Outstanding>> OUTSTANDING = open(
            "outstanding",
            Text.of(
                    "每段为未还本金、空格、起始日、空格、还款日，各段以分号分隔；还款日不计息",
                    "parts joined by semicolons, each the principal owed, its first day and the day it was repaid,"
                            + " parted by spaces; the last earns no interest"),
            FactType::parseOutstanding,
            parts -> parts.stream().map(Outstanding::toString).collect(Collectors.joining(";")));
    public static final FactType<Choice> PLACE =
            open("place", Text.of("地区代码", "the code of an area"), FactType::parsePlace, Choice::code);

    /** A closed list of answers, given by their codes. */
    public static FactType<Choice> oneOf(Choice... choices) {
        List<Choice> all = List.of(choices);
        String codes = all.stream().map(Choice::code).collect(Collectors.joining(", "));
        return new FactType<>(
                "choice",
                Text.of("以下之一：" + codes, "one of: " + codes),
                text -> chosen(all, codes, text),
                Choice::code,
                all);
    }

    private static <T> FactType<T> open(
            String name, Text rule, Function<String, T> parser, Function<T, String> writer) {
        return new FactType<>(name, rule, parser, writer, List.of());
    }

    /** Reads a value; an {@link IllegalArgumentException} or a date's own exception says it is none. */
    public T parse(String text) {
        return parser.apply(text);
    }

    public String show(T value) {
        return writer.apply(value);
    }

    private static Money parseMoney(String text) {
        Money money = Money.parse(text);
        if (money.isNegative()) {
            throw new IllegalArgumentException("a sum in a fact is not negative: \"" + text + "\"");
        }
        return money;
    }

    private static Money parsePositiveMoney(String text) {
        Money money = parseMoney(text);
        if (money.isZero()) {
            throw new IllegalArgumentException("a sum here is more than 0: \"" + text + "\"");
        }
        return money;
    }

    private static Ratio parsePercent(String text) {
        Ratio ratio = Ratio.percent(text);
        if (ratio.isNegative()) {
            throw new IllegalArgumentException("a percentage in a fact is not negative: \"" + text + "\"");
        }
        return ratio;
    }

    private static Long parseCount(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number: \"" + text + "\"");
        }
        return Long.valueOf(text);
    }

    private static LocalDate parseDate(String text) {
        LocalDate date = Days.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 2200) {
            throw new IllegalArgumentException("no business date: \"" + text + "\"");
        }
        return date;
    }

    private static Boolean parseFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: \"" + text + "\"");
        };
    }

    private static String parseText(String text) {
        if (text.isBlank() || text.length() > TEXT_LIMIT) {
            throw new IllegalArgumentException("empty, or longer than " + TEXT_LIMIT + " characters");
        }
        return text.strip();
    }

    private static String parseShaped(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException("not of its shape: \"" + text + "\"");
        }
        return text;
    }

    private static String parseReference(String text) {
        String reference = parseText(text);
        if (reference.length() > REFERENCE_LIMIT || reference.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("more than one line, or longer than " + REFERENCE_LIMIT + " characters");
        }
        return reference;
    }

    private static List<Title> parseTitles(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";")).map(Title::parse).toList();
    }

    private static String showTitles(List<Title> titles) {
        return titles.stream().map(Title::toString).collect(Collectors.joining(";"));
    }

    private static List<Outstanding> parseOutstanding(String text) {
        return Arrays.stream(text.split(";", -1)).map(Outstanding::parse).toList();
    }

    private static Choice chosen(List<Choice> all, String codes, String text) {
        for (Choice choice : all) {
            if (choice.code().equals(text)) {
                return choice;
            }
        }
        throw new IllegalArgumentException("none of " + codes + ": \"" + text + "\"");
    }

    private static Choice parsePlace(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code: \"" + text + "\"");
        }
        return Choice.of(text, text, text);
    }
}
