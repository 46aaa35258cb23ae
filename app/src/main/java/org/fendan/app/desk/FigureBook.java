package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fendan.app.store.CaseFilter;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.EventRow;
import org.fendan.app.store.Reads;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.time.WorkCalendar;

/**
 * What every case adds to figures, remembered while the case stays in its version, so that each is read once.
 *
 * <p>Beyond so many cases nothing more is remembered: those are read each time.
 */
public final class FigureBook {

    private static final int PAGE = 500;
    private static final int MOST = 100_000;

    private final WorkCalendar calendar;
    private final Reads reads;
    private final Shelf shelf;
    private final Map<String, CaseFigures> remembered = new ConcurrentHashMap<>();
    private final WhileHead<List<CaseFigures>> lists;

    public FigureBook(Catalogue catalogue, WorkCalendar calendar, Reads reads) {
        this.calendar = calendar;
        this.reads = reads;
        this.shelf = new Shelf(catalogue);
        this.lists = new WhileHead<>(reads);
    }

    /** The figures of the caller's cases whose policy is loaded, in the order of their ids. */
    List<CaseFigures> of(Caller caller, Optional<String> scheme) {
        CaseFilter own = Wall.own(caller, CaseFilter.first(PAGE));
        return lists.of(scheme, caller, () -> read(scheme.map(own::scheme).orElse(own)));
    }

    private List<CaseFigures> read(CaseFilter filter) {
        List<CaseFigures> figures = new ArrayList<>();
        List<CaseRow> page = reads.cases(filter);
        while (!page.isEmpty()) {
            List<CaseRow> known = page.stream().filter(shelf::knows).toList();
            Map<String, List<EventRow>> events = events(known);
            known.forEach(row -> figures.add(of(row, events)));
            page = page.size() < PAGE
                    ? List.of()
                    : reads.cases(filter.after(page.get(page.size() - 1).id()));
        }
        return List.copyOf(figures);
    }

    /** The events of the cases that are new or have changed, read together. */
    private Map<String, List<EventRow>> events(List<CaseRow> page) {
        List<CaseRow> fresh = page.stream().filter(row -> !isRemembered(row)).toList();
        return fresh.isEmpty()
                ? Map.of()
                : reads.events(fresh.get(0).id(), fresh.get(fresh.size() - 1).id()).stream()
                        .collect(Collectors.groupingBy(EventRow::caseId));
    }

    private boolean isRemembered(CaseRow row) {
        return Optional.ofNullable(remembered.get(row.id()))
                .filter(known -> known.row().equals(row))
                .isPresent();
    }

    private CaseFigures of(CaseRow row, Map<String, List<EventRow>> events) {
        CaseFigures known = remembered.get(row.id());
        if (known != null && known.row().equals(row)) {
            return known;
        }
        CaseFigures made = CaseFigures.of(row, shelf.file(row, events.getOrDefault(row.id(), List.of())), calendar);
        if (known != null || remembered.size() < MOST) {
            remembered.put(row.id(), made);
        }
        return made;
    }
}
