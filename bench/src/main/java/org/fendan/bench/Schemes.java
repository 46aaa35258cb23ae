package org.fendan.bench;

import java.util.ArrayList;
import java.util.List;
import org.fendan.bench.Turns.Entrant;
import org.fendan.bench.Turns.Seen;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Scheme;

/** What every edition of every scheme takes to answer, on the facts of its example and of the stories told of it. */
final class Schemes implements Chapter {

    private static final double WARM_UP_SECONDS = 0.4;
    private static final double SECONDS = 0.1;

    @Override
    public String name() {
        return "schemes";
    }

    @Override
    public void run(Settings settings, Report report) {
        Catalogue catalogue = Catalogue.onClassPath();
        List<List<String>> rows = new ArrayList<>();
        for (String id : catalogue.ids()) {
            for (Scheme edition : catalogue.editions(id)) {
                rows.addAll(rows(edition, settings.repeats()));
                report.progress("schemes: " + id + " since " + edition.inForce().from());
            }
        }
        report.heading("Every edition of every scheme");
        report.line(
                "On one thread, on the facts of its example and of its stories after each act; " + settings.repeats()
                        + " times " + SECONDS + " s each, in turns, after " + WARM_UP_SECONDS
                        + " s each. “Explained” derives the"
                        + " whole explanation as well.\n");
        report.table(
                List.of("edition, question", "a second", "bytes allocated", "explained a second", "bytes allocated"),
                rows);
    }

    private static List<List<String>> rows(Scheme edition, int rounds) {
        List<Question> questions = Question.all(edition);
        List<Entrant> entrants = new ArrayList<>();
        for (Question question : questions) {
            entrants.add(new Entrant(question.name(), question::decide));
            entrants.add(new Entrant(question.name() + ", explained", question::explain));
        }
        Turns turns = Turns.taken(entrants, WARM_UP_SECONDS, SECONDS, rounds);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            rows.add(List.of(
                    "`" + edition.id() + "` " + edition.inForce().from() + ", "
                            + questions.get(i).name(),
                    turns.spread(2 * i, Seen::perSecond).cell(0),
                    Spread.figure(turns.spread(2 * i, Seen::bytes).median(), 0),
                    turns.spread(2 * i + 1, Seen::perSecond).cell(0),
                    Spread.figure(turns.spread(2 * i + 1, Seen::bytes).median(), 0)));
        }
        return rows;
    }
}
