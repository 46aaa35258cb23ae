package org.fendan.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One enterprise, or one a row of a file. */
class MatchCommandTest {

    private static final String SCHEME = "chongqing.assist-loan";
    private static final Path ONE = Path.of("..", "examples", "match.json");
    private static final Path MANY = Path.of("..", "examples", "enterprises.csv");

    @TempDir
    private Path folder;

    @Test
    void one_enterprise_is_told_what_it_can_use_for_how_much_and_what_is_in_the_way() {
        Shell.Ran ran = Shell.run("match", ONE.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("(chongqing.assist-loan): eligible")
                .contains("loan at most: 10000000.00 [Art. 10 of")
                .contains("without a reason at most: 5000000.00 [Art. 10 of")
                .contains("public share of a loss: 50.00 %")
                .contains("apply no later than: 2022-11-24");
    }

    @Test
    void the_language_is_chinese_unless_told() {
        Shell.Ran ran = Shell.run(new ByteArrayInputStream(new byte[0]), "zh_CN.UTF-8", "match", ONE.toString());
        assertThat(ran.out()).contains("可用").contains("贷款最多：10000000.00 [渝高新发〔2021〕8号第10条");
    }

    @Test
    void json_is_what_the_api_answers_and_standard_input_is_read() throws IOException {
        Shell.Ran ran =
                Shell.run(new ByteArrayInputStream(Files.readAllBytes(ONE)), "en_US.UTF-8", "match", "-", "--json");
        assertThat(Json.read(ran.out()).path("matches").get(0).path("scheme").asString())
                .isEqualTo(SCHEME);
    }

    @Test
    void a_store_is_read_where_it_is_named() {
        Path data = folder.resolve("data");
        Workplace.open(Settings.in(data)).close();
        Shell.Ran ran = Shell.run("match", ONE.toString(), "--json", "--data", data.toString());
        assertThat(Json.read(ran.out()).path("records").asBoolean()).isTrue();
        assertThat(Shell.run(
                                "match",
                                ONE.toString(),
                                "--data",
                                folder.resolve("none").toString())
                        .code())
                .isEqualTo(Exit.ENVIRONMENT);
    }

    @Test
    void a_refused_enterprise_ends_with_3_and_is_told_what_would_change_it() {
        String question = "{\"facts\":{\"purpose\":\"fixedAssets\"},\"schemes\":[\"" + SCHEME + "\"]}";
        Shell.Ran ran = Shell.run(
                new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)),
                "en_US.UTF-8",
                "match",
                "-",
                "--date",
                "2021-04-01");
        assertThat(ran.code()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).contains("not eligible").contains("this would change it: purpose of the loan = working");
    }

    @Test
    void each_row_of_a_file_gets_a_line_for_each_scheme() {
        Shell.Ran ran = Shell.run("match", MANY.toString(), "--date", "2021-04-01");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualToNormalizingNewlines("3 rows, 0 of them with something wrong\n");
        assertThat(ran.out().lines())
                .startsWith("row,enterprise,scheme,outcome,mostLoan,binding,missing,refusals")
                .contains("2,91500107MA5UQ9B69J,chongqing.assist-loan,ADMITTED,10000000.00,10,,")
                .anyMatch(line -> line.startsWith(
                        "3,91500107MA5UQ9B69J,chongqing.assist-loan,REFUSED,5000000.00,10,inTechRegister;"));
    }

    @Test
    void a_file_as_json_is_an_object_a_row() {
        Shell.Ran ran = Shell.run("match", MANY.toString(), "--date", "2021-04-01", "--json");
        List<JsonNode> rows = ran.out().lines().map(Json::read).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).path("row").asLong()).isEqualTo(2);
        assertThat(rows.get(0).path("matches").get(0).path("outcome").asString())
                .isEqualTo("ADMITTED");
    }

    @Test
    void a_wrong_cell_spoils_its_row_alone() throws IOException {
        Path csv = file("date,loanAmount,employees\n2021-04-01,lots,-1\n2021-04-01,5.00,3\n");
        Shell.Ran ran = Shell.run("match", csv.toString());
        assertThat(ran.code()).isEqualTo(Exit.FAILED);
        assertThat(ran.out().lines().filter(line -> line.startsWith("2,,,INVALID,")))
                .hasSize(2);
        assertThat(ran.out()).contains("3,,chongqing.assist-loan,UNDECIDED,10000000.00,10,");
    }

    @Test
    void a_file_that_is_not_understood_is_refused_before_any_row() throws IOException {
        assertThat(Shell.run("match", file("loanAmount\n5.00\n").toString()).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("match", file("date,shoeSize\n2021-04-01,5\n").toString()))
                .matches(ran -> ran.code() == Exit.FAILED
                        && ran.err().contains("shoeSize")
                        && ran.out().isEmpty());
        assertThat(Shell.run("match", file("date,date\n2021-04-01,2021-04-01\n").toString())
                        .code())
                .isEqualTo(Exit.FAILED);
        assertThat(Shell.run("match", file("date,loanAmount\n2021-04-01\n").toString())
                        .err())
                .contains("line 2");
        assertThat(Shell.run("match", file("").toString()).err()).contains("the file is empty");
        assertThat(Shell.run("match", folder.resolve("none.csv").toString()).code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("match", folder.resolve("none.json").toString()).code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void schemes_are_set_side_by_side() {
        Shell.Ran ran =
                Shell.run("compare", SCHEME, "xiamen.guarantee-loan", "--date", "2021-04-01", "--loss", "1000000.00");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("contributions: pays first, up to what it holds [Art. 17 of")
                .contains("principal lost 1000000.00")
                .contains("  xiamen.guarantee-loan  ");
        assertThat(Shell.run("compare", SCHEME, SCHEME, "--date", "2021-04-01").code())
                .isEqualTo(Exit.FAILED);
        assertThat(Shell.run("compare", SCHEME, "--date", "2021-04-01").code()).isEqualTo(Exit.USAGE);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
