package org.fendan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark answers what one machine answers, byte for byte, however the rows are spread. */
class SameAnswersTest {

    private static final int SIZE = Integer.getInteger("fendan.spark.rows", 100_000);
    private static final Policies POLICIES = Policies.onClassPath();

    private static final String CAPS = "/cap/net-compensation/";

    /** Enough for a part of the losses: one institution's cap is used up at once, the fund of all some way down. */
    private static final Map<String, String> OPENING = new TreeMap<>(Map.of(
            "pool/xiamen-tech-finance/fund/city",
            SIZE * 100_000L + ".00",
            "xiamen.guarantee-loan" + CAPS + "guarantor-a/left",
            "5000000.00",
            "chongqing.assist-loan/bank/bank-a/fund/contributions",
            "1000000.00",
            "chongqing.assist-loan/bank/bank-a/fund/riskFund",
            SIZE * 10_000L + ".00",
            "chongqing.assist-loan/bank/bank-b/fund/riskFund",
            "100000000.00"));

    static {
        for (String institution : List.of("guarantor-b", "guarantor-c", "insurer")) {
            OPENING.put("xiamen.guarantee-loan" + CAPS + institution + "/left", SIZE * 1_000_000L + ".00");
            OPENING.put("xiamen.insured-loan" + CAPS + institution + "/left", SIZE * 1_000_000L + ".00");
        }
    }

    @TempDir
    private static Path folder;

    private static Rows enterprises;
    private static Rows loans;
    private static Path enterprisesFile;
    private static Path loansFile;
    private static Path funds;
    private static SparkSession spark;

    @BeforeAll
    static void makeRows() throws IOException {
        spark = LocalSpark.session();
        enterprises = Rows.of(POLICIES.catalogue(), false, SIZE);
        loans = Rows.of(POLICIES.catalogue(), true, SIZE);
        enterprisesFile = enterprises.write(folder.resolve("enterprises.csv"));
        loansFile = loans.write(folder.resolve("loans.csv"));
        LocalSpark.parquet(enterprises, folder.resolve("enterprises"), 3);
        LocalSpark.parquet(loans, folder.resolve("loans"), 3);
        funds = folder.resolve("funds.csv");
        Stream<String> sums = OPENING.entrySet().stream().map(sum -> sum.getKey() + "," + sum.getValue());
        Files.write(funds, Stream.concat(Stream.of("account,available"), sums).toList());
    }

    @Test
    void match_answers_the_same_from_csv_and_from_parquet() throws IOException {
        same("match", Asked.match(POLICIES, "", "zh"), enterprises, enterprisesFile, folder.resolve("enterprises"));
    }

    @Test
    void admit_answers_the_same_from_csv_and_from_parquet() throws IOException {
        same("admit", Asked.admit(POLICIES, "", "", "zh"), loans, loansFile, folder.resolve("loans"));
    }

    @Test
    void split_answers_the_same_however_many_partitions_there_are() throws IOException {
        Asked asked = Asked.split(POLICIES, "", "", OPENING, "zh");
        String wanted = LocalSpark.alone(asked.of(loans.columns), loans);
        int capped = wanted.indexOf(",city,0.00,风险分担,0.00,net-compensation,");
        int dry = wanted.indexOf(",city,0.00,风险分担,0.00,,");
        assertThat(capped).as("an institution's cap is used up").isPositive();
        assertThat(dry).as("then the fund of all").isBetween(capped + wanted.length() / 20, wanted.length() - 1);
        Path out = Files.createTempDirectory(folder, "split");
        for (int partitions : List.of(1, 2, 7)) {
            spark.conf().set("spark.sql.shuffle.partitions", partitions);
            Path csv = out.resolve("csv-" + partitions);
            assertThat(ask("split", loansFile, csv, "csv", "--funds", funds.toString()))
                    .isEqualTo(told(wanted));
            same("split among " + partitions, LocalSpark.text(csv), wanted);
        }
        Path parquet = out.resolve("parquet");
        assertThat(ask("split", folder.resolve("loans"), parquet, "parquet", "--funds", funds.toString()))
                .isEqualTo(told(wanted));
        same("split", LocalSpark.parquet(parquet), wanted);
    }

    private static void same(String verb, Asked asked, Rows rows, Path csv, Path parquet) throws IOException {
        String wanted = LocalSpark.alone(asked.of(rows.columns), rows);
        Path out = Files.createTempDirectory(folder, verb);
        assertThat(ask(verb, csv, out.resolve("csv"), "csv")).isEqualTo(told(wanted));
        same(verb + " of CSV", LocalSpark.text(out.resolve("csv")), wanted);
        assertThat(ask(verb, parquet, out.resolve("parquet"), "parquet")).isEqualTo(told(wanted));
        same(verb + " of Parquet", LocalSpark.parquet(out.resolve("parquet")), wanted);
    }

    /** Byte for byte; where not, the first line that differs is shown and not the megabytes around it. */
    private static void same(String what, String found, String wanted) {
        if (!found.equals(wanted)) {
            List<String> theirs = found.lines().toList();
            List<String> ours = wanted.lines().toList();
            for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
                assertThat(theirs.get(i)).as(what + ", line " + (i + 1)).isEqualTo(ours.get(i));
            }
            assertThat(theirs).as(what).hasSameSizeAs(ours);
        }
        assertThat(found.getBytes(StandardCharsets.UTF_8)).hasSize(wanted.getBytes(StandardCharsets.UTF_8).length);
    }

    /** How many rows have an answer, and how many of them only say what is wrong. */
    private static String told(String wanted) {
        Set<String> rows = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        wanted.lines().skip(1).forEach(line -> {
            String number = line.substring(0, line.indexOf(','));
            rows.add(number);
            if (line.contains(",INVALID,")) {
                wrong.add(number);
            }
        });
        return "0: " + rows.size() + " 行，其中 " + wrong.size() + " 行内容有误\n";
    }

    private static String ask(String verb, Path in, Path out, String format, String... more) {
        return LocalSpark.job(Stream.concat(
                        Stream.of(verb, "--in", in.toString(), "--out", out.toString(), "--format", format),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
