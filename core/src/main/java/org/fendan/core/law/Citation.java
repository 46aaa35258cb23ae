package org.fendan.core.law;

import java.util.Optional;

/**
 * The basis of a rule or a sum: a clause of a source, alone or with the reading we chose where the clause is silent.
 *
 * @param reading the id of the {@link Reading}; empty where the clause itself says it
 */
public record Citation(LegalSource source, String clause, Optional<String> reading) {

    public static Citation of(LegalSource source, String clause) {
        return new Citation(source, clause, Optional.empty());
    }

    public static Citation ours(LegalSource source, String clause, String reading) {
        return new Citation(source, clause, Optional.of(reading));
    }

    /** Whether the text is silent here and our reading decides. */
    public boolean isOurs() {
        return reading.isPresent();
    }

    /** "渝高新发〔2021〕8号第17条" and "Art. 17 of 渝高新发〔2021〕8号", marked where the reading is ours. */
    public Text wording() {
        boolean known = source.standing() == LegalSource.Standing.OFFICIAL;
        String zh = source.number() + (known ? "第" + zhNumber() : "（据报道）“" + clause + "”");
        String en = (known ? "Art. " + clause : "“" + clause + "” (known from a report)") + " of " + source.number();
        return isOurs() ? Text.of(zh + "（条文未写明，按本系统的解读）", en + " (the text is silent: our reading)") : Text.of(zh, en);
    }

    private String zhNumber() {
        int item = clause.indexOf('(');
        return item < 0 ? clause + "条" : clause.substring(0, item) + "条第" + clause.substring(item) + "项";
    }
}
