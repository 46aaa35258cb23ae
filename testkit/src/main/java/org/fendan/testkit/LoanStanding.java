package org.fendan.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fendan.core.amount.Tally;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;

/**
 * Where a case and the money around it stand.
 *
 * @param funds what each fund holds, by its id
 * @param sums what counts against each cap or in each tally, by its id
 */
record LoanStanding(CaseFile file, Map<String, Money> funds, Map<String, Money> sums) {

    private static final List<String> OF_THE_LOAN = List.of("open", "pending", "charged");
    private static final List<String> OF_A_BEARER = List.of("borne", "owed");
    private static final String CAP = "cap";
    private static final String MARK = "mark";

    /** Why this cannot be expected; empty where it can. */
    static Optional<String> fault(Scheme scheme, String item) {
        String[] words = item.split(" ", -1);
        boolean known = words.length == 2
                ? words[0].equals(MARK)
                        || ((OF_THE_LOAN.contains(words[0]) || funds(scheme).contains(words[0])) && isSum(words[1]))
                : words.length == 3
                        && (OF_A_BEARER.contains(words[0])
                                || (words[0].equals(CAP) && sums(scheme).contains(words[1])))
                        && isSum(words[2]);
        return known
                ? Optional.empty()
                : Optional.of(
                        "\"" + item + "\" is none of: open SUM, pending SUM, charged SUM, borne WHO SUM, owed WHO SUM,"
                                + " mark NAME, refused CODE, FUND +SUM or -SUM with FUND one of " + funds(scheme)
                                + ", cap ID SUM with ID one of " + sums(scheme));
    }

    private static Collection<String> funds(Scheme scheme) {
        return scheme.funds().stream().map(Fund::bearer).map(Bearer::id).toList();
    }

    private static Collection<String> sums(Scheme scheme) {
        return new TreeSet<>(scheme.allTallies().stream().map(Tally::id).toList());
    }

    private static boolean isSum(String text) {
        try {
            Money.parse(text.startsWith("+") ? text.substring(1) : text);
            return true;
        } catch (IllegalArgumentException | ArithmeticException no) {
            return false;
        }
    }

    /** What is expected, its sum written as {@link #found} writes it. */
    static String plain(String item) {
        int last = item.lastIndexOf(' ');
        String sum = item.substring(last + 1);
        return item.startsWith(MARK + " ")
                ? item
                : item.substring(0, last + 1) + Money.parse(sum.startsWith("+") ? sum.substring(1) : sum);
    }

    /** What is found where this is expected: the same words, with the sum as it is. */
    String found(String expected, LoanStanding before) {
        String[] words = expected.split(" ", -1);
        return switch (words[0]) {
            case "open" -> "open " + file.loan().open();
            case "pending" -> "pending " + file.loan().pending();
            case "charged" -> "charged " + file.loan().charged();
            case "borne" -> "borne " + words[1] + " " + file.borne().bore(bearer(words[1]));
            case "owed" -> "owed " + words[1] + " " + file.borne().owed(bearer(words[1]));
            case CAP -> "cap " + words[1] + " " + sums.getOrDefault(words[1], Money.ZERO);
            case MARK -> file.marks().contains(words[1]) ? expected : "marks " + new TreeSet<>(file.marks());
            default -> words[0] + " " + held(words[0]).minus(before.held(words[0]));
        };
    }

    private Money held(String fund) {
        return funds.getOrDefault(fund, Money.ZERO);
    }

    /** Two bearers of one id are equal. */
    private Bearer bearer(String id) {
        return file.borne().borne().keySet().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(
                        Bearer.BANK.id().equals(id)
                                ? Bearer.BANK
                                : new Bearer(id, Bearer.BANK.name(), Bearer.Kind.PARTY));
    }
}
