package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.app.json.Json;
import org.fendan.core.fact.FactKey;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests of the cells of a file's rows. */
final class BatchAssembly {

    private static final String DATE = "date";
    private static final Text LOST = Text.of(
            "电子表格的数字只保留15位，这个号码已被改动；请把该列设为“文本”格式后重新输入",
            "a spreadsheet keeps 15 digits of a number, so this is not what was typed: format the column as text and"
                    + " type it again");
    private static final Text BROKEN =
            Text.of("公式没有结果；请改为数值或文字", "the formula comes to nothing: write the value itself");

    private final Catalogue catalogue;
    private final Map<String, String> given;
    private final BatchColumns columns;
    private final Map<String, Map<String, FactKey<?>>> facts = new HashMap<>();

    BatchAssembly(Catalogue catalogue, Map<String, String> given, BatchColumns columns) {
        this.catalogue = catalogue;
        this.given = given;
        this.columns = columns;
    }

    BatchRow row(long line, List<BatchCell> cells) {
        ObjectNode request = Json.object();
        given.forEach(request::put);
        int known = Math.min(cells.size(), columns.count());
        for (int i = 0; i < known; i++) {
            String address = columns.address(i);
            if (!address.isEmpty() && address.indexOf('.') < 0 && !cells.get(i).isBlank()) {
                BatchCell cell = cells.get(i);
                request.put(address, address.equals(DATE) ? cell.meantDay() : cell.text());
            }
        }
        request.set("facts", Json.object());
        Map<String, FactKey<?>> keys = facts(request.path("scheme").asString(""));
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            String address = columns.address(i);
            if (address.indexOf('.') >= 0 && !cells.get(i).isBlank()) {
                Optional<FactKey<?>> key = Optional.ofNullable(keys.get(name(address)));
                fault(address, cells.get(i), key).ifPresent(faults::add);
                BatchRow.put(request, address, cells.get(i), key);
            }
        }
        return new BatchRow(line, request, cells.size(), columns.count(), List.copyOf(faults));
    }

    private static Optional<Fault> fault(String address, BatchCell cell, Optional<FactKey<?>> key) {
        String type = key.map(k -> k.type().name()).orElse("text");
        String example = key.map(FactKey::example).orElse("");
        if (cell.kind() == BatchCell.Kind.BROKEN) {
            return Optional.of(Fault.of(name(address), "FORMULA_BROKEN", cell.text(), BROKEN, example));
        }
        return cell.hasLostDigits(type)
                ? Optional.of(Fault.of(name(address), "DIGITS_LOST", cell.text(), LOST, example))
                : Optional.empty();
    }

    private static String name(String address) {
        return address.startsWith(BatchColumns.FACTS) ? address.substring(BatchColumns.FACTS.length()) : address;
    }

    private Map<String, FactKey<?>> facts(String scheme) {
        return catalogue
                .latest(scheme)
                .map(newest -> facts.computeIfAbsent(scheme, id -> CaseDesk.filingFacts(newest)))
                .orElse(Map.of());
    }
}
