package org.fendan.spark;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;

/**
 * What a job is asked for.
 *
 * @param funds the file that says what funds hold and caps leave before the first row
 */
record JobArguments(
        Asked.Verb verb,
        String in,
        String out,
        boolean parquet,
        List<Path> plugins,
        String scheme,
        String date,
        Optional<Path> funds,
        String language,
        Charset encoding) {

    private static final Map<String, Asked.Verb> VERBS =
            Map.of("match", Asked.Verb.MATCH, "admit", Asked.Verb.ADMIT, "split", Asked.Verb.SPLIT);
    private static final List<String> OPTIONS =
            List.of("--in", "--out", "--format", "--plugins", "--scheme", "--date", "--funds", "--lang", "--encoding");

    static final Text USAGE = Text.of("""
            用法：match|admit|split --in 路径 --out 目录 [--format csv|parquet] [--plugins 目录或jar[,…]]
                  [--date 日期] [--scheme 项目] [--funds 文件.csv] [--lang zh|en] [--encoding UTF-8]
            见 docs/spark.md
            """.strip(), """
            usage: match|admit|split --in PATH --out FOLDER [--format csv|parquet] [--plugins FOLDER-OR-JAR[,…]]
                   [--date DAY] [--scheme ID] [--funds FILE.csv] [--lang zh|en] [--encoding UTF-8]
            see docs/spark.md
            """.strip());

    /** Reads them all; refuses them with everything that is wrong. */
    static JobArguments read(String... arguments) {
        return new Reading(arguments).read();
    }

    /** Arguments while they are read. */
    private static final class Reading {

        private final List<Text> faults = new ArrayList<>();
        private final Map<String, String> given = new LinkedHashMap<>();
        private String verb = "";

        Reading(String... arguments) {
            for (int i = 0; i < arguments.length; i++) {
                String argument = arguments[i];
                if (OPTIONS.contains(argument)) {
                    boolean valued = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
                    option(argument, valued ? arguments[i + 1] : "");
                    i += valued ? 1 : 0;
                } else if (argument.startsWith("--") || !verb.isEmpty()) {
                    String all = String.join(" ", OPTIONS);
                    faults.add(Text.of(
                            "没有参数 " + argument + "；可用：" + all, "there is no " + argument + "; there are " + all));
                } else {
                    verb = argument;
                }
            }
        }

        private void option(String name, String value) {
            if (value.isBlank()) {
                faults.add(Text.of(name + " 后须有值", name + " needs a value behind it"));
            }
            if (given.put(name, value) != null) {
                faults.add(Text.of(name + " 只能给一次", name + " is there twice"));
            }
        }

        JobArguments read() {
            Optional<Asked.Verb> asked = Optional.ofNullable(VERBS.get(verb));
            if (asked.isEmpty()) {
                faults.add(Text.of(
                        "第一个参数须为 match、admit 或 split，现为 \"" + verb + "\"",
                        "the first argument is match, admit or split, not \"" + verb + "\""));
            }
            asked.ifPresent(this::requireUseful);
            String in = needed("--in", "data/enterprises.csv");
            String out = needed("--out", "answers");
            String format = oneOf("--format", "csv", "parquet");
            String language = oneOf("--lang", "zh", "en");
            String date = date();
            Charset encoding = encoding();
            if (!faults.isEmpty()) {
                throw new Refused(faults);
            }
            return new JobArguments(
                    asked.orElseThrow(),
                    in,
                    out,
                    format.equals("parquet"),
                    plugins(),
                    given.getOrDefault("--scheme", ""),
                    date,
                    Optional.ofNullable(given.get("--funds")).map(Path::of),
                    language,
                    encoding);
        }

        private void requireUseful(Asked.Verb asked) {
            if (asked == Asked.Verb.MATCH && given.containsKey("--scheme")) {
                faults.add(Text.of("match 问所有项目，不用 --scheme", "match asks every scheme: leave out --scheme"));
            }
            if (asked != Asked.Verb.SPLIT && given.containsKey("--funds")) {
                faults.add(Text.of("--funds 只用于 split", "--funds is for split alone"));
            }
        }

        private String needed(String name, String example) {
            if (!given.containsKey(name)) {
                faults.add(Text.of(
                        "缺少 " + name + "，例如 " + name + " " + example,
                        name + " is missing, for example " + name + " " + example));
            }
            return given.getOrDefault(name, "");
        }

        private String oneOf(String name, String usual, String other) {
            String value = given.getOrDefault(name, usual);
            if (!value.isBlank() && !value.equals(usual) && !value.equals(other)) {
                faults.add(Text.of(
                        name + " 须为 " + usual + " 或 " + other + "，现为 \"" + value + "\"",
                        name + " is " + usual + " or " + other + ", not \"" + value + "\""));
            }
            return value;
        }

        private String date() {
            String text = given.getOrDefault("--date", "");
            try {
                return text.isBlank() ? "" : FactType.DATE.parse(text).toString();
            } catch (IllegalArgumentException | DateTimeException wrong) {
                faults.add(Text.of(
                        "--date " + text + "：" + FactType.DATE.rule().zh() + "，例如 2021-09-01",
                        "--date " + text + ": " + FactType.DATE.rule().en() + ", for example 2021-09-01"));
                return "";
            }
        }

        private Charset encoding() {
            String name = given.getOrDefault("--encoding", "UTF-8");
            try {
                return name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                faults.add(Text.of(
                        "没有编码 " + name + "，例如 UTF-8 或 GB18030",
                        "there is no encoding " + name + ", such as UTF-8 or GB18030"));
                return StandardCharsets.UTF_8;
            }
        }

        private List<Path> plugins() {
            return Arrays.stream(given.getOrDefault("--plugins", "").split(",", -1))
                    .filter(place -> !place.isBlank())
                    .map(String::trim)
                    .map(Path::of)
                    .toList();
        }
    }
}
