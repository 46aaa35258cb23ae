package org.fendan.core.scheme;

import java.util.List;
import org.fendan.core.law.Text;
import org.fendan.core.rule.Requirement;

/** One of several ways a scheme helps, open to those who meet its own conditions besides the scheme's. */
public record Product(String id, Text name, Kind kind, List<Requirement> conditions) {

    /** What a product is. */
    public enum Kind {
        /** A line of loans a bank offers. */
        LOAN,
        /** What stands in for collateral. */
        ENHANCEMENT
    }

    public Product {
        conditions = List.copyOf(conditions);
    }
}
