package org.fendan.app.web.office;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.OrganisationDesk;
import org.fendan.app.desk.Page;
import org.fendan.app.people.OrganisationKind;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Doors;
import org.fendan.app.web.page.Heading;
import org.fendan.app.web.page.Room;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /organisations}: whom users belong to. */
final class OrganisationPages implements Room {

    private static final String ORGANISATIONS = "/organisations";
    private static final String ORGANISATION = ORGANISATIONS + "/{code}";
    private static final int SIZE = 100;

    private final OrganisationDesk desk;

    OrganisationPages(OrganisationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Doors doors) {
        doors.known(ORGANISATIONS, this::list);
        doors.post(ORGANISATIONS, this::add);
        doors.known(ORGANISATION, this::organisation);
        doors.post(ORGANISATION, this::change);
    }

    private static Heading heading(Call call) {
        return Heading.below(Section.USERS, call.tongue(), call.tongue().of(OfficeWord.ORGANISATIONS));
    }

    private void list(Call call) {
        Folio folio = organisations(call);
        if (!call.exports(folio.tables().get(0))) {
            call.show(heading(call), "office/folio.jte", Map.of("folio", folio));
        }
    }

    private Folio organisations(Call call) {
        Page page = new Page(call.query("cursor").flatMap(Page::key), SIZE);
        ObjectNode shown = UserPages.seen(call, desk.list(page, call.caller()));
        Table table = table(call.tongue(), shown)
                .page(
                        shown.path("next").asString(""),
                        () ->
                                table(call.tongue(), UserPages.seen(call, desk.list(Page.WHOLE, call.caller())))
                                        .rows()
                                        .stream());
        Folio folio = Folio.of(call.tongue().of(OfficeWord.ORGANISATIONS_HINT), List.of(table));
        return UserPages.isManaged(call) ? folio.form(form(call.tongue())) : folio;
    }

    private static Table table(Tongue tongue, JsonNode shown) {
        UserTables cells = new UserTables(tongue);
        return Table.of(
                "organisations",
                tongue.of(OfficeWord.ORGANISATIONS),
                List.of(
                        Column.name(tongue.of(OfficeWord.CODE)),
                        Column.words(tongue.of(OfficeWord.NAME)),
                        Column.name(tongue.of(OfficeWord.KIND)),
                        Column.name(tongue.of(OfficeWord.CREDIT_CODE)),
                        Column.name(tongue.of(OfficeWord.ACTIVE))),
                shown.path("organisations")
                        .valueStream()
                        .map(one -> {
                            String code = one.path("code").asString("");
                            return List.of(
                                    Cell.link(code, ORGANISATIONS + "/" + Tongue.encoded(code)),
                                    Cell.of(one.path("name").asString("")),
                                    Cell.of(kind(tongue, one)),
                                    Cell.of(one.path("creditCode").asString("")),
                                    cells.active(one));
                        })
                        .toList(),
                tongue.of(OfficeWord.NO_ORGANISATIONS));
    }

    private static String kind(Tongue tongue, JsonNode one) {
        return tongue.of(OrganisationKind.valueOf(one.path("kind").asString("")).label());
    }

    private static Form form(Tongue tongue) {
        return Form.of(
                tongue.of(OfficeWord.ADD_ORGANISATION),
                ORGANISATIONS,
                tongue.of(OfficeWord.ADD_ORGANISATION_HINT),
                List.of(
                        Entry.text("code", tongue.of(OfficeWord.CODE), ""),
                        Entry.choice(
                                "kind",
                                tongue.of(OfficeWord.KIND),
                                "BANK",
                                Stream.of(OrganisationKind.values())
                                        .map(kind -> new Entry.Option(kind.name(), tongue.of(kind.label())))
                                        .toList()),
                        Entry.text("name", tongue.of(OfficeWord.NAME), ""),
                        Entry.text("creditCode", tongue.of(OfficeWord.CREDIT_CODE), "")),
                tongue.of(OfficeWord.PREVIEW));
    }

    private void add(Call call) {
        ObjectNode request = PaymentRunPages.fields(call, "code", "kind", "name", "creditCode");
        new Deed(
                        call,
                        heading(call),
                        () -> organisations(call),
                        intent -> desk.register(request, intent),
                        answer -> folio(call.tongue(), answer.body()))
                .take(answer -> call.go(ORGANISATIONS + "/"
                        + Tongue.encoded(answer.body().path("code").asString(""))));
    }

    private void organisation(Call call) {
        Answer answer = desk.organisation(call.path("code"), call.caller(), call.language());
        if (answer.isProblem()) {
            call.problem(answer);
        } else {
            call.show(own(call), "office/folio.jte", Map.of("folio", page(call, answer)));
        }
    }

    private static Heading own(Call call) {
        return heading(call).below(ORGANISATIONS, call.path("code"));
    }

    private static Folio page(Call call, Answer answer) {
        ObjectNode one = UserPages.seen(call, answer);
        Folio folio = folio(call.tongue(), one);
        return UserPages.isManaged(call) ? folio.form(change(call.tongue(), call.path("code"), one)) : folio;
    }

    private static Folio folio(Tongue tongue, JsonNode one) {
        return Folio.of("", List.of())
                .fact(tongue.of(OfficeWord.CODE), one.path("code").asString(""))
                .fact(tongue.of(OfficeWord.NAME), one.path("name").asString(""))
                .fact(tongue.of(OfficeWord.KIND), kind(tongue, one))
                .fact(tongue.of(OfficeWord.CREDIT_CODE), one.path("creditCode").asString(""))
                .fact(tongue.of(OfficeWord.ACTIVE), new UserTables(tongue).active(one));
    }

    private static Form change(Tongue tongue, String code, JsonNode one) {
        return Form.of(
                        tongue.of(OfficeWord.CHANGE_ORGANISATION),
                        ORGANISATIONS + "/" + code,
                        tongue.of(OfficeWord.CLOSE_HINT),
                        List.of(
                                Entry.text(
                                        "name",
                                        tongue.of(OfficeWord.NAME),
                                        one.path("name").asString("")),
                                Entry.text(
                                        "creditCode",
                                        tongue.of(OfficeWord.CREDIT_CODE),
                                        one.path("creditCode").asString("")),
                                UserForms.active(tongue, one)),
                        tongue.of(OfficeWord.PREVIEW))
                .version(one.path("version").asString(""));
    }

    private void change(Call call) {
        Answer before = desk.organisation(call.path("code"), call.caller(), call.language());
        if (before.isProblem()) {
            call.problem(before);
            return;
        }
        ObjectNode request = PaymentRunPages.fields(call, "name", "creditCode");
        request.put("kind", before.body().path("kind").asString(""));
        request.put("active", call.field("active").filter("true"::equals).isPresent());
        new Deed(
                        call,
                        own(call),
                        () -> page(call, before),
                        intent -> desk.change(call.path("code"), request, intent),
                        answer -> folio(call.tongue(), answer.body()))
                .take(answer -> call.go(ORGANISATIONS + "/" + Tongue.encoded(call.path("code"))));
    }
}
