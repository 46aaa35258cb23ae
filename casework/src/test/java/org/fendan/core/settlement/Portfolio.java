package org.fendan.core.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.fendan.core.amount.Cap;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.ServiceFacts;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Catalogue;

/**
 * Towns and losses as the dice say, and what the towns' funds bear of them: worked out one by one, in fen, from accounts
 * that are plain names.
 */
public final class Portfolio {

    private static final List<String> ENTERPRISES =
            List.of("91500107MA5UQ9B69J", "91350203MA2XN8KQ7T", "91110105MA01EXMP1H", "");
    private static final Tally YEARLY = Tally.of(
                    "yearly", Text.of("每年", "each year"), Tally.Scope.BANK, Tally.Measure.NET_COMPENSATION)
            .eachYearOf(ServiceFacts.OVERDUE_SINCE);

    private final SplittableRandom dice;
    private final List<LossTown> towns = new ArrayList<>();
    private final Map<String, Money> opening = new TreeMap<>();
    private final Map<String, Long> left = new HashMap<>();

    /** A loss; an empty enterprise, group or principal is not known. */
    public record Loss(
            LossTown town,
            String bank,
            String institution,
            String enterprise,
            String district,
            String since,
            String principal) {}

    /** What the fund bears, what it could bear, and the cap because of which that is less than it holds. */
    public record Borne(long fen, long most, String cap) {}

    public Portfolio(SplittableRandom dice) {
        this.dice = dice;
        for (String id : List.of("a", "b", "c")) {
            LossTown town = LossTown.town(id);
            town = dice.nextBoolean() ? town : town.pooled(of("p", "q"));
            for (Tally.Scope scope : Tally.Scope.values()) {
                town = dice.nextInt(6) == 0 ? town.capped(scope, 100L * dice.nextInt(1, 40)) : town;
            }
            towns.add(dice.nextInt(6) == 0 ? town.capped(YEARLY, 2000) : town);
        }
        for (String account : List.of("pool/p/fund/city", "a/bank/bank-a/fund/city", "b/bank/bank-b/fund/city")) {
            opening.put(account, Money.ofYuan(dice.nextInt(20_000)));
        }
        opening.keySet().removeIf(account -> !new LossScopes(catalogue()).knows(account));
        opening.forEach((account, money) -> left.put(account, money.fen()));
    }

    public Catalogue catalogue() {
        return new Catalogue(towns);
    }

    /** What funds hold in the beginning; those that are not named hold nothing. */
    public Map<String, Money> opening() {
        return Map.copyOf(opening);
    }

    public List<Loss> losses(int size) {
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            losses.add(new Loss(
                    towns.get(dice.nextInt(towns.size())),
                    of("bank-a", "bank-b"),
                    of("guarantor-a", "guarantor-b"),
                    ENTERPRISES.get(dice.nextInt(ENTERPRISES.size())),
                    of("north", "south", "two words", ""),
                    of("2021-05-20", "2022-01-01", ""),
                    dice.nextInt(12) == 0
                            ? ""
                            : Money.ofFen(dice.nextLong(1, 500_000)).toString()));
        }
        return losses;
    }

    private String of(String... some) {
        return some[dice.nextInt(some.length)];
    }

    /** All accounts a loss may touch. */
    List<String> touched(Loss loss) {
        List<String> all = new ArrayList<>(List.of(fund(loss)));
        loss.town().caps().forEach(cap -> cap(cap, loss).ifPresent(all::add));
        return all;
    }

    private static String fund(Loss loss) {
        return loss.town()
                        .fund()
                        .pool()
                        .map(pool -> "pool/" + pool)
                        .orElse(loss.town().id() + "/bank/" + loss.bank()) + "/fund/city";
    }

    /** Whose room a loss counts under; empty where it is not known. */
    private static Optional<String> cap(Cap cap, Loss loss) {
        String whose = switch (cap.scope()) {
            case SCHEME, POOL -> "all";
            case BANK -> loss.bank();
            case INSTITUTION -> loss.institution();
            case ENTERPRISE -> loss.enterprise();
            case BANK_AND_ENTERPRISE -> loss.enterprise().isEmpty() ? "" : loss.bank() + loss.enterprise();
            case GROUP -> loss.district();
        };
        boolean yearly = cap.tally().yearOf().isPresent();
        String owner = cap.scope() == Tally.Scope.POOL
                ? loss.town().fund().pool().orElse(loss.town().id())
                : loss.town().id();
        return whose.isEmpty() || (yearly && loss.since().isEmpty())
                ? Optional.empty()
                : Optional.of(owner + " " + cap.id() + " " + whose
                        + (yearly ? loss.since().substring(0, 4) : ""));
    }

    /** What the fund bears of the next loss; empty where something is not known. */
    public Optional<Borne> next(Loss loss) {
        List<Cap> caps = loss.town().caps();
        if (loss.principal().isEmpty()
                || caps.stream().anyMatch(cap -> cap(cap, loss).isEmpty())) {
            return Optional.empty();
        }
        long due = Money.parse(loss.principal()).fen() * LossTown.PERCENT / 100;
        long held = left.getOrDefault(fund(loss), 0L);
        long most = held;
        String binding = "";
        for (Cap cap : caps) {
            long room =
                    left.getOrDefault(cap(cap, loss).orElseThrow(), cap.limit().fen());
            binding = room < most ? cap.id() : binding;
            most = Math.min(most, room);
        }
        long paid = Math.min(due, most);
        left.put(fund(loss), held - paid);
        for (Cap cap : caps) {
            left.merge(cap(cap, loss).orElseThrow(), cap.limit().fen() - paid, (room, first) -> room - paid);
        }
        return Optional.of(new Borne(paid, most, binding));
    }

    @Override
    public String toString() {
        return towns + " " + opening;
    }
}
