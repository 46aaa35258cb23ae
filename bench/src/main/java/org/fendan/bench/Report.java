package org.fendan.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Markdown on standard output, as docs/benchmarks.md holds it; what happens meanwhile goes to standard error. */
final class Report {

    private final PrintStream out;
    private final PrintStream talk;
    private final StringBuilder all = new StringBuilder();
    private final List<Judged> judged = new ArrayList<>();

    Report(PrintStream out, PrintStream talk) {
        this.out = out;
        this.talk = talk;
    }

    void heading(String text) {
        line("\n### " + text + "\n");
    }

    void line(String text) {
        out.println(text);
        all.append(text).append('\n');
    }

    /** A table; the first column is text, the others figures. */
    void table(List<String> head, List<List<String>> rows) {
        line("| " + String.join(" | ", head) + " |");
        line("|---" + "|---:".repeat(head.size() - 1) + "|");
        rows.forEach(row -> line("| " + String.join(" | ", row) + " |"));
    }

    /** Says how contenders compare, and has the run judged by it; the id goes to bench/baseline.json. */
    void ratio(String id, String what, Spread figures, Bar bar) {
        if (judged.stream().anyMatch(known -> known.id().equals(id))) {
            throw new IllegalArgumentException("two ratios are called " + id);
        }
        judged.add(new Judged(id, what, figures, bar));
        line("\n**" + what + ": " + figures.cell() + "**, where " + bar + " is asked for.");
    }

    /** All that the run is judged by. */
    List<Judged> judged() {
        return List.copyOf(judged);
    }

    /** All that was told so far. */
    String text() {
        return all.toString();
    }

    void progress(String text) {
        talk.println("bench: " + text);
    }
}
