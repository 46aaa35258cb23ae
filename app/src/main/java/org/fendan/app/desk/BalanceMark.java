package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fendan.app.store.StatementLine;
import org.fendan.core.money.Money;

/**
 * Where a statement goes on, and with which balance: so that its last page costs no more than its first. The balance is
 * marked by this process; one that somebody wrote by hand is not believed, and is summed up anew.
 */
final class BalanceMark {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,15}[.][0-9]{1,9})[.](-?[0-9]{1,18})[.]([0-9a-f]{24})");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    private static final int SHOWN = 24;

    private final SecretKeySpec key;

    BalanceMark() {
        byte[] random = new byte[KEY];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    /** A place and, where it can be believed, the balance there. */
    record Place(StatementLine.Cursor after, Optional<Money> balance) {}

    /** In words a caller may hand back; {@code about}: the statement it is of. */
    String text(String about, StatementLine.Cursor after, Money balance) {
        String plain = after.text() + "." + balance.fen();
        return plain + "." + mark(about + " " + plain);
    }

    /** Reads back what {@link #text} wrote; empty where it is no place at all. */
    Optional<Place> of(String about, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return StatementLine.Cursor.of(text).map(after -> new Place(after, Optional.empty()));
        }
        String plain = parts.group(1) + "." + parts.group(2);
        boolean own = MessageDigest.isEqual(
                mark(about + " " + plain).getBytes(StandardCharsets.UTF_8),
                parts.group(3).getBytes(StandardCharsets.UTF_8));
        return StatementLine.Cursor.of(parts.group(1))
                .map(after -> new Place(
                        after,
                        Optional.of(parts.group(2)).filter(any -> own).map(fen -> Money.ofFen(Long.parseLong(fen)))));
    }

    private String mark(String words) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] made = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(made).substring(0, SHOWN);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
