package org.fendan.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.sharing.Bearer;
import org.fendan.core.sharing.LossSharing;
import org.fendan.core.sharing.Recovery;

/** What accounts are called in words, by the names their own schemes give to funds, parties and caps. */
final class AccountNames {

    private static final String POOL = "pool";
    private static final int WHO = 2;
    private static final int WHICH = 3;

    private static final Map<String, Text> OF_A_CASE = Map.of(
            "principal", Text.of("未还本金", "open principal"),
            "loss", Text.of("代偿损失", "loss"),
            "recovered", Text.of("追回款项", "recovered"));
    private static final Map<String, Text> OF_A_CAP = Map.of(
            "left", Text.of("剩余额度", "left"),
            "used", Text.of("已用额度", "used"),
            "limit", Text.of("额度来源", "where the limit comes from"),
            "by", Text.of("单户已用", "used by one enterprise"));
    private static final Map<String, Text> OUTSIDE = Map.of(
            "authority", Text.of("主管单位", "the authority"),
            "interest", Text.of("账户孳息", "interest earned"),
            "enterprises", Text.of("企业缴费", "enterprises' charges"),
            "recovery-costs", Text.of("追索费用", "costs of recovery"));

    private final Catalogue catalogue;

    AccountNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** "city.instrument/bank/bank-a/fund/risk-fund" in words; its own path where nobody knows better. */
    Text of(String path) {
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() < WHICH) {
            return Text.of(path, path);
        }
        boolean pooled = parts.get(0).equals(POOL);
        // "pool/city/fund/…" has its owner where a scheme has its kind
        String kind = parts.get(pooled ? 2 : 1);
        List<String> rest = parts.subList(pooled ? WHICH : WHO, parts.size());
        return switch (kind) {
            case "bank" -> ofBank(parts.get(0), rest);
            case "case" -> rest.size() < WHO ? same(path) : join(same(rest.get(0)), known(OF_A_CASE, rest.get(1)));
            case "cap" -> ofCap(parts, pooled, rest);
            case "fund" -> join(same(parts.get(1)), bearer(owners(parts, pooled), rest.get(0)));
            case "outside" -> outside(parts.get(0), rest.get(0));
            default -> same(path);
        };
    }

    /** What a scheme is called; its own id where it is not loaded. */
    Text scheme(String id) {
        return catalogue.latest(id).map(Scheme::name).orElseGet(() -> same(id));
    }

    private Text ofBank(String scheme, List<String> rest) {
        Text bank = same(rest.get(0));
        if (rest.size() == WHO && rest.get(1).equals("lent")) {
            return join(bank, Text.of("贷款余额", "open loans"));
        }
        if (rest.size() < WHICH) {
            return bank;
        }
        Text who = bearer(catalogue.latest(scheme).stream().toList(), rest.get(WHO));
        return rest.get(1).equals("borne")
                ? join(bank, Text.of(who.zh() + "承担", "borne by the " + who.en()))
                : join(bank, who);
    }

    private Text ofCap(List<String> parts, boolean pooled, List<String> rest) {
        Text name = owners(parts, pooled).stream()
                .flatMap(scheme -> scheme.allTallies().stream())
                .filter(tally -> tally.id().equals(rest.get(0)))
                .map(tally -> tally.name())
                .findFirst()
                .orElseGet(() -> same(rest.get(0)));
        if (rest.size() < WHICH) {
            return name;
        }
        Text subject = rest.get(1).equals("all")
                ? Text.of("全部", "all")
                : same(rest.get(1).replace(":", " "));
        Text side = known(OF_A_CAP, rest.get(WHO));
        String head = rest.size() > WHICH ? " " + rest.get(WHICH) : "";
        return join(name, join(subject, Text.of(side.zh() + head, side.en() + head)));
    }

    private Text outside(String scheme, String who) {
        Text name = Optional.ofNullable(OUTSIDE.get(who))
                .orElseGet(() -> bearer(catalogue.latest(scheme).stream().toList(), who));
        return join(Text.of("外部", "outside"), name);
    }

    private List<Scheme> owners(List<String> parts, boolean pooled) {
        return pooled
                ? catalogue.ids().stream()
                        .flatMap(id -> catalogue.latest(id).stream())
                        .filter(scheme -> scheme.funds().stream()
                                .anyMatch(fund -> fund.pool().equals(Optional.of(parts.get(1)))))
                        .toList()
                : catalogue.latest(parts.get(0)).stream().toList();
    }

    private static Text bearer(List<Scheme> schemes, String id) {
        return schemes.stream()
                .flatMap(AccountNames::bearers)
                .filter(bearer -> bearer.id().equals(id))
                .map(Bearer::name)
                .findFirst()
                .orElseGet(() -> same(id));
    }

    private static Stream<Bearer> bearers(Scheme scheme) {
        return Stream.of(
                        scheme.funds().stream().map(Fund::bearer),
                        scheme.losses().stream()
                                .flatMap(all -> all.parts().stream())
                                .map(LossSharing.Part::bearer),
                        scheme.losses().stream()
                                .flatMap(all -> all.parts().stream())
                                .filter(LossSharing.Share.class::isInstance)
                                .map(LossSharing.Share.class::cast)
                                .flatMap(share -> share.uncovered().stream()),
                        scheme.recoveries().stream().map(Recovery::surplus).map(surplus -> surplus.payee()))
                .flatMap(some -> some);
    }

    private static Text known(Map<String, Text> names, String part) {
        return names.getOrDefault(part, same(part));
    }

    private static Text join(Text one, Text other) {
        return Text.of(one.zh() + " " + other.zh(), one.en() + " " + other.en());
    }

    private static Text same(String words) {
        return Text.of(words, words);
    }
}
