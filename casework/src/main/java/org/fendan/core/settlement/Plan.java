package org.fendan.core.settlement;

import java.util.List;
import java.util.Optional;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.decision.Admission;
import org.fendan.core.fact.Fault;
import org.fendan.core.ledger.Chain;

/** What taking a step would do. Nothing has happened yet. */
public sealed interface Plan {

    /** What was decided about the loan's admission, where the step asks that. */
    Optional<Admission> admission();

    /** The step can be taken: its event, and the money it moves. */
    record Ready(CaseFile after, CaseEvent event, Optional<Chain> chain, Optional<Admission> admission)
            implements Plan {}

    /** The step cannot be taken: everything that stands against it. */
    record Refused(List<Fault> faults, Optional<Admission> admission) implements Plan {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
