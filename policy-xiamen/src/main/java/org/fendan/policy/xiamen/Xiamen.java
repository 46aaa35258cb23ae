package org.fendan.policy.xiamen;

import java.util.List;
import org.fendan.core.scheme.PolicyModule;
import org.fendan.core.scheme.Scheme;

/** The schemes of Xiamen. */
public final class Xiamen implements PolicyModule {

    @Override
    public List<Scheme> schemes() {
        return List.of(
                new GuaranteeLoan2018(),
                new GuaranteeLoan2019(),
                new InsuredLoan2018(),
                new InsuredLoan2019(),
                new InsuranceSubsidy2018());
    }
}
