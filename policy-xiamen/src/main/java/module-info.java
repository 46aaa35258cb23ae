/** The schemes of Xiamen. */
module org.fendan.policy.xiamen {
    requires org.fendan.core;
    requires static org.jspecify;

    opens org.fendan.policy.xiamen to
            org.fendan.core;

    provides org.fendan.core.scheme.PolicyModule with
            org.fendan.policy.xiamen.Xiamen;
}
