package org.fendan.app.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What is to happen on which day, worked off in the order of the days. */
final class Agenda {

    private record Item(LocalDate day, int number, Runnable act) {}

    private final Queue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::day).thenComparing(Item::number));
    private int planned;

    void on(LocalDate day, Runnable act) {
        items.add(new Item(day, planned++, act));
    }

    /** Does everything; answers how much it was. */
    int work(DemoBusiness.Progress progress) {
        int done = 0;
        for (Item item = items.poll(); item != null; item = items.poll()) {
            item.act().run();
            progress.done(++done, planned);
        }
        return done;
    }
}
