package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fendan.app.json.Json;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterFilter;
import org.fendan.app.store.RegisterLine;
import tools.jackson.databind.JsonNode;

/**
 * All letters, due and issued, in memory: each question reads of the registers what was written since the one before, so
 * that a list costs the same at ten cases and at ten thousand.
 */
final class LetterShelf {

    private static final int PAGE = 2000;

    private final Reads reads;
    private final List<LetterLine> issued = new ArrayList<>();
    private final List<LetterLine> due = new ArrayList<>();
    private final Map<String, LetterLine> byId = new HashMap<>();
    private final Map<String, String> replacedBy = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Map<String, Integer> lapsed = new HashMap<>();
    private long lastIssued;
    private long lastDue;

    LetterShelf(Reads reads) {
        this.reads = reads;
    }

    /** How an issued letter stands. */
    enum Standing {
        IN_FORCE,
        REPLACED,
        /** The event it went out with was taken back. */
        LAPSED
    }

    /** The issued ones, the newest first. */
    synchronized List<LetterLine> issued() {
        follow();
        List<LetterLine> all = new ArrayList<>(issued);
        Collections.reverse(all);
        return all;
    }

    /** Those that wait to be issued, the oldest first. */
    synchronized List<LetterLine> due() {
        follow();
        due.removeIf(line -> answered.contains(line.matter().name()) || hasLapsed(line));
        return List.copyOf(due);
    }

    synchronized Optional<LetterLine> byId(String id) {
        follow();
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of the letter that replaces it; empty where none does. */
    synchronized Optional<String> replacement(String id) {
        return Optional.ofNullable(replacedBy.get(id));
    }

    synchronized Standing standing(LetterLine line) {
        if (replacedBy.containsKey(line.id())) {
            return Standing.REPLACED;
        }
        return hasLapsed(line) ? Standing.LAPSED : Standing.IN_FORCE;
    }

    private boolean hasLapsed(LetterLine line) {
        return lapsed.getOrDefault(step(line.matter().caseId(), line.matter().step()), 0)
                > line.matter().event();
    }

    private static String step(String caseId, String step) {
        return caseId + " " + step;
    }

    private void follow() {
        for (RegisterLine line : since(LetterDues.REGISTER, lastDue)) {
            lastDue = line.row().number();
            JsonNode body = Json.read(line.row().body());
            if (body.path("lapsed").asBoolean(false)) {
                lapsed.merge(
                        step(line.row().subject(), body.path("step").asString()),
                        body.path("event").asInt(),
                        Math::max);
            } else {
                due.add(LetterLine.read(line));
            }
        }
        for (RegisterLine line : since(LetterIssuing.REGISTER, lastIssued)) {
            lastIssued = line.row().number();
            add(LetterLine.read(line));
        }
    }

    private void add(LetterLine line) {
        issued.add(line);
        byId.put(line.id(), line);
        answered.add(line.matter().name());
        line.seal()
                .map(LetterLine.Seal::replaces)
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> replacedBy.put(id, line.id()));
    }

    private List<RegisterLine> since(String register, long number) {
        List<RegisterLine> all = new ArrayList<>();
        RegisterFilter next =
                new RegisterFilter(register, Optional.empty(), Optional.empty(), Optional.empty(), number);
        List<RegisterLine> page = reads.register(next, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : reads.register(next.after(page.get(page.size() - 1).row().number()), PAGE);
        }
        return all;
    }
}
