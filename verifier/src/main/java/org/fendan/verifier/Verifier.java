package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks exported ledgers: {@code java -jar fendan-verifier.jar EXPORT… [--head NUMBER:HASH] [--heads FILE] [--audit FILE]}. */
public final class Verifier {

    static final int CLEAN = 0;
    static final int MISUSE = 2;
    static final int DIFFERENT = 4;

    private static final int SHOWN = 100;
    private static final String USAGE =
            """
            用法 / usage: java -jar fendan-verifier.jar EXPORT... [--head NUMBER:HASH] [--heads FILE] [--audit FILE]
            EXPORT       ./fendan export 写出的文件，按先后 / what ./fendan export wrote, in order
            --head       导出时的链头，./fendan head / the head when it was exported
            --heads      此前记下的链头，./fendan head --to FILE / heads written down before
            --audit      此前导出的审计日志 / the audit, exported before the ledger
            退出码 / exits with: 0 无误 clean, 2 用法不对 misused, 4 有差异 different""";

    private final List<Path> exports = new ArrayList<>();
    private final List<Head> earlier = new ArrayList<>();
    private final List<Head> last = new ArrayList<>();
    private final List<Path> audits = new ArrayList<>();

    private Verifier() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, UTF_8)));
    }

    /** Runs the check and answers the exit code: 0 clean, 2 misused, 4 different. */
    public static int run(String[] args, PrintStream out) {
        Verifier verifier = new Verifier();
        if (List.of(args).contains("--help")) {
            out.println(USAGE);
            return CLEAN;
        }
        try {
            verifier.understand(args);
        } catch (IllegalArgumentException misused) {
            out.println(misused.getMessage());
            out.println(USAGE);
            return MISUSE;
        } catch (IOException unreadable) {
            return unreadable(unreadable, out);
        }
        try {
            return verifier.check(out);
        } catch (IOException unreadable) {
            return unreadable(unreadable, out);
        }
    }

    private static int unreadable(IOException file, PrintStream out) {
        out.println("文件读不出 / a file cannot be read: " + file);
        return MISUSE;
    }

    private void understand(String[] args) throws IOException {
        for (int i = 0; i < args.length; i++) {
            boolean option = args[i].startsWith("--");
            if (option && i + 1 == args.length) {
                throw new IllegalArgumentException("缺少内容 / nothing behind " + args[i]);
            }
            switch (args[i]) {
                case "--head" -> last.add(head("--head", args[++i]));
                case "--heads" -> {
                    String file = args[++i];
                    for (String line : Files.readAllLines(Path.of(file), UTF_8)) {
                        earlier.add(head(file, line));
                    }
                }
                case "--audit" -> audits.add(Path.of(args[++i]));
                default -> {
                    if (option) {
                        throw new IllegalArgumentException("没有这个选项 / there is no option " + args[i]);
                    }
                    exports.add(Path.of(args[i]));
                }
            }
        }
        if (exports.isEmpty()) {
            throw new IllegalArgumentException("请给出导出文件 / name an export");
        }
    }

    private static Head head(String where, String text) {
        return Head.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ": 不是链头 / not a head: \"" + text + "\"; 例 / like 14:9f86d081…（64 位 / 64 digits）"));
    }

    private int check(PrintStream out) throws IOException {
        Check check = new Check();
        for (Path export : exports) {
            read(export, check);
        }
        check.end();
        last.forEach(head -> check.compare(head, true));
        earlier.forEach(head -> check.compare(head, false));
        for (Path file : audits) {
            Files.readAllLines(file, UTF_8).forEach(check::compareAudit);
        }
        return tell(check, out);
    }

    /** Only a line feed ends a line, so that no other byte can stand for it. */
    private static void read(Path export, Check check) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(export, UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    check.read(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
            if (line.length() > 0) {
                check.read(line + " 没有行尾 / without an end of line");
            }
        } catch (CharacterCodingException broken) {
            check.read("不是 UTF-8 / not UTF-8");
        }
    }

    private int tell(Check check, PrintStream out) {
        List<Finding> findings = check.findings();
        findings.stream().limit(SHOWN).forEach(out::println);
        if (findings.size() > SHOWN) {
            out.println("…… " + (findings.size() - SHOWN) + " 处未列出 / more");
        }
        out.println("区块/分录/记账/账户/分担 blocks/entries/chains/accounts/splits: " + check.counts());
        if (!audits.isEmpty()) {
            out.println("审计行（导出/链上共）lines of the audit (exported / in the chain): " + check.auditLines());
        }
        out.println("链头 head: " + check.head());
        if (!findings.isEmpty()) {
            out.println("有 " + findings.size() + " 处差异：所存与所记不符。");
            out.println("DIFFERENT in " + findings.size() + " places: what is there is not what was written.");
            return DIFFERENT;
        }
        out.println(
                last.isEmpty() && earlier.isEmpty()
                        ? "核对无误，但未与别处记下的链头比较：整条链重做过也会如此。"
                        : "核对无误，且与别处记下的链头一致。");
        out.println(
                last.isEmpty() && earlier.isEmpty()
                        ? "CLEAN in itself, but compared with no head written down elsewhere: a chain made anew would be too."
                        : "CLEAN, and the same as the heads written down elsewhere.");
        return CLEAN;
    }
}
