package org.fendan.policy.xiamen;

import java.time.LocalDate;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.scheme.Actor;
import org.fendan.core.scheme.Partner;
import org.fendan.core.sharing.Bearer;

/** Who stands behind a loan beside the bank: pays it, claims from the city, and bears what is left. */
enum Institution {
    GUARANTOR(
            Actor.GUARANTOR,
            Partner.GUARANTOR,
            new Bearer("guarantor", Text.of("担保机构", "guarantor"), Bearer.Kind.PARTY),
            XiamenFacts.GUARANTOR_PAID,
            XiamenFacts.GUARANTOR_PAID_ON),
    INSURER(
            Actor.INSURER,
            Partner.INSURER,
            new Bearer("insurer", Text.of("保险公司", "insurer"), Bearer.Kind.PARTY),
            XiamenFacts.INSURER_PAID,
            XiamenFacts.INSURER_PAID_ON);

    private final Actor actor;
    private final Partner partner;
    private final Bearer bearer;
    private final FactKey<Money> paid;
    private final FactKey<LocalDate> paidOn;

    Institution(Actor actor, Partner partner, Bearer bearer, FactKey<Money> paid, FactKey<LocalDate> paidOn) {
        this.actor = actor;
        this.partner = partner;
        this.bearer = bearer;
        this.paid = paid;
        this.paidOn = paidOn;
    }

    Actor actor() {
        return actor;
    }

    Partner partner() {
        return partner;
    }

    Bearer bearer() {
        return bearer;
    }

    /** What it paid the bank for the borrower. */
    FactKey<Money> paid() {
        return paid;
    }

    FactKey<LocalDate> paidOn() {
        return paidOn;
    }

    Text label() {
        return partner.label();
    }
}
