package org.fendan.core.decision;

import org.fendan.core.law.Text;

/** By what schemes are compared, in the order a reader looks for it. */
public enum ComparisonConcept {
    AUTHORITY(Text.of("主管单位与文件", "authority and source")),
    IN_FORCE(Text.of("施行期间", "in force")),
    APPLICANTS(Text.of("申请条件", "who may apply")),
    PARTNERS(Text.of("合作机构", "partners")),
    LOSS_BASE(Text.of("分担的损失", "loss that is shared")),
    SHARES(Text.of("分担比例", "shares")),
    CAPS(Text.of("限额", "caps")),
    SUBSIDIES(Text.of("补贴", "subsidies")),
    CHARGE(Text.of("企业缴纳", "charge")),
    DEADLINES(Text.of("期限", "deadlines")),
    RECOVERY(Text.of("追偿分配次序", "order of recovery")),
    SURPLUS(Text.of("追偿余额归属", "surplus of a recovery")),
    STACKING(Text.of("与其他项目同时享受", "beside other schemes"));

    private final Text label;

    ComparisonConcept(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
