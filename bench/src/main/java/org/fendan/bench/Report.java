package org.fendan.bench;

import java.io.PrintStream;
import java.util.List;

/** Markdown on standard output, as docs/benchmarks.md holds it; what happens meanwhile goes to standard error. */
final class Report {

    private final PrintStream out;
    private final PrintStream talk;

    Report(PrintStream out, PrintStream talk) {
        this.out = out;
        this.talk = talk;
    }

    void heading(String text) {
        out.println("\n### " + text + "\n");
    }

    void line(String text) {
        out.println(text);
    }

    /** A table; the first column is text, the others figures. */
    void table(List<String> head, List<List<String>> rows) {
        out.println("| " + String.join(" | ", head) + " |");
        out.println("|---" + "|---:".repeat(head.size() - 1) + "|");
        rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
    }

    void progress(String text) {
        talk.println("bench: " + text);
    }
}
