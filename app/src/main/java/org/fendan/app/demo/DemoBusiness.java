package org.fendan.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.core.money.Money;

/**
 * A year of made-up business, from March 2021 to April 2022: three banks, forty enterprises, 120 loans in every state
 * there is. It is the same each time, and everything in it went over the desks.
 */
public final class DemoBusiness {

    public static final int LOANS = 120;
    public static final int FIRMS = 40;

    private static final int SEED = 20_210_224;
    private static final List<String> RATES = List.of("3.85", "4.35", "4.55", "4.785", "5.00", "5.22");
    private static final List<Integer> AMOUNTS_WAN = List.of(60, 80, 90, 100, 120, 150);
    private static final List<DemoUser> EARLY_BANKS = List.of(DemoUser.BANK_A, DemoUser.BANK_B);
    private static final List<DemoUser> ALL_BANKS = List.of(DemoUser.BANK_A, DemoUser.BANK_B, DemoUser.BANK_C);

    /** Hears how far the work has come. */
    @FunctionalInterface
    public interface Progress {
        void done(int acts, int of);
    }

    private final UserDesk users;
    private final Counter counter;
    private final Agenda agenda = new Agenda();
    private final Random random = new Random(SEED);
    private int loans;

    public DemoBusiness(CaseDesk cases, FundDesk funds, UserDesk users) {
        this.users = users;
        this.counter = new Counter(cases, funds);
    }

    /**
     * Does the year's business in an empty store; throws with the answer where a desk refuses any of it.
     *
     * @return how many acts it was
     */
    public int load(Progress progress) {
        for (DemoUser user : DemoUser.values()) {
            users.createWithKey(user.user(), user.role(), user.organisation(), user.key());
        }
        new FundsStory(counter, agenda).plan();
        thirdBank();
        runThrough();
        goWrong();
        applyLast();
        return agenda.work(progress);
    }

    /** Loans that come and go as they should. */
    private void runThrough() {
        many(24, "2021-03-08", "2021-07-12", EARLY_BANKS, Fates::settled);
        many(12, "2021-06-03", "2021-08-30", EARLY_BANKS, Fates::partlyRepaid);
        many(18, "2021-08-02", "2022-03-21", EARLY_BANKS, Fates::live);
        many(6, "2022-01-10", "2022-03-14", List.of(DemoUser.BANK_C), Fates::live);
        many(5, "2021-06-21", "2022-02-14", EARLY_BANKS, Fates::toldLate);
        many(2, "2021-07-05", "2021-08-09", EARLY_BANKS, Fates::increased);
        many(1, "2022-01-10", "2022-01-10", EARLY_BANKS, Fates::increaseAskedFor);
        many(1, "2021-09-06", "2021-09-06", EARLY_BANKS, Fates::increaseRefused);
        many(3, "2021-05-10", "2021-06-28", EARLY_BANKS, Fates::renewed);
        many(1, "2021-07-19", "2021-07-19", EARLY_BANKS, Fates::renewalAskedFor);
        many(3, "2021-04-12", "2021-11-22", EARLY_BANKS, Fates::refusedByBank);
        many(2, "2021-05-24", "2021-10-25", EARLY_BANKS, Fates::refusedByCentre);
        many(3, "2021-06-07", "2021-12-13", EARLY_BANKS, Fates::withdrawn);
    }

