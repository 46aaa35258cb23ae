package org.fendan.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;

/** Conditions made of conditions by chance: what is missing, and what would turn them, is what the words say. */
class ConditionTreesTest {

    private static final List<FactKey<Boolean>> FLAGS = IntStream.range(0, 4)
            .mapToObj(i -> FactKey.stated("flag" + i, "项" + i, "flag " + i, FactType.FLAG, "true"))
            .toList();
    private static final List<FactKey<Money>> SUMS = IntStream.range(0, 3)
            .mapToObj(i -> FactKey.stated("sum" + i, "金额" + i, "sum " + i, FactType.MONEY, "1"))
            .toList();

    @Property
    void what_is_missing_and_what_would_help_follow_from_the_parts(@ForAll long seed) {
        Random chance = new Random(seed);
        Condition condition = condition(chance, 3);
        Facts facts = facts(chance);
        assertThat(condition.missing(facts)).isEqualTo(missing(condition, facts));
        assertThat(condition.remedies(facts)).isEqualTo(remedies(condition, facts));
    }

    private static Condition condition(Random chance, int depth) {
        return switch (chance.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> new Holds(FLAGS.get(chance.nextInt(FLAGS.size())));
            case 1 ->
                new Compared<>(
                        SUMS.get(chance.nextInt(SUMS.size())),
                        List.of(Compared.Order.values()).get(chance.nextInt(4)),
                        chance.nextBoolean()
                                ? new Fixed<>(Money.ofFen(1), FactType.MONEY)
                                : SUMS.get(chance.nextInt(SUMS.size())));
            case 2 -> new Not(condition(chance, depth - 1));
            case 3 -> new AllOf(conditions(chance, depth - 1));
            default -> new AnyOf(conditions(chance, depth - 1));
        };
    }

    private static List<Condition> conditions(Random chance, int depth) {
        return IntStream.range(0, chance.nextInt(4))
                .mapToObj(i -> condition(chance, depth))
                .toList();
    }

    private static Facts facts(Random chance) {
        Facts facts = Facts.NONE;
        for (FactKey<Boolean> key : FLAGS) {
            facts = chance.nextInt(3) > 0 ? facts.with(key, chance.nextBoolean()) : facts;
        }
        for (FactKey<Money> key : SUMS) {
            facts = chance.nextInt(3) > 0 ? facts.with(key, Money.ofFen(chance.nextInt(3))) : facts;
        }
        return facts;
    }

    private static Set<FactKey<?>> missing(Condition condition, Facts facts) {
        Set<FactKey<?>> missing = new HashSet<>();
        if (condition.test(facts) == Verdict.UNDECIDED) {
            condition.parts().forEach(part -> missing.addAll(missing(part, facts)));
            if (condition.parts().isEmpty()) {
                condition.keys().stream().filter(key -> !facts.has(key)).forEach(missing::add);
            }
        }
        return missing;
    }

    private static List<List<Condition>> remedies(Condition condition, Facts facts) {
        List<List<Condition>> ways = new ArrayList<>();
        if (condition instanceof AllOf all) {
            all.parts().forEach(part -> cross(ways, remedies(part, facts)));
        } else if (condition.test(facts) == Verdict.UNMET) {
            condition.parts().forEach(part -> ways.addAll(remedies(part, facts)));
            if (!(condition instanceof AnyOf)) {
                ways.add(List.of(condition));
            }
        }
        return ways;
    }

    private static void cross(List<List<Condition>> ways, List<List<Condition>> more) {
        List<List<Condition>> before = ways.isEmpty() ? List.of(List.of()) : List.copyOf(ways);
        if (!more.isEmpty()) {
            ways.clear();
        }
        for (List<Condition> one : more.isEmpty() ? List.<List<Condition>>of() : before) {
            for (List<Condition> other : more) {
                List<Condition> way = new ArrayList<>(one);
                way.addAll(other);
                ways.add(way);
            }
        }
    }
}
