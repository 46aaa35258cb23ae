package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fendan.app.desk.CaseDesk;
import org.fendan.app.desk.FundDesk;
import org.fendan.app.desk.PaymentRunDesk;
import org.fendan.app.desk.UserDesk;
import org.fendan.app.json.SchemeJson;
import org.fendan.app.people.Passwords;
import org.fendan.core.amount.Tally;
import org.fendan.core.fact.EnterpriseFacts;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Facts;
import org.fendan.core.money.Money;
import org.fendan.core.money.Ratio;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Fund;
import org.fendan.core.scheme.Partner;
import org.fendan.core.scheme.Scheme;
import org.fendan.core.scheme.Story;

/**
 * Made-up business in every scheme that is loaded, played from the stories its jar brings. It is the same each time, and
 * everything in it went over the desks.
 */
public final class DemoBusiness {

    /** Cases of each scheme that brings stories, unless more are wanted. */
    public static final int CASES = 16;

    private static final List<Integer> TENTHS = List.of(10, 8, 6, 5, 9, 4, 7);
    /** One in so many cases is still under way. */
    private static final int UNFINISHED = 3;

    private static final int WEEK = 7;
    private static final int WEEKS = 4;
    private static final long FULL = 3;

    /** Hears how far the work has come. */
    @FunctionalInterface
    public interface Progress {
        void done(int acts, int of);
    }

    /**
     * What was done.
     *
     * @param refusals stories that ended at a refusal: a jar's example may not fit sixteen times under its own caps
     */
    public record Done(int cases, int acts, List<String> refusals) {

        public Done {
            refusals = List.copyOf(refusals);
        }
    }

    private final Catalogue catalogue;
    private final UserDesk users;
    private final int each;
    private final Counter counter;
    private final Runs runs;
    private final Agenda agenda = new Agenda();
    private final Set<String> filled = new HashSet<>();
    private final List<String> refusals = new ArrayList<>();
    private int cases;

    public DemoBusiness(Catalogue catalogue, CaseDesk cases, FundDesk funds, PaymentRunDesk runs, UserDesk users) {
        this(catalogue, cases, funds, runs, users, CASES);
    }

    /** The same with so many cases of each scheme; the more there are, the more stories end at a cap. */
    public DemoBusiness(
            Catalogue catalogue, CaseDesk cases, FundDesk funds, PaymentRunDesk runs, UserDesk users, int each) {
        this.catalogue = catalogue;
        this.users = users;
        this.each = each;
        this.counter = new Counter(cases, funds);
        this.runs = new Runs(runs, counter);
    }

    /** Does all the business in an empty store; a refusal ends the story it happens in. */
    public Done load(Progress progress) {
        for (DemoUser user : DemoUser.values()) {
            users.createWithKey(user.user(), user.role(), user.organisation(), user.key());
        }
        users.giveAll(new Passwords().hash(DemoUser.PASSWORD));
        catalogue.ids().stream()
                .flatMap(id -> catalogue.latest(id).stream())
                .filter(scheme -> !scheme.stories().isEmpty())
                .forEach(this::plan);
        int acts = agenda.work(progress);
        return new Done(cases, acts, refusals);
    }

    private void plan(Scheme scheme) {
        LocalDate before = scheme.example().date().minusDays(1);
        agenda.on(before, () -> prepare(scheme, before));
        runs.plan(scheme, agenda);
        List<Story> stories = byWeight(scheme);
        String like = scheme.example().loan().text(EnterpriseFacts.ENTERPRISE).orElseThrow();
        for (int i = 0; i < each; i++) {
            Firm firm = Firm.numbered(like, cases);
            Script script = new Script(
                    scheme,
                    firm,
                    String.format(
                            Locale.ROOT, "%s-%04d", scheme.example().date().getYear(), ++cases),
                    WEEK * (i % WEEKS),
                    Ratio.of(TENTHS.get(i % TENTHS.size()), 10));
            Story story = i % UNFINISHED == UNFINISHED - 1
                    ? begun(stories.get(i % stories.size()))
                    : stories.get(i % stories.size());
            new Player(counter, Cast.of(scheme, firm, i), script.fitting(story), refusals::add).plan(story, agenda);
        }
    }

    /** A story still under way: its first acts. */
    private static Story begun(Story story) {
        int some = Math.max(1, story.acts().size() * 2 / 3);
        return new Story(story.title(), story.weight(), story.acts().subList(0, some));
    }

    /** Every story once, then the common ones more often. */
    private static List<Story> byWeight(Scheme scheme) {
        List<Story> stories = new ArrayList<>(scheme.stories());
        for (Story story : scheme.stories()) {
            for (int more = 1; more < story.weight(); more++) {
                stories.add(story);
            }
        }
        return stories;
    }

    private void prepare(Scheme scheme, LocalDate day) {
        Map<String, String> terms = terms(scheme);
        for (Partner partner : scheme.partners()) {
            List<DemoUser> who = switch (partner) {
                case BANK -> DemoUser.BANKS;
                case GUARANTOR -> DemoUser.GUARANTORS;
                case INSURER -> DemoUser.INSURERS;
            };
            String member = partner == Partner.BANK ? "bank" : "institution";
            who.forEach(user -> counter.agree(scheme.id(), member, user.organisation(), day, terms));
        }
        scheme.funds().stream()
                .filter(fund -> fund.accepts().contains(Fund.Inflow.INJECTION))
                .forEach(fund -> fill(scheme, fund, day));
    }

    /** The terms the scheme's example agrees on. */
    private static Map<String, String> terms(Scheme scheme) {
        Facts known = scheme.example().loan().and(scheme.example().loss());
        Map<String, String> terms = new LinkedHashMap<>();
        for (FactKey<?> key : SchemeJson.terms(scheme)) {
            known.text(key).ifPresent(text -> terms.put(key.name(), text));
        }
        return terms;
    }

    /** What each account may be given, so that all of them together stay within the scheme's ceilings. */
    private static Money most(Scheme scheme) {
        return scheme.caps().stream()
                .filter(cap -> cap.measure() == Tally.Measure.NET_INJECTION)
                .map(cap -> Money.ofFen(cap.limit().fen() / DemoUser.BANKS.size()))
                .reduce(Money.ofFen(Money.LIMIT), Money::min);
    }

    private void fill(Scheme scheme, Fund fund, LocalDate day) {
        Money some = scheme.example().resources().available().getOrDefault(fund.bearer(), Money.ofYuan(1_000_000));
        String amount = Money.ofFen(Math.multiplyExact(some.fen(), FULL))
                .min(most(scheme))
                .toString();
        String id = fund.bearer().id();
        if (fund.pool().isEmpty()) {
            DemoUser.BANKS.forEach(bank -> counter.inject(scheme.id(), bank.organisation(), id, day, amount));
        } else if (filled.add(fund.pool().get() + "/" + id)) {
            counter.inject(scheme.id(), FundDesk.POOL, id, day, amount);
        }
    }
}