    /** Loans that are not repaid, and what follows. */
    private void goWrong() {
        many(1, "2021-10-11", "2021-10-11", EARLY_BANKS, Fates::breached);
        many(2, "2021-08-23", "2021-09-06", EARLY_BANKS, Fates::overdue);
        many(2, "2021-05-17", "2021-07-26", EARLY_BANKS, Fates::cured);
        many(2, "2021-09-01", "2021-09-07", EARLY_BANKS, Fates::claimed);
        many(1, "2021-08-16", "2021-08-16", EARLY_BANKS, Fates::claimRefused);
        many(1, "2021-08-30", "2021-08-30", EARLY_BANKS, Fates::overdueConfirmed);
        many(1, "2021-08-25", "2021-08-25", EARLY_BANKS, Fates::jointlyConfirmed);
        many(1, "2021-08-18", "2021-08-18", EARLY_BANKS, Fates::paymentApproved);
        many(4, "2021-03-10", "2021-08-02", EARLY_BANKS, Fates::compensated);
        many(1, "2021-04-06", "2021-04-06", EARLY_BANKS, Fates::recoveredWhole);
        many(1, "2021-04-20", "2021-04-20", EARLY_BANKS, Fates::writtenOff);
        many(1, "2021-07-01", "2021-07-01", EARLY_BANKS, Fates::blacklisted);
    }

    /** What is still on its way at the end of the year. */
    private void applyLast() {
        many(3, "2022-03-18", "2022-03-25", ALL_BANKS, Fates::untold);
        many(4, "2022-04-20", "2022-04-27", ALL_BANKS, Fates::filed);
        many(3, "2022-04-15", "2022-04-22", ALL_BANKS, Fates::reviewed);
        many(3, "2022-04-11", "2022-04-18", ALL_BANKS, Fates::approved);
        many(2, "2022-04-08", "2022-04-13", ALL_BANKS, Fates::contributed);
        many(2, "2022-04-06", "2022-04-11", ALL_BANKS, Fates::contracted);
    }

    /**
     * At the third bank ten million were lent and 100,000.00 put in: a claim takes all the contributions and all of the
     * fund, the committee has to be asked, and the recovery comes back in the order of article 18.
     */
    private void thirdBank() {
        Money lent = Money.ofYuan(2_500_000);
        at(DemoUser.BANK_C, lent, 6, "2021-05-24", Fates::live)
                .months(2)
                .repay(Money.ofYuan(1_500_000), 2)
                .on("2021-12-20")
                .overdue("1000000.00", "30000.01")
                .after(2)
                .compensated()
                .on("2022-02-16")
                .recover("820000.00", "20000.00");
        at(DemoUser.BANK_C, lent, 6, "2021-06-07", Fates::live)
                .months(3)
                .repay(Money.ofYuan(1_700_000), 3)
                .on("2022-02-21")
                .overdue("800000.00", "12345.67")
                .after(2)
                .compensated()
                .on("2022-03-24")
                .decide("riskFund", Money.ofYuan(100_000))
                .after(14)
                .decide("bank", Money.ZERO);
        at(DemoUser.BANK_C, lent, 12, "2021-05-31", Fates::partlyRepaid);
        at(DemoUser.BANK_C, lent, 12, "2021-06-15", Fates::live);
    }

    private void many(int count, String from, String to, List<DemoUser> banks, Consumer<LoanStory> fate) {
        LocalDate first = LocalDate.parse(from);
        long days = ChronoUnit.DAYS.between(first, LocalDate.parse(to));
        for (int i = 0; i < count; i++) {
            LocalDate start = first.plusDays(count == 1 ? 0 : days * i / (count - 1));
            Money amount = Money.ofYuan(10_000L * AMOUNTS_WAN.get(random.nextInt(AMOUNTS_WAN.size())));
            fate.accept(story(banks.get(loans % banks.size()), amount, 12, start));
        }
    }

    private LoanStory at(DemoUser bank, Money amount, int months, String start, Consumer<LoanStory> fate) {
        LoanStory story = story(bank, amount, months, LocalDate.parse(start));
        fate.accept(story);
        return story;
    }

    private LoanStory story(DemoUser bank, Money amount, int months, LocalDate start) {
        Firm firm = Firm.numbered(loans % FIRMS);
        loans++;
        String reference =
                String.format(Locale.ROOT, "%s-%d-%04d", bank.user().toUpperCase(Locale.ROOT), start.getYear(), loans);
        String rate = RATES.get(random.nextInt(RATES.size()));
        return new LoanStory(counter, agenda, new LoanStory.Wanted(bank, firm, reference, amount, rate, months), start);
    }
}
