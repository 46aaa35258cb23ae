/** The schemes of Beijing. */
module org.fendan.policy.beijing {
    requires org.fendan.core;
    requires static org.jspecify;

    opens org.fendan.policy.beijing to
            org.fendan.core;

    provides org.fendan.core.scheme.PolicyModule with
            org.fendan.policy.beijing.Beijing;
}
