/** The policy SPI of Fendan and what follows from a scheme and facts; needs the JDK alone. */
module org.fendan.core {
    requires static transitive org.jspecify;

    exports org.fendan.core.amount;
    exports org.fendan.core.decision;
    exports org.fendan.core.fact;
    exports org.fendan.core.law;
    exports org.fendan.core.money;
    exports org.fendan.core.reference;
    exports org.fendan.core.rule;
    exports org.fendan.core.scheme;
    exports org.fendan.core.sharing;
    exports org.fendan.core.time;

    uses org.fendan.core.scheme.PolicyModule;
}
