package org.fendan.app.desk;

import java.util.Locale;
import org.fendan.app.people.Position;
import org.fendan.core.scheme.Scheme;

/** Who signs a step for an organisation: somebody else for each position, so that nobody makes, checks and pays. */
public final class Signers {

    private Signers() {}

    public static Caller of(Caller caller, Position position) {
        boolean self = position == Position.CLERK || caller.role().isOfEnterprise();
        String name = caller.user() + "-" + position.name().toLowerCase(Locale.ROOT);
        return self ? caller : new Caller(name, caller.role(), caller.organisation());
    }

    /** Who signs this step; whoever was asked, where the scheme has no such step. */
    public static Caller of(Caller caller, Scheme scheme, String step) {
        return scheme.procedure()
                .step(step)
                .map(known -> of(caller, Position.of(known.effect())))
                .orElse(caller);
    }
}
