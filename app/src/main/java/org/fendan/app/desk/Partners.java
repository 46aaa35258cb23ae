package org.fendan.app.desk;

import java.util.Optional;
import org.fendan.app.people.Role;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;

/**
 * The partners a case is filed with.
 *
 * @param filer whose references tell cases apart: the bank, or where there is none the institution
 */
record Partners(String bank, String institution, String filer) {

    /** Reads them from a filing; a partner that files itself may leave its own code out. */
    static Partners of(Scheme scheme, Body body, Caller caller) {
        boolean withBank = scheme.partners().contains(Partner.BANK);
        boolean withInstitution = Records.hasInstitution(scheme);
        String bank = code(withBank, "bank", body, caller.role() == Role.BANK, caller);
        String institution =
                code(withInstitution, "institution", body, caller.role().isInstitution(), caller);
        return new Partners(bank, institution, caller.role().isInstitution() || !withBank ? institution : bank);
    }

    private static String code(boolean takesPart, String member, Body body, boolean own, Caller caller) {
        Optional<String> stated = body.optional(member);
        if (!takesPart) {
            stated.ifPresent(code -> body.faults()
                    .add(Fault.of(
                            member,
                            "MEMBER_UNKNOWN",
                            code,
                            Text.of("本项目没有这类合作机构", "this scheme works with no such partner"),
                            "")));
            return CaseFile.NOBODY;
        }
        String code = own ? caller.organisation() : stated.orElse("");
        if (code.isEmpty()) {
            body.string(member, member.equals("bank") ? "bank-a" : "guarantor-a"); // notes that it is missing
        }
        stated.filter(other -> own && !other.equals(code))
                .ifPresent(other -> body.faults()
                        .add(Fault.of(
                                member,
                                member.equals("bank") ? "BANK_DIFFERS" : "INSTITUTION_DIFFERS",
                                other,
                                Text.of("只能为本机构备案", "a partner files its own cases only"),
                                code)));
        return body.code(member, code);
    }
}
