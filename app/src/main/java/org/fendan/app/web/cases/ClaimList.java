package org.fendan.app.web.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.web.cases.CaseLists.Filter;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Cell;
import org.fendan.app.web.page.Chip;
import org.fendan.app.web.page.Column;
import org.fendan.app.web.page.Section;
import org.fendan.app.web.page.Stages;
import org.fendan.app.web.page.Table;
import org.fendan.app.web.page.Tongue;
import org.fendan.app.web.page.Word;
import tools.jackson.databind.JsonNode;

/** {@code /claims}: the losses under way and paid, found by the stages of their cases. */
final class ClaimList {

    private static final int CLAIMS = 20;

    private final Desks desks;
    private final CaseLists lists;

    ClaimList(Desks desks, CaseLists lists) {
        this.desks = desks;
        this.lists = lists;
    }

    void show(Call call) {
        Filter filter = Filter.of(call);
        List<Stages.Choice> stages = Stages.all(call.tongue()).stream()
                .filter(stage -> desks.cases().claimStages().contains(stage.code()))
                .toList();
        Supplier<Stream<List<Cell>>> all = () -> claims(call, filter, "").flatMap(line -> rows(call, line));
        List<JsonNode> page = claims(call, filter, call.query("cursor").orElse(""))
                .limit(CLAIMS + 1L)
                .toList();
        Table table = Table.of(
                        "claims",
                        call.tongue().of(CaseWord.CLAIM_LIST),
                        claimColumns(call.tongue()),
                        page.stream()
                                .limit(CLAIMS)
                                .flatMap(line -> rows(call, line))
                                .toList(),
                        call.tongue().of(CaseWord.NO_CLAIM))
                .page(
                        CaseLists.next(
                                page,
                                CLAIMS,
                                line -> line.path("stage").asString("") + "~"
                                        + line.path("id").asString("")),
                        all);
        lists.show(call, Section.CLAIMS, table, filter, lists.schemes(call.tongue()), stages);
    }

    /** The cases of each stage of a claim, stage after stage; a cursor names the stage and the case it goes on behind. */
    private Stream<JsonNode> claims(Call call, Filter filter, String cursor) {
        List<String> stages = new ArrayList<>(desks.cases().claimStages());
        stages.removeIf(stage -> !filter.stage().isEmpty() && !filter.stage().equals(stage));
        String from = cursor.replaceFirst("~.*", "");
        Optional<String> after =
                cursor.contains("~") ? Optional.of(cursor.substring(cursor.indexOf('~') + 1)) : Optional.empty();
        return stages.stream()
                .filter(stage -> stage.compareTo(from) >= 0)
                .flatMap(stage ->
                        lists.lines(call, filter, Optional.of(stage), stage.equals(from) ? after : Optional.empty()));
    }

    private static List<Column> claimColumns(Tongue tongue) {
        return List.of(
                Column.name(tongue.of(CaseWord.CLAIM)),
                Column.words(tongue.of(Word.ENTERPRISE)),
                Column.name(tongue.of(Word.BANK)),
                Column.date(tongue.of(Word.OVERDUE_SINCE)),
                Column.sum(tongue.of(Word.WHOLE)),
                Column.name(tongue.of(Word.STAGE)),
                Column.words(tongue.of(CaseWord.TURN)),
                Column.date(tongue.of(CaseWord.DUE)));
    }

    /** A line for each claim of a case. */
    private Stream<List<Cell>> rows(Call call, JsonNode line) {
        String id = line.path("id").asString("");
        Answer found = desks.lookUps().oneCase(id, call.caller(), call.language());
        return call.lens()
                .of(found.body())
                .path("claims")
                .valueStream()
                .map(claim -> claim(call, line, found.body(), claim));
    }

    private static List<Cell> claim(Call call, JsonNode line, JsonNode file, JsonNode claim) {
        String id = line.path("id").asString("");
        String number = claim.path("number").asString("");
        String whole = new BigDecimal(Tongue.plain(claim.path("principal")))
                .add(new BigDecimal(Tongue.plain(claim.path("interest"))))
                .toPlainString();
        String next = file.path("openSteps")
                .valueStream()
                .map(step -> call.tongue().of(step.path("name")))
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
        String due = file.path("deadlines")
                .valueStream()
                .filter(deadline -> !deadline.has("met"))
                .map(deadline -> deadline.path("due").asString(""))
                .sorted()
                .findFirst()
                .orElse("");
        return List.of(
                Cell.link(id + " / " + number, "/cases/" + id + "/claims/" + number),
                Cell.of(line.path("enterpriseName").asString("")),
                Cell.of(line.path("bank").asString("").replaceFirst("^-$", "")),
                Cell.of(claim.path("overdueSince").asString("")),
                Cell.sum(whole),
                Cell.chips(Chip.plain(Stages.label(line, call.tongue()))),
                Cell.of(next),
                Cell.of(due));
    }
}
