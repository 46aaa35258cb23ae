package org.fendan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a job answers to what it is given: files, policies, and mistakes. */
class JobTest extends JobFolder {

    @Test
    void all_wrong_arguments_are_named_at_once() {
        assertThat(LocalSpark.job(
                        "judge", "--format", "xlsx", "--lang", "de", "--date", "tomorrow", "--colour", "--out"))
                .startsWith("2: ")
                .contains("match, admit or split, not \"judge\"")
                .contains("--in is missing, for example")
                .contains("--out needs a value")
                .contains("--format is csv or parquet, not \"xlsx\"")
                .contains("--lang is zh or en, not \"de\"")
                .contains("--date tomorrow: a real day")
                .contains("there is no --colour")
                .contains("usage: match|admit|split");
        assertThat(LocalSpark.job("match", "--in", "a", "--in", "b", "--out", "c", "--scheme", "x", "--funds", "y"))
                .contains("--in is there twice")
                .contains("leave out --scheme")
                .contains("--funds is for split alone");
    }

    @Test
    void unknown_columns_are_refused_before_anything_is_written() throws IOException {
        String in = file("rows.csv", "enterprise,colour,size", FIRM + ",red,9");
        assertThat(LocalSpark.job("match", "--in", in, "--out", out(), "--date", "2021-04-01"))
                .startsWith("2: ")
                .contains("no scheme uses these columns: colour, size; there are bank, date, institution,")
                .contains("loanAmount");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_the_rows_do_not_say_has_to_be_said_for_all() throws IOException {
        String in = file("rows.csv", "enterprise", FIRM);
        assertThat(LocalSpark.job("match", "--in", in, "--out", out())).contains("name the day of application");
        assertThat(LocalSpark.job("admit", "--in", in, "--out", out(), "--date", "2021-04-01"))
                .contains("name the scheme");
        assertThat(LocalSpark.job("admit", "--in", in, "--out", out(), "--date", "2021-04-01", "--scheme", "no.such"))
                .contains("there is no scheme no.such; loaded are beijing.");
    }

    @Test
    void what_is_not_there_is_named() throws IOException {
        String missing = folder.resolve("missing").toString();
        assertThat(LocalSpark.job("match", "--in", missing, "--out", out())).contains("there is no file " + missing);
        assertThat(LocalSpark.job("match", "--in", missing, "--out", out(), "--format", "parquet"))
                .contains("there is no Parquet file " + missing);
        assertThat(LocalSpark.job("match", "--in", missing, "--out", folder.toString()))
                .contains("is there already, and is not written over");
        String empty = Files.createFile(folder.resolve("empty.csv")).toString();
        assertThat(LocalSpark.job("match", "--in", empty, "--out", out())).contains("is empty");
    }

    @Test
    void a_row_with_faults_is_a_line_for_each_of_them_and_stops_no_other() throws IOException {
        String in = file(
                "rows.csv",
                "enterprise,date,employees,loanAmount",
                FIRM + ",2021-02-30,many,\"3,000\"",
                "",
                FIRM + ",2021-04-01,46,3000000.00",
                FIRM + ",2021-04-01",
                FIRM + ",2021-04-01,46,\"3000000.00",
                ",,,");
        assertThat(LocalSpark.job("match", "--in", in, "--out", out(), "--lang", "en"))
                .isEqualTo("0: 4 rows, 3 of them with something wrong\n");
        assertThat(answers())
                .contains("row,enterprise,scheme,outcome,mostLoan,binding,missing,refusals")
                .contains(
                        "2," + FIRM
                                + ",,INVALID,,,,\"/date: a real day, year-month-day; found 2021-02-30; for example 2021-09-01\"")
                .contains("2," + FIRM
                        + ",,INVALID,,,,\"/facts/employees: a whole number, not negative; found many; for example 46\"")
                .anyMatch(line -> line.startsWith("2," + FIRM) && line.contains("found 3,000; for example 3000000.00"))
                .anyMatch(line -> line.startsWith("4," + FIRM + ",chongqing.assist-loan,"))
                .anyMatch(line -> line.startsWith("5,,,INVALID,") && line.contains("found 2; for example 4"))
                .anyMatch(line -> line.startsWith("6,,,INVALID,") && line.contains("quotes in pairs"))
                .noneMatch(line -> line.startsWith("7,"));
    }

    @Test
    void accounts_are_named_as_in_the_ledger() throws IOException {
        String in = file("rows.csv", "enterprise", FIRM);
        String funds = file("funds.csv", "account,available", "pool/no-such/fund/city,1.00");
        String[] split = {
            "split",
            "--in",
            in,
            "--out",
            out(),
            "--date",
            "2021-04-01",
            "--scheme",
            "chongqing.assist-loan",
            "--funds",
            funds
        };
        assertThat(LocalSpark.job(split))
                .contains("no fund and no cap has an account of this name: pool/no-such/fund/city; there are")
                .contains("chongqing.assist-loan/bank/*/fund/contributions");
        file(
                "funds.csv",
                "account,available",
                "pool/a/fund/b,1.001",
                "a,b,c",
                "pool/a/fund/c,1.00",
                "pool/a/fund/c,2.00");
        assertThat(LocalSpark.job(split))
                .contains("line 2: a string in yuan", "line 3: two cells", "line 5: pool/a/fund/c is there twice");
        file("funds.csv", "fund,sum");
        assertThat(LocalSpark.job(split)).contains("is account,available");
    }
}
