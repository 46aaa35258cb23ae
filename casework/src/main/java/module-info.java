/** The life of a case, the ledger, and what moves between them; needs core and the JDK alone. */
module org.fendan.casework {
    requires transitive org.fendan.core;
    requires static transitive org.jspecify;

    exports org.fendan.core.bulk;
    exports org.fendan.core.casefile;
    exports org.fendan.core.ledger;
    exports org.fendan.core.settlement;
}
