package org.fendan.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

    @Test
    void lines_are_read_as_they_stand() {
        assertThat(Tables.lines(TablesTest.class, "tables-pipes.txt"))
                .containsExactly(
                        "# a remark", "art | zh | en", "", "17 | 逾期，代偿 | overdue, \"paid\"", " 18 | 追偿 | ", "19||");
    }

    @Test
    void pipes_part_trimmed_cells_and_remarks_and_empty_lines_are_skipped() {
        assertThat(Tables.pipes(TablesTest.class, "tables-pipes.txt"))
                .containsExactly(
                        List.of("art", "zh", "en"),
                        List.of("17", "逾期，代偿", "overdue, \"paid\""),
                        List.of("18", "追偿", ""),
                        List.of("19", "", ""));
    }

    @Test
    void commas_part_cells_and_an_empty_cell_stays_a_cell() {
        assertThat(Tables.csv(TablesTest.class, "tables-good.csv"))
                .containsExactly(List.of("no", "name", "bound"), List.of("1", "工业", ""), List.of("", "", "20 |"));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        assertThat(Tables.csv(TablesTest.class, "tables-windows.csv"))
                .containsExactly(List.of("no", "name"), List.of("1", "工业"));
    }

    @Test
    void an_empty_file_has_no_rows() {
        assertThat(Tables.lines(TablesTest.class, "tables-empty.csv")).isEmpty();
        assertThat(Tables.csv(TablesTest.class, "tables-empty.csv")).isEmpty();
        assertThat(Tables.pipes(TablesTest.class, "tables-empty.csv")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tables-missing.csv | is missing: put the file into the jar, in the folder of that class, and open its package to org.fendan.core
            tables-short.csv   | , line 3: 1 cells, but the heading has 2
            tables-long.csv    | , line 2: 3 cells, but the heading has 2
            tables-quote.csv   | , line 2: an empty line or a quote; write a table whose cells hold commas with pipes
            tables-heading.csv | , line 1: an empty line or a quote; write a table whose cells hold commas with pipes
            tables-gap.csv     | , line 2: an empty line or a quote; write a table whose cells hold commas with pipes
            tables-gbk.csv     | is not in UTF-8: save it so
            """)
    void a_faulty_table_is_refused_with_its_place(String name, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Tables.csv(TablesTest.class, name))
                .withMessageStartingWith("the table \"" + name + "\" beside " + TablesTest.class.getName())
                .withMessageEndingWith(why);
    }
}
