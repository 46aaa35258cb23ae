package org.fendan.core.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.amount.Amount;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Facts;
import org.fendan.core.fact.Term;
import org.fendan.core.law.Citation;
import org.fendan.core.law.LegalSource;
import org.fendan.core.law.Text;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.rule.Fixed;

/** A loss, those who bear it, and the words of a made-up clause. */
final class SharingFixture {

    static final FactKey<Money> LOSS = FactKey.stated("loss", "损失", "loss", FactType.MONEY, "1.00");
    static final FactKey<Ratio> BANK_SHARE = FactKey.term("bankShare", "银行比例", "bank's share", FactType.PERCENT, "20");
    static final Bearer FIRST = fund("first");
    static final Bearer SECOND = fund("second");
    static final Bearer THIRD = fund("third");
    static final Bearer GUARANTOR = new Bearer("guarantor", Text.of("担保机构", "guarantor"), Bearer.Kind.PARTY);
    static final Bearer BANK = Bearer.BANK;
    static final Bearer OPEN = new Bearer("committee", Text.of("待审议", "escalated"), Bearer.Kind.UNDECIDED);

    private static final LegalSource SOURCE =
            LegalSource.official("1号", "2021-01-01", Text.of("办法", "Measures"), Text.of("市", "City"));

    private SharingFixture() {}

    static Bearer fund(String id) {
        return new Bearer(id, Text.of("资金" + id, id), Bearer.Kind.FUND);
    }

    static Citation art(String clause) {
        return Citation.of(SOURCE, clause);
    }

    static Money fen(long fen) {
        return Money.ofFen(fen);
    }

    static Term<Ratio> part(long numerator, long denominator) {
        return new Fixed<>(Ratio.of(numerator, denominator), FactType.PERCENT);
    }

    static LossSharing.Part first(Bearer bearer) {
        return new LossSharing.First(art("first"), bearer);
    }

    static LossSharing.Part share(Bearer bearer, Term<Ratio> ratio) {
        return new LossSharing.Share(art("share"), bearer, ratio, Optional.empty());
    }

    static LossSharing.Part share(Bearer bearer, Term<Ratio> ratio, Bearer uncovered) {
        return new LossSharing.Share(art("share"), bearer, ratio, Optional.of(uncovered));
    }

    static LossSharing.Part rest(Bearer bearer) {
        return new LossSharing.Rest(art("rest"), bearer);
    }

    static LossSharing sharing(LossSharing.Part... parts) {
        return LossSharing.of(new Amount.Stated(LOSS), parts);
    }

    static Facts loss(long fen) {
        return Facts.NONE.with(LOSS, fen(fen));
    }

    static Recovery.Turn turn(Bearer payee, Bearer... claims) {
        return new Recovery.Turn(art(payee.id()), payee, List.of(claims));
    }

    /** "first 3, bank 4" of a split, by whom it concerns. */
    static String shown(Split split) {
        return split.slices().stream()
                .map(slice -> slice.bearer() + " " + slice.amount().fen())
                .collect(Collectors.joining(", "));
    }

    static Borne borne(String bearersAndFen) {
        Borne borne = Borne.NOTHING;
        for (String one : bearersAndFen.split(", ", -1)) {
            String[] parts = one.split(" ", -1);
            Money amount = fen(Long.parseLong(parts[1]));
            borne = borne.plusLoss(new Split(amount, List.of(slice(named(parts[0]), amount))));
        }
        return borne;
    }

    static Bearer named(String id) {
        return Arrays.stream(new Bearer[] {FIRST, SECOND, THIRD, GUARANTOR, BANK, OPEN})
                .filter(bearer -> bearer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Slice slice(Bearer bearer, Money amount) {
        return new Slice(
                1,
                Slice.Role.REST,
                bearer,
                bearer,
                amount,
                art("rest"),
                amount,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
