package ${package};

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** The schemes of the city: what Fendan finds in this jar. An edition more is a line more. */
public final class ${cityClass} implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(new SeedLoan2025());
    }
}
