package org.fendan.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.app.boot.Workplace;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.MatchDesk;
import org.fendan.core.bulk.BulkMatch;
import org.fendan.core.law.Text;

/**
 * Matches the enterprises of a CSV file, one a row, on all processors, and prints a line for each scheme in the order of
 * the rows; however long the file is, few rows are in memory at a time.
 */
final class MatchRows {

    /** How much one hand is given at a time: so many rows, or so many characters. */
    private static final int ROWS = 512;

    /** A row's whole answer is a thousand times as long as the row. */
    private static final int ROWS_WHOLE = 8;

    private static final int CHARACTERS = 1 << 17;

    private final Terminal terminal;
    private final MatchDesk desk;
    private final Optional<Caller> caller;
    private final Optional<String> date;
    private final Optional<Path> out;
    private final boolean json;
    private final RowsProgress progress;
    private List<MatchLines.Row> batch = new ArrayList<>();
    private int characters;
    private long rows;
    private long wrong;

    MatchRows(
            Terminal terminal,
            MatchDesk desk,
            Optional<Caller> caller,
            Optional<String> date,
            Optional<Path> out,
            boolean json) {
        this.terminal = terminal;
        this.desk = desk;
        this.caller = caller;
        this.date = date;
        this.out = out;
        this.json = json;
        this.progress = new RowsProgress(terminal);
    }

    int print(Path csv) {
        if (!Files.isReadable(csv) || Files.isDirectory(csv)) {
            throw Stop.usage("读不到文件 " + csv, "there is no file " + csv + " that can be read");
        }
        try (DataOut data = DataOut.of(terminal, out)) {
            read(csv, data);
            data.finish();
        } catch (IllegalStateException broken) {
            throw new Stop(Exit.FAILED, Text.of(csv + "：" + broken.getMessage(), csv + ": " + broken.getMessage()));
        }
        terminal.progressDone();
        terminal.say(rows + " 行，其中 " + wrong + " 行内容有误", rows + " rows, " + wrong + " of them with something wrong");
        return wrong > 0 ? Exit.FAILED : Exit.OK;
    }

    /** What stands before a row that cannot be read is answered. */
    private void read(Path csv, DataOut data) {
        MatchLines lines = new MatchLines(desk, caller, date, terminal.language(), json);
        int hands = Runtime.getRuntime().availableProcessors();
        try (InOrder<List<MatchLines.Row>, MatchLines.Done> work =
                new InOrder<>(hands, lines::of, done -> write(done, data))) {
            try {
                Workplace.readRows(
                        csv,
                        columns -> header(columns, lines, data),
                        (number, cells) -> row(new MatchLines.Row(number, cells), work),
                        this::notice,
                        progress);
            } finally {
                if (!batch.isEmpty()) {
                    work.add(batch);
                }
                work.finish();
            }
        }
    }

    private void header(List<String> columns, MatchLines lines, DataOut data) {
        requireFit(columns);
        List<String> header = lines.header(columns);
        if (!json) {
            data.write(MatchLines.csv(List.of(header)));
        }
    }

    /** Says at once all that stands against the columns. */
    private void requireFit(List<String> columns) {
        String unknown = columns.stream()
                .filter(name -> !BulkMatch.WHOLE.contains(name) && !desk.knows(name))
                .collect(Collectors.joining(", "));
        List<Text> faults = new ArrayList<>();
        if (!unknown.isEmpty()) {
            faults.add(Text.of(
                    "没有项目使用这些列：" + unknown + "；项目用到的列见 ./fendan schemes 项目",
                    "no scheme uses these columns: " + unknown + "; ./fendan schemes SCHEME lists those one uses"));
        }
        if (!columns.contains("date") && date.isEmpty()) {
            faults.add(Text.of("请用 --date 给出申请日，或加一列 date", "name the day of application: --date, or a column date"));
        }
        if (!faults.isEmpty()) {
            throw new Stop(
                    unknown.isEmpty() ? Exit.USAGE : Exit.FAILED,
                    Text.of(
                            faults.stream().map(Text::zh).collect(Collectors.joining("\n")),
                            faults.stream().map(Text::en).collect(Collectors.joining("\n"))));
        }
    }

    private void notice(Text text) {
        terminal.progressDone();
        terminal.say(text);
    }

    private void row(MatchLines.Row row, InOrder<List<MatchLines.Row>, MatchLines.Done> work) {
        batch.add(row);
        characters += row.cells().stream().mapToInt(String::length).sum();
        if (batch.size() == (json ? ROWS_WHOLE : ROWS) || characters >= CHARACTERS) {
            work.add(batch);
            batch = new ArrayList<>();
            characters = 0;
        }
    }

    private void write(MatchLines.Done done, DataOut data) {
        data.write(done.text());
        rows += done.rows();
        wrong += done.wrong();
        progress.rows(rows);
    }
}
