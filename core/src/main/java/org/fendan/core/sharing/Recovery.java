package org.fendan.core.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fendan.core.law.Citation;
import org.fendan.core.money.Apportionment;
import org.fendan.core.money.Money;

/**
 * How money recovered, less its costs, goes back to those who bore the loss: in order, or in proportion. Nobody gets
 * more than is still owed; what is left then is the surplus.
 *
 * @param turns who is repaid; in proportion, the odd fen goes to the first of them
 */
public record Recovery(Mode mode, List<Turn> turns, Surplus surplus) {

    /** How the turns share what comes in. */
    public enum Mode {
        IN_ORDER,
        IN_PROPORTION
    }

    /**
     * One who is repaid.
     *
     * @param payee who receives the money
     * @param claims whose parts of the loss are repaid by it, in order: the payee's own, and parts that rank with it
     */
    public record Turn(Citation citation, Bearer payee, List<Bearer> claims) {

        public Turn {
            claims = List.copyOf(claims);
        }
    }

    /** Who receives what is left when everybody is repaid. */
    public record Surplus(Citation citation, Bearer payee) {}

    public Recovery {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a recovery needs somebody to repay");
        }
    }

    public List<Bearer> bearers() {
        return turns.stream().flatMap(turn -> turn.claims().stream()).toList();
    }

    /** Shares what was recovered, less costs; the sum is not negative. */
    public Split split(Money net, Borne borne) {
        List<Slice> slices = mode == Mode.IN_ORDER ? inOrder(net, borne) : inProportion(net, borne);
        Money left = slices.stream().map(Slice::amount).reduce(net, Money::minus);
        slices.add(Slice.of(slices.size() + 1, Slice.Role.SURPLUS, surplus.payee(), left, surplus.citation(), left));
        return new Split(net, slices);
    }

    private List<Slice> inOrder(Money net, Borne borne) {
        List<Slice> slices = new ArrayList<>();
        Money left = net;
        for (Turn turn : turns) {
            for (Bearer claim : turn.claims()) {
                Money owed = borne.owed(claim);
                Money amount = left.min(owed);
                slices.add(slice(slices.size() + 1, Slice.Role.TURN, turn, claim, amount, left, owed));
                left = left.minus(amount);
            }
        }
        return slices;
    }

    /** On the cumulative sum, so that many small recoveries end where one large one would. */
    private List<Slice> inProportion(Money net, Borne borne) {
        List<Bearer> bearers = bearers();
        List<Money> bore = bearers.stream().map(borne::bore).toList();
        Money whole = bore.stream().reduce(Money.ZERO, Money::plus);
        Money before = bearers.stream().map(borne::wasReturned).reduce(Money.ZERO, Money::plus);
        Money left = net.min(whole.minus(before).max(Money.ZERO));
        if (left.isZero()) {
            return new ArrayList<>();
        }
        List<Money> targets = Apportionment.of(before.plus(left), bore, 0).parts();
        return proportioned(left, targets, borne);
    }

    private List<Slice> proportioned(Money net, List<Money> targets, Borne borne) {
        List<Bearer> bearers = bearers();
        Money[] amounts = new Money[bearers.size()];
        Money left = net;
        for (int i = bearers.size() - 1; i >= 0; i--) { // the residual party stands first and is served last
            Money due = targets.get(i).minus(borne.wasReturned(bearers.get(i))).max(Money.ZERO);
            amounts[i] = due.min(borne.owed(bearers.get(i))).min(left);
            left = left.minus(amounts[i]);
        }
        for (int i = 0; i < amounts.length; i++) { // an odd fen its party is not owed goes to the next
            Money more = borne.owed(bearers.get(i)).minus(amounts[i]).min(left);
            amounts[i] = amounts[i].plus(more);
            left = left.minus(more);
        }
        return slices(net, amounts, borne);
    }

    private List<Slice> slices(Money net, Money[] amounts, Borne borne) {
        List<Slice> slices = new ArrayList<>();
        for (Turn turn : turns) {
            for (Bearer claim : turn.claims()) {
                int at = slices.size();
                slices.add(slice(at + 1, Slice.Role.PROPORTION, turn, claim, amounts[at], net, borne.owed(claim)));
            }
        }
        return slices;
    }

    private static Slice slice(
            int number, Slice.Role role, Turn turn, Bearer claim, Money amount, Money of, Money owed) {
        return Slice.of(number, role, claim, amount, turn.citation(), of)
                .within(Optional.of(owed), Optional.empty())
                .paidTo(turn.payee());
    }
}
