package org.fendan.app.store;

import java.util.List;
import java.util.Optional;
import org.fendan.core.ledger.Past;

/** Where the writer keeps what it decided, and looks up what it decided before; for the writer's thread alone. */
interface Keeper {

    /** The rows beside the ledger. */
    Kept kept();

    /** The chains and holds of long ago. */
    Past past();

    /** Looks up together what the works of a batch will ask for; what was looked up before is forgotten. */
    default void foresee(List<Work.Asked> asked) {}

    /** The hash of how all accounts and pending holds stand. */
    String standing();

    /** Why nothing may be written at the moment, if so. */
    Optional<DiskLow> refusal();

    /**
     * Keeps all of a change for good; when it returns, the change survives whatever happens.
     *
     * @throws ValueRefused where the store cannot hold one of the values: nothing was kept, and it goes on
     * @throws RuntimeException whatever else goes wrong; the outcome is then unknown
     */
    void keep(Change change);

    /** Whatever is to be done between two batches. */
    void upkeep();
}
