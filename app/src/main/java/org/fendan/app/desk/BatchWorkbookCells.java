package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** The cells of a workbook's row, by their columns; of a formula, what it came to. */
record BatchWorkbookCells(List<BatchCell> cells, boolean hasFormula) {

    static BatchWorkbookCells of(Row row) {
        List<BatchCell> cells = new ArrayList<>();
        boolean formula = false;
        for (Cell cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                cells.add(BatchCell.EMPTY);
            } else {
                formula |= cell.getFormula() != null;
                cells.add(read(cell));
            }
        }
        return new BatchWorkbookCells(List.copyOf(cells), formula);
    }

    private static BatchCell read(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        return switch (cell.getType()) {
            case NUMBER -> number(cell, raw);
            case BOOLEAN -> new BatchCell(BatchCell.Kind.YES_OR_NO, raw.equals("1") ? "true" : "false", false);
            case ERROR -> new BatchCell(BatchCell.Kind.BROKEN, raw.isEmpty() ? "#N/A" : raw, false);
            case FORMULA -> formula(cell, raw);
            default -> BatchCell.words(String.valueOf(cell.getText()));
        };
    }

    private static BatchCell formula(Cell cell, String raw) {
        if (raw.isEmpty()) {
            return new BatchCell(BatchCell.Kind.BROKEN, "=" + cell.getFormula(), false);
        }
        if (cell.getValue() instanceof Number || raw.matches("-?[0-9.]+([eE][-+]?[0-9]+)?")) {
            return number(cell, raw);
        }
        return raw.startsWith("#") ? new BatchCell(BatchCell.Kind.BROKEN, raw, false) : BatchCell.words(raw);
    }

    private static BatchCell number(Cell cell, String raw) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        try {
            return BatchCell.number(raw, format.contains("%"));
        } catch (NumberFormatException none) {
            return BatchCell.words(raw);
        }
    }

    boolean isBlank() {
        return cells.stream().allMatch(BatchCell::isBlank);
    }

    /** As many cells as there are columns; more, where there are more. */
    List<BatchCell> whole(int width) {
        int last = cells.size();
        while (last > width && cells.get(last - 1).isBlank()) {
            last--;
        }
        return BatchWorkbook.padded(cells.subList(0, last), width);
    }

    List<String> texts() {
        return cells.stream().map(BatchCell::text).toList();
    }
}
