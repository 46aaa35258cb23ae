package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.app.people.Organisation;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;

/** The register of organisations: the last line on a code is how it stands, the number of lines its version. */
final class Organisations {

    static final String REGISTER = "organisations";

    private Organisations() {}

    static Optional<Kept> of(Reads reads, String code) {
        return last(reads.register(REGISTER, code));
    }

    static Optional<Kept> of(Transaction tx, String code) {
        return last(tx.register(REGISTER, code));
    }

    /** Whether its users may sign in. */
    static boolean isActive(Optional<Kept> kept) {
        return kept.filter(known -> known.organisation().active()).isPresent();
    }

    /** Keeps it as it is now, and notes what changed. */
    static Kept keep(Transaction tx, Organisation organisation) {
        Optional<Kept> before = of(tx, organisation.code());
        String body = Json.write(organisation.json());
        tx.appendRegister(REGISTER, organisation.code(), body);
        tx.tell(new Transaction.Told(
                "organisation " + organisation.code(),
                before.map(known -> Json.write(known.organisation().json())),
                body));
        return new Kept(organisation, before.map(Kept::version).orElse(0) + 1);
    }

    private static Optional<Kept> last(List<RegisterRow> rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Kept(Organisation.read(rows.get(rows.size() - 1).body()), rows.size()));
    }

    /** An organisation with the version of what is kept of it. */
    record Kept(Organisation organisation, int version) {}
}
