/** The schemes of Chongqing. */
module org.fendan.policy.chongqing {
    requires org.fendan.core;
    requires static org.jspecify;

    opens org.fendan.policy.chongqing to
            org.fendan.core;

    provides org.fendan.core.scheme.PolicyModule with
            org.fendan.policy.chongqing.Chongqing;
}
