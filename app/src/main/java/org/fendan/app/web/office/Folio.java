package org.fendan.app.web.office;

import java.util.ArrayList;
import java.util.List;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.FaultLine;
import org.fendan.app.web.page.Table;

/**
 * A page of the office: what is on record, the tables, and the forms that change something.
 *
 * @param hint a sentence at its head
 * @param links where else one may go from here
 * @param faults what is wrong with what was sent
 */
public record Folio(
        String hint,
        List<Fact> facts,
        List<Link> links,
        List<Table> tables,
        List<Form> forms,
        String message,
        List<FaultLine> faults) {

    /** Something on record. */
    public record Fact(String label, Cell cell) {}

    /** Another page, or a file. */
    public record Link(String label, String path) {}

    public Folio {
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        tables = List.copyOf(tables);
        forms = List.copyOf(forms);
        faults = List.copyOf(faults);
    }

    static Folio of(String hint, List<Table> tables) {
        return new Folio(hint, List.of(), List.of(), tables, List.of(), "", List.of());
    }

    Folio fact(String label, Cell cell) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(label, cell));
        return new Folio(hint, more, links, tables, forms, message, faults);
    }

    Folio fact(String label, String value) {
        return value.isEmpty() ? this : fact(label, Cell.of(value));
    }

    Folio link(String label, String path) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(label, path));
        return new Folio(hint, facts, more, tables, forms, message, faults);
    }

    Folio form(Form form) {
        List<Form> more = new ArrayList<>(forms);
        more.add(form);
        return new Folio(hint, facts, links, tables, more, message, faults);
    }

    /** The page a form was sent from, with what is wrong, and what was typed still there. */
    Folio refused(Call call, String why, List<FaultLine> wrong) {
        return new Folio(
                hint,
                facts,
                links,
                tables,
                forms.stream().map(form -> form.sent(call, wrong)).toList(),
                why,
                wrong);
    }
}
