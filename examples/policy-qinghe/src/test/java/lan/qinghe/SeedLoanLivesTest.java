package lan.qinghe;

import org.fendan.testkit.LoanStory;
import org.junit.jupiter.api.Test;

/** Lives of seed loans as they would be handled, with the money each event moves. */
class SeedLoanLivesTest {

    private final LoanStory lives = LoanStory.of(new SeedLoan2024());

    @Test
    void a_loan_overdue_in_its_second_year_is_shared_in_halves_and_recovered() {
        lives.play("""
                day | who        | step            | facts                                            | then
                0   | ENTERPRISE | apply           | loanAmount=3000000.00                            | pending 3000000.00; cap group-open 3000000.00
                8   | BANK       | review          | approved=true, opinion=同意                      | mark reviewed
                14  | AUTHORITY  | approve         | approved=true, opinion=同意                      | mark approved
                17  | BANK       | pay-fee         | riskFeePaid=29999.99                             | refused CHARGE_DIFFERS riskFeePaid
                17  | BANK       | pay-fee         |                                                  | charged 30000.00; fund +30000.00
                21  | BANK       | disburse        | disbursed=3000000.00                             | open 3000000.00; pending 0.00
                386 | BANK       | repay           | principalRepaid=2000000.00, interestPaid=126000  | open 1000000.00; cap group-open 1000000.00
                450 | BANK       | overdue         | overdueSince=2025-06-30, overduePrincipal=999999.99 | mark overdue
                470 | BANK       | claim           |                                                  | mark claimed
                480 | AUTHORITY  | approve-payment | approved=true, opinion=核定                      | fund 0.00
                484 | AUTHORITY  | pay             |                                                  | fund -499999.99; borne fund 499999.99; borne bank 500000.00; open 0.01
                600 | BANK       | recover         | recovered=820000.00, recoveryCosts=20000.00      | fund +400000.00; owed fund 99999.99; owed bank 100000.00
                610 | BANK       | repay           | principalRepaid=0.01, interestPaid=0.00          | open 0.00; cap group-open 0.00
                611 | BANK       | settle          |                                                  | refused STILL_OWED borne
                640 | BANK       | recover         | recovered=199999.99, recoveryCosts=0.00          | fund +99999.99; owed bank 0.00
                641 | BANK       | settle          |                                                  | mark settled
                """);
    }

    @Test
    void one_controlling_person_borrows_ten_million_in_all_and_one_bank_lends_twenty() {
        lives.play("""
                loan | day | who        | step     | facts                                                                              | then
                # two enterprises of one person
                a    | 0   | ENTERPRISE | apply    | loanAmount=3000000.00                                                              | cap group-open 3000000.00
                b    | 1   | ENTERPRISE | apply    | enterprise=91990100MA7QH0B02Y, loanAmount=7000000.01                               | refused REQUIREMENT_UNMET groupBalance
                b    | 1   | ENTERPRISE | apply    | enterprise=91990100MA7QH0B02Y, loanAmount=7000000.00                               | cap group-open 10000000.00
                # whoever withdraws makes room again
                a    | 2   | ENTERPRISE | withdraw |                                                                                    | cap group-open 7000000.00
                c    | 3   | ENTERPRISE | apply    | loanAmount=3000000.00                                                              | cap group-open 10000000.00; cap bank-open 10000000.00
                # another person has ten million more, and with that the bank its twenty
                d    | 4   | ENTERPRISE | apply    | enterprise=91990100MA7QH0C03P, controllingPerson=QH-0077, loanAmount=10000000.00   | cap group-open 10000000.00; cap bank-open 20000000.00
                e    | 5   | ENTERPRISE | apply    | controllingPerson=QH-0100, loanAmount=0.01                                         | refused LEDGER_REFUSED bank-open
                # who controls an enterprise is said when it applies, and stays
                c    | 6   | BANK       | review   | approved=true, opinion=同意, controllingPerson=QH-0100                             | refused GROUP_FIXED controllingPerson
                """);
    }

    @Test
    void article_5_wants_a_written_reason_above_five_per_cent() {
        lives.play("""
                day | who        | step  | facts                              | then
                0   | ENTERPRISE | apply | rate=5.01                          | refused REASON_NEEDED reasons.5
                0   | ENTERPRISE | apply | rate=5.01, reasons.5=受灾地区      | mark filed
                """);
    }
}
