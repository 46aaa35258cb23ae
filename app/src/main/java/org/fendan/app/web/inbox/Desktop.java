package org.fendan.app.web.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.CaseQuery;
import org.fendan.app.desk.Desks;
import org.fendan.app.people.Role;
import org.fendan.app.web.page.Memo;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Waterfall;
import org.fendan.core.money.Money;
import tools.jackson.databind.JsonNode;

/** Lays out the first page from what the desks answer. */
final class Desktop {

    private static final int PAGE = 200;
    private static final int MOST = 1000;
    private static final Caller OPERATOR = new Caller("operator", Role.AUDITOR, "");

    private final Desks desks;

    /** Both look at everything there is, so they are not done for each reader anew. */
    private final Memo<Where> widest = new Memo<>();

    private final Memo<Overview.Seal> seal = new Memo<>();

    Desktop(Desks desks) {
        this.desks = desks;
    }

    Overview overview(Caller caller, CaseQuery wanted, Tongue tongue) {
        JsonNode page = desks.lookUps().cases(wanted, caller).body();
        List<Overview.Pools> pools = pools(caller, tongue);
        Overview.Filter filter = new Overview.Filter(
                wanted.bank().orElse(""),
                wanted.stage().orElse(""),
                pools.stream()
                        .flatMap(p -> p.banks().stream())
                        .map(Overview.Pool::bank)
                        .distinct()
                        .toList(),
                Stages.all(tongue),
                page.path("next").asString(""));
        return new Overview(
                pools,
                page.path("cases").valueStream().map(line -> loan(line, tongue)).toList(),
                filter,
                waterfall(caller, tongue),
                seal.of(OPERATOR, found -> Optional.of(verify())).orElseThrow());
    }

    private List<Overview.Pools> pools(Caller caller, Tongue tongue) {
        return desks
                .questions()
                .schemes()
                .body()
                .path("schemes")
                .valueStream()
                .collect(Collectors.toMap(
                        scheme -> scheme.path("scheme").asString(),
                        scheme -> tongue.of(scheme.path("name")),
                        (a, b) -> b,
                        java.util.TreeMap::new))
                .entrySet()
                .stream()
                .map(scheme -> pools(scheme.getKey(), scheme.getValue(), caller, tongue))
                .filter(pools -> !pools.banks().isEmpty())
                .toList();
    }

    private Overview.Pools pools(String scheme, String name, Caller caller, Tongue tongue) {
        JsonNode body = desks.funds().pools(scheme, caller, tongue.language()).body();
        List<Overview.Pool> banks =
                body.path("banks").valueStream().map(bank -> pool(bank, tongue)).toList();
        List<Overview.Pool> pooled = body.path("pools")
                .valueStream()
                .filter(one -> !banks.isEmpty()
                        || !one.path("balance").path("amount").asString("0.00").equals("0.00"))
                .map(one ->
                        new Overview.Pool(one.path("pool").asString(""), "", "", List.of(fund(one, tongue)), List.of()))
                .toList();
        return new Overview.Pools(
                scheme,
                name,
                Stream.concat(pooled.stream(), banks.stream()).toList(),
                floors(body.path("floors"), tongue));
    }

    private static Overview.Pool pool(JsonNode bank, Tongue tongue) {
        return new Overview.Pool(
                bank.path("bank").asString(""),
                bank.path("agreement").path("from").asString(""),
                Tongue.yuan(bank.path("openBalance")),
                bank.path("funds").valueStream().map(fund -> fund(fund, tongue)).toList(),
                floors(bank.path("floors"), tongue));
    }

    private static Overview.Fund fund(JsonNode fund, Tongue tongue) {
        return new Overview.Fund(
                tongue.of(fund.path("name")),
                Tongue.yuan(fund.path("balance")),
                Tongue.yuan(fund.path("debitsPending")),
                Tongue.yuan(fund.path("available")));
    }

    private static List<Overview.Floor> floors(JsonNode floors, Tongue tongue) {
        return floors.valueStream()
                .map(floor -> new Overview.Floor(
                        floor.path("reached").asBoolean(false),
                        Tongue.yuan(floor.path("wanted")),
                        Tongue.yuan(floor.path("holds")),
                        tongue.of(floor.path("citation").path("wording"))))
                .toList();
    }

    private static Overview.Loan loan(JsonNode line, Tongue tongue) {
        return new Overview.Loan(
                line.path("id").asString(""),
                line.path("bank").asString(""),
                line.path("enterpriseName").asString(""),
                line.path("reference").asString(""),
                Stages.label(line, tongue),
                Tongue.yuan(line.path("loanAmount")),
                Tongue.yuan(line.path("openBalance")));
    }

    /** The claim whose loss most parties bore; the latest of them. */
    private Optional<Waterfall> waterfall(Caller caller, Tongue tongue) {
        return widest.of(caller, found -> find(caller))
                .flatMap(where -> claims(where.caseId(), caller)
                        .filter(shared -> shared.number() == where.number())
                        .findFirst()
                        .map(shared -> Waterfall.of(shared.caseId(), shared.claim(), tongue)));
    }

    private Optional<Where> find(Caller caller) {
        return caseIds(caller).stream()
                .flatMap(id -> claims(id, caller))
                .max(Comparator.comparing(Shared::parts).thenComparing(Shared::since))
                .map(shared -> new Where(shared.caseId(), shared.number()));
    }

    private List<String> caseIds(Caller caller) {
        List<String> ids = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = desks.lookUps()
                    .cases(new CaseQuery(Optional.empty(), Optional.empty(), Optional.empty(), after, PAGE), caller)
                    .body();
            page.path("cases").forEach(line -> ids.add(line.path("id").asString("")));
            after = Optional.of(page.path("next").asString("")).filter(next -> !next.isEmpty());
        } while (after.isPresent() && ids.size() < MOST);
        return ids;
    }

    private Stream<Shared> claims(String caseId, Caller caller) {
        return desks.lookUps()
                .oneCase(caseId, caller, "zh")
                .body()
                .path("claims")
                .valueStream()
                .filter(claim -> claim.has("split"))
                .map(claim -> new Shared(caseId, claim));
    }

    /** Which claim of which case. */
    private record Where(String caseId, int number) {}

    /** A claim whose loss was shared. */
    private record Shared(String caseId, JsonNode claim) {

        int number() {
            return claim.path("number").asInt(0);
        }

        long parts() {
            return claim.path("split")
                    .path("slices")
                    .valueStream()
                    .filter(slice -> Money.parse(
                                    slice.path("amount").path("amount").asString("0"))
                            .isPositive())
                    .count();
        }

        String since() {
            return claim.path("overdueSince").asString("");
        }
    }

    private Overview.Seal verify() {
        JsonNode found = desks.ledger().verification().body();
        return new Overview.Seal(
                found.path("clean").asBoolean(false),
                found.path("blocks").asString(""),
                found.path("entries").asString(""),
                found.path("head").path("hash").asString(""));
    }
}
