package org.fendan.policy.zhejiang;

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** The schemes of Zhejiang. */
public final class Zhejiang implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(new TechCredit2025());
    }
}
