package org.fendan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file of enterprises as a city's register would have them: most facts known, some not, a few written wrongly. */
final class Enterprises {

    /** One cell in so many says nothing, and one says something wrong. */
    private static final int UNKNOWN_ONE_IN = 10;

    private static final int WRONG_ONE_IN = 2000;

    private static final List<String> AREAS = List.of("chongqing-hitech-park", "xiamen", "beijing-etown", "elsewhere");
    private static final List<String> INDUSTRIES =
            List.of("software", "manufacturing", "construction", "retail", "wholesale", "information", "agriculture");
    private static final List<String> TITLES =
            List.of("[]", "nationalHighTech 2019-11-25/2022-11-24", "nationalHighTech 2023-11-25/2026-11-24");
    private static final List<String> PURPOSES = List.of("workingCapital", "workingCapital", "fixedAssets");
    private static final List<String> DAYS = List.of("2019-03-01", "2021-04-01", "2025-09-01");

    /** A column and how its cells come about. */
    private record Column(String name, Function<Random, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("enterprise", random -> "91500107MA5UQ9B69J"),
            new Column("enterpriseName", random -> "示例智能装备" + random.nextInt(1_000_000) + "有限公司"),
            new Column("registeredIn", random -> of(AREAS, random)),
            new Column("taxedIn", random -> of(AREAS, random)),
            new Column("countedIn", random -> of(AREAS, random)),
            new Column("industry", random -> of(INDUSTRIES, random)),
            new Column("employees", random -> String.valueOf(random.nextInt(900))),
            new Column("revenue", random -> yuan(900_000_000, random)),
            new Column("assets", random -> yuan(900_000_000, random)),
            new Column("titles", random -> of(TITLES, random)),
            new Column("technologyEnterprise", Enterprises::flag),
            new Column("inTechRegister", Enterprises::flag),
            new Column("registerUpToDate", Enterprises::flag),
            new Column("ownsIp", Enterprises::flag),
            new Column("blacklisted", random -> String.valueOf(random.nextInt(20) == 0)),
            new Column("bankAgreement", Enterprises::flag),
            new Column("institutionAgreement", Enterprises::flag),
            new Column("loanAmount", random -> yuan(30_000_000, random)),
            new Column("balance", random -> yuan(30_000_000, random)),
            new Column("bankBalance", random -> yuan(30_000_000, random)),
            new Column("purpose", random -> of(PURPOSES, random)),
            new Column("rate", random -> 2 + random.nextInt(7) + "." + random.nextInt(1000)),
            new Column("disbursedOn", random -> "2021-0" + (1 + random.nextInt(9)) + "-28"),
            new Column("maturesOn", random -> "2022-0" + (1 + random.nextInt(9)) + "-27"),
            new Column("securityGiven", Enterprises::flag));

    private Enterprises() {}

    /** Writes so many of them, the same for the same seed. */
    static void write(Path file, long rows, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("date," + COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")) + "\n");
            for (long row = 0; row < rows; row++) {
                out.write(of(DAYS, random));
                for (Column column : COLUMNS) {
                    out.write("," + cell(column, random));
                }
                out.write('\n');
            }
        }
    }

    private static String cell(Column column, Random random) {
        if (random.nextInt(WRONG_ONE_IN) == 0) {
            return "?";
        }
        return random.nextInt(UNKNOWN_ONE_IN) == 0 ? "" : column.cell().apply(random);
    }

    private static String of(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String flag(Random random) {
        return String.valueOf(random.nextInt(4) > 0);
    }

    private static String yuan(int most, Random random) {
        return 1 + random.nextInt(most) + "." + (10 + random.nextInt(90));
    }
}
