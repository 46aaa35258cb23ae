package org.fendan.app.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.fendan.app.desk.Desks;
import org.fendan.app.door.Entrance;
import org.fendan.app.plugin.Conformance;
import org.fendan.app.plugin.LoadReport;
import org.fendan.app.web.cases.CasePages;
import org.fendan.app.web.figures.FigurePages;
import org.fendan.app.web.inbox.DeadlinePages;
import org.fendan.app.web.inbox.InboxPages;
import org.fendan.app.web.inbox.SearchPages;
import org.fendan.app.web.intake.ImportPages;
import org.fendan.app.web.intake.JobPages;
import org.fendan.app.web.law.SchemePages;
import org.fendan.app.web.letters.LetterPages;
import org.fendan.app.web.money.ArticlePages;
import org.fendan.app.web.money.LedgerPages;
import org.fendan.app.web.money.MoneyPages;
import org.fendan.app.web.money.SealPages;
import org.fendan.app.web.money.WalkPages;
import org.fendan.app.web.office.OfficePages;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.sign.AccountPages;
import org.fendan.app.web.sign.SignInPages;
import org.fendan.app.web.trial.ComparisonPages;
import org.fendan.app.web.trial.TrialPages;

/** The console: every room of it. */
public final class Console {

    private final Desks desks;
    private final Entrance entrance;
    private final boolean open;
    private final SignInPages signIns;
    private final List<Room> rooms;

    /** {@code open}: whether it may be read without signing in, as an auditor reads it. */
    public Console(Desks desks, LoadReport report, Conformance conformance, boolean open) {
        this.desks = desks;
        this.open = open;
        this.entrance = new Entrance(desks.sessions());
        this.signIns = new SignInPages(desks, entrance);
        this.rooms = List.of(
                signIns,
                new AccountPages(desks, entrance),
                new InboxPages(desks),
                new ImportPages(desks),
                new JobPages(desks),
                new DeadlinePages(desks),
                new SearchPages(desks),
                new FigurePages(desks),
                new OfficePages(desks),
                new CasePages(desks),
                new LetterPages(desks),
                new MoneyPages(desks),
                new LedgerPages(desks),
                new WalkPages(desks),
                new ArticlePages(desks),
                new SealPages(desks),
                new TrialPages(desks),
                new ComparisonPages(desks),
                new SchemePages(desks, report, conformance));
    }

    public void register(RoutesConfig routes) {
        Doors doors = new Doors(routes, desks, entrance, open, signIns::turnAway);
        rooms.forEach(room -> room.register(doors));
    }
}
