package lan.qinghe;

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** What Qinghe brings. */
public final class Qinghe implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(new SeedLoan2024());
    }
}
