/** The schemes of Zhejiang. */
module org.fendan.policy.zhejiang {
    requires org.fendan.core;
    requires static org.jspecify;

    opens org.fendan.policy.zhejiang to
            org.fendan.core;

    provides org.fendan.core.scheme.PolicyModule with
            org.fendan.policy.zhejiang.Zhejiang;
}
