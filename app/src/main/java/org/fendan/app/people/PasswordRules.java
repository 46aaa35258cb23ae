package org.fendan.app.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fendan.core.law.Text;

/**
 * What a password may not be: short, endless, the name of its owner, or what everybody tries first. Which kinds of
 * characters it is made of is its owner's business.
 */
public final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int RAW_MAX = 1_000;
    private static final int NAME_MIN = 4;
    private static final int VARIETY_MIN = 5;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a password of somebody known by these names. */
    public static List<Text> faults(String password, List<String> names) {
        if (password.length() > RAW_MAX) {
            return List.of(length());
        }
        List<Text> faults = new ArrayList<>();
        String normal = Passwords.normal(password);
        int count = normal.codePointCount(0, normal.length());
        if (count < SHORTEST || count > LONGEST || normal.chars().anyMatch(Character::isISOControl)) {
            faults.add(length());
        }
        String low = normal.toLowerCase(Locale.ROOT);
        if (names.stream().anyMatch(name -> isAbout(low, name.toLowerCase(Locale.ROOT)))) {
            faults.add(Text.of(
                    "不能是用户名或单位名称加上少量字符", "not the name of the user or the organisation with a few characters more"));
        }
        if (isCommon(low)) {
            faults.add(Text.of("过于常见，容易被猜中，请换一个", "too common: it is among the first to be tried"));
        }
        return faults;
    }

    private static Text length() {
        return Text.of(
                "须为 " + SHORTEST + " 至 " + LONGEST + " 个字符，不含控制字符",
                SHORTEST + " to " + LONGEST + " characters, no control characters");
    }

    /** Whether little but a name is in it. */
    private static boolean isAbout(String password, String name) {
        return name.length() >= NAME_MIN
                && password.contains(name)
                && password.replace(name, "").length() < SHORTEST - NAME_MIN;
    }

    /** A known password, with figures and signs around it, over and over again, or a row of neighbours. */
    private static boolean isCommon(String password) {
        String letters = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        String plain = leet(letters);
        long variety = password.codePoints().distinct().count();
        return COMMON.contains(password)
                || COMMON.contains(letters)
                || COMMON.contains(plain)
                || variety < VARIETY_MIN
                || isRow(password)
                || isRepeated(password);
    }

    private static String leet(String text) {
        return text.replace('0', 'o').replace('@', 'a').replace('$', 's').replace('3', 'e');
    }

    /** Whether each character is the neighbour of the one before, as in 123456789012. */
    private static boolean isRow(String text) {
        int[] points = text.codePoints().toArray();
        long rows = IntStream.range(1, points.length)
                .filter(i -> Math.abs(points[i] - points[i - 1]) <= 1 || (points[i - 1] == '9' && points[i] == '0'))
                .count();
        return rows >= points.length - 1;
    }

    /** Whether it is one known or short piece over and over again. */
    private static boolean isRepeated(String text) {
        return IntStream.rangeClosed(1, text.length() / 2)
                .filter(size -> text.length() % size == 0)
                .filter(size -> text.equals(text.substring(0, size).repeat(text.length() / size)))
                .anyMatch(size -> size < SHORTEST / 2 || COMMON.contains(text.substring(0, size)));
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/people/common-passwords.txt")) {
            byte[] bytes = Objects.requireNonNull(file, "the common passwords").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
