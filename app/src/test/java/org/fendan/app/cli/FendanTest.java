package org.fendan.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Settings;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FendanTest {

    private static final String SCHEME = "chongqing.assist-loan";
    private static final Path QUESTION = Path.of("..", "examples", "question.json");

    @TempDir
    private Path folder;

    @Test
    void evaluate_prints_each_article_the_contribution_and_the_split() {
        Shell.Ran ran = Shell.run("evaluate", SCHEME, QUESTION.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("chongqing.assist-loan 2021-02-24: admitted")
                .contains("[Art. 8(1) of 渝高新发〔2021〕8号]")
                .contains("contribution 75000.00 [Art. 6 of")
                .contains("contributions  250000.00 [Art. 17")
                .contains("risk fund  390000.00 [Art. 17")
                .contains("bank  390000.01 [Art. 17");
    }

    @Test
    void evaluate_speaks_chinese_unless_the_locale_or_an_option_says_english() {
        Shell.Ran chinese = Shell.run(nothing(), "zh_CN.UTF-8", "evaluate", SCHEME, QUESTION.toString());
        Shell.Ran told = Shell.run(nothing(), "C", "evaluate", SCHEME, QUESTION.toString(), "--lang", "en");

        assertThat(chinese.out()).contains("符合规定").contains("渝高新发〔2021〕8号第17条");
        assertThat(told.out()).contains("admitted");
    }

    @Test
    void evaluate_as_json_is_what_the_api_answers_with_the_split_beside_it() {
        Shell.Ran ran = Shell.run("evaluate", SCHEME, QUESTION.toString(), "--json");
        JsonNode answer = Json.read(ran.out());

        assertThat(answer.get("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(answer.get("contribution").get("amount").get("amount").asString())
                .isEqualTo("75000.00");
        assertThat(answer.get("split").get("whole").get("amount").asString()).isEqualTo("1030000.01");
        assertThat(answer.get("split")
                        .get("slices")
                        .get(0)
                        .get("explanation")
                        .get("kind")
                        .asString())
                .isEqualTo("SLICE");
    }

    @Test
    void evaluate_exits_with_3_where_a_rule_refuses() throws IOException {
        String refused = Files.readString(QUESTION).replace("3000000.00", "10000000.01");

        Shell.Ran ran = Shell.run(in(refused), "en", "evaluate", SCHEME, "-");

        assertThat(ran.code()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).contains("refused").contains("UNMET").contains("≤ 10000000.00");
    }

    @Test
    void evaluate_names_place_value_rule_and_example_of_a_wrong_fact() throws IOException {
        String wrong = Files.readString(QUESTION).replace("\"3000000.00\"", "3000000.00");

        Shell.Ran ran = Shell.run(in(wrong), "en", "evaluate", SCHEME, "-");

        assertThat(ran.code()).isEqualTo(Exit.FAILED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("/facts/loanAmount")
                .contains("a string in yuan")
                .contains("\"3000000.00\"");
    }

    @Test
    void evaluate_refuses_what_is_no_json_no_utf8_and_no_file() {
        assertThat(Shell.run(in("{\"date\":"), "en", "evaluate", SCHEME, "-").code())
                .isEqualTo(Exit.FAILED);
        assertThat(Shell.run(
                                new ByteArrayInputStream(new byte[] {(byte) 0xC8, (byte) 0xD5}),
                                "en",
                                "evaluate",
                                SCHEME,
                                "-")
                        .err())
                .contains("UTF-8");
        assertThat(Shell.run("evaluate", SCHEME, "nowhere.json").code()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("evaluate", "no.scheme", QUESTION.toString()).err())
                .contains(SCHEME);
        assertThat(Shell.run("evaluate", "no.scheme", QUESTION.toString()).code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void schemes_lists_what_there_is() {
        assertThat(Shell.run("schemes").out()).contains(SCHEME + "  2021-02-24").contains("渝高新发〔2021〕8号");
        assertThat(Json.read(Shell.run("schemes", "--json").out())
                        .get("schemes")
                        .size())
                .isPositive();
    }

    @Test
    void a_wrong_command_or_option_exits_with_2_and_points_to_the_help() {
        assertThat(Shell.run("bogus").code()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("bogus").err()).contains("fendan --help");
        assertThat(Shell.run("verify", "--data").code()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("serve", "--port", "seven", "--data", folder.toString())
                        .err())
                .contains("65535");
        assertThat(Shell.run("serve", "--port", "seven", "--data", folder.toString())
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(Shell.run("schemes", "--lang", "fr").code()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("users", "add", "x y", "--role", "bank", "--organisation", "b", "--data", served())
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void serve_makes_an_administrator_and_tells_the_code_once() {
        String data = folder.resolve("data").toString();

        assertThat(Shell.run("serve", "--data", data, "--port", "0", "--once").err())
                .containsPattern("admin.*[A-Z2-9]{4}(-[A-Z2-9]{4}){6}");
        Shell.Ran again = Shell.run("serve", "--data", data, "--port", "0", "--once");
        assertThat(again.err())
                .doesNotContainPattern("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}")
                .contains("admitted: chongqing.assist-loan 2021-02-24");
        assertThat(again.out()).startsWith("http://127.0.0.1:");
        assertThat(Shell.run("users", "list", "--data", data).out())
                .startsWith("admin")
                .hasLineCount(1);
    }

    @Test
    void users_add_prints_the_key_that_signs_in() {
        String data = served();

        Shell.Ran ran = Shell.run("users", "add", "li", "--role", "bank", "--organisation", "bank-d", "--data", data);

        assertThat(ran.code()).isZero();
        try (Workplace workplace = Workplace.open(Settings.in(Path.of(data)))) {
            assertThat(workplace.users().signIn("li", ran.out().strip())).isPresent();
        }
    }

    @Test
    void verify_says_clean_and_exits_with_0() {
        Shell.Ran ran = Shell.run("verify", "--data", served());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("clean");
    }

    @Test
    void verify_exits_with_4_where_what_is_kept_was_altered() throws IOException {
        Path data = Path.of(served());
        alter(data);

        Shell.Ran ran = Shell.run("verify", "--data", data.toString());

        assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DIFFERENCE);
    }

    /** Changes who a user is, in the store's own files: "ADMINISTRATOR" becomes another word of the same length. */
    private static void alter(Path data) throws IOException {
        int altered = 0;
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                if (bytes.contains("ADMINISTRATOR")) {
                    Files.writeString(file, bytes.replace("ADMINISTRATOR", "XDMINISTRATOR"), ISO_8859_1);
                    altered++;
                }
            }
        }
        assertThat(altered).isPositive();
    }

    @Test
    void data_that_is_not_there_or_in_use_exits_with_5() {
        assertThat(Shell.run("verify", "--data", folder.resolve("nothing").toString())
                        .code())
                .isEqualTo(Exit.ENVIRONMENT);
        String data = served();
        try (Workplace open = Workplace.open(Settings.in(Path.of(data)))) {
            Shell.Ran ran = Shell.run("verify", "--data", data);
            assertThat(ran.code()).isEqualTo(Exit.ENVIRONMENT);
            assertThat(ran.err()).contains("is open already");
            assertThat(open.catalogue().ids()).isNotEmpty();
        }
    }

    @Test
    void a_port_that_is_taken_exits_with_5() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(Shell.run("demo", "--port", port, "--once").code()).isEqualTo(Exit.ENVIRONMENT);
            assertThat(Shell.run("serve", "--data", served(), "--port", port, "--once")
                            .err())
                    .contains("--port");
        }
    }

    @Test
    void the_demo_opens_nothing_real_and_nothing_to_others() {
        Shell.Ran real = Shell.run("demo", "--data", served(), "--port", "0", "--once");
        assertThat(real.code()).as(real.err()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(real.err()).contains("not made by the demo").doesNotContain("bank-a");
        assertThat(Shell.run("verify", "--data", served()).code())
                .as("closed again")
                .isZero();
        for (String open : new String[] {"--host=0.0.0.0", "--proxy=10.0.0.2"}) {
            assertThat(Shell.run("demo", "--port", "0", "--once", open).err()).contains("this machine only");
        }
    }

    private String served() {
        String data = folder.resolve("served").toString();
        assertThat(Shell.run("serve", "--data", data, "--port", "0", "--once").code())
                .isZero();
        return data;
    }

    private static ByteArrayInputStream nothing() {
        return in("");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
