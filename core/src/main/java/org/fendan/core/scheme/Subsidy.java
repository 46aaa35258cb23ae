package org.fendan.core.scheme;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fendan.core.amount.Charge;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;
import org.fendan.core.sharing.Bearer;

/**
 * Public money that pays a part of what somebody else paid: interest, a guarantee fee, a premium.
 *
 * @param conditions asked when it is applied for and when it is granted
 * @param sum what it comes to, before caps and the fund's money are looked at
 * @param from the fund that pays it; the scheme's subsidy caps limit what it pays
 */
public record Subsidy(String id, Text name, List<Requirement> conditions, Charge sum, Bearer from, Payee payee) {

    /** Who receives a subsidy. */
    public enum Payee {
        ENTERPRISE,
        INSTITUTION,
        BANK
    }

    public Subsidy {
        conditions = List.copyOf(conditions);
    }

    /** The facts it looks at, by name. */
    public Set<FactKey<?>> keys() {
        Set<FactKey<?>> keys = new TreeSet<>(java.util.Comparator.comparing(FactKey::name));
        keys.addAll(sum.keys());
        conditions.forEach(c -> keys.addAll(c.condition().keys()));
        return keys;
    }
}
