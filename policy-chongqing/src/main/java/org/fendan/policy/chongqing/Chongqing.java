package org.fendan.policy.chongqing;

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** The schemes of Chongqing. */
public final class Chongqing implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(new AssistLoan2021());
    }
}
