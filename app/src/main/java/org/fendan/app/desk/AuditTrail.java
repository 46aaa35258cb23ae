package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterFilter;
import org.fendan.app.store.RegisterLine;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the audit, and gives it out of the house in a form that can be checked against the exported ledger.
 *
 * <p>It is kept as long as the ledger: no line can be removed without breaking the chain of hashes.
 */
public final class AuditTrail {

    private static final int TOGETHER = 1000;

    private final Reads reads;

    public AuditTrail(Reads reads) {
        this.reads = reads;
    }

    static boolean readsAll(Caller caller) {
        return caller.role() == Role.AUDITOR;
    }

    /** A page of lines, in the order they were written; anybody but the auditor reads about themselves. */
    public Answer page(AuditQuery wanted, Caller caller, String language) {
        if (!readsAll(caller)
                && wanted.who().filter(who -> !who.equals(caller.user())).isPresent()) {
            return auditorOnly(language);
        }
        List<RegisterLine> lines =
                reads.register(wanted.filter(caller), wanted.page().size() + 1);
        ObjectNode body = Json.object();
        return Answer.ok(wanted.page()
                .into(body, "lines", lines, line -> Page.key(line.row().number()), AuditTrail::json));
    }

    private static ObjectNode json(RegisterLine line) {
        ObjectNode json = Json.object()
                .put("number", line.row().number())
                .put("entry", line.row().entry())
                .put("recordedAt", line.recordedAt());
        json.setAll((ObjectNode) Json.read(line.row().body()));
        return json;
    }

    /** Why this caller may not have the whole audit, if they may not. */
    public Optional<Answer> refusal(Caller caller, String language) {
        return readsAll(caller) ? Optional.empty() : Optional.of(auditorOnly(language));
    }

    private static Answer auditorOnly(String language) {
        return Problem.ROLE_MAY_NOT.answer(
                Text.of(
                        "审计日志只向审计开放；其他用户只能查看自己的记录",
                        "the audit is open to the auditor; others read what is about themselves"),
                language);
    }

    /**
     * Shows each line behind a number as one line of text: its number, its entry, when it was recorded, and then the
     * very text that is hashed.
     */
    public void export(long after, Consumer<String> out) {
        RegisterFilter filter =
                new RegisterFilter(Audit.REGISTER, Optional.empty(), Optional.empty(), Optional.empty(), after);
        List<RegisterLine> lines;
        do {
            lines = reads.register(filter, TOGETHER);
            lines.forEach(line -> out.accept(text(line)));
            filter = lines.isEmpty()
                    ? filter
                    : filter.after(lines.get(lines.size() - 1).row().number());
        } while (lines.size() == TOGETHER);
    }

    private static String text(RegisterLine line) {
        return "{\"number\":" + line.row().number() + ",\"entry\":" + line.row().entry() + ",\"recordedAt\":\""
                + line.recordedAt() + "\",\"line\":" + line.row().body() + "}\n";
    }
}
