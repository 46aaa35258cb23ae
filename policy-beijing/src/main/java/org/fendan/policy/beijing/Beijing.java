package org.fendan.policy.beijing;

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** The schemes of Beijing. */
public final class Beijing implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(new EtownMicro2023(), new EtownTechSme2025(), new ReguaranteeBatch2022());
    }
}
