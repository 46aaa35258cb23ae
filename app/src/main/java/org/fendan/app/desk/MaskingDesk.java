package org.fendan.app.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fendan.app.json.Json;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who sees persons and codes whole, and who only after saying why. An unmasking is for one case and one session or key,
 * for half an hour; it is on record before anything is shown.
 */
public final class MaskingDesk {

    private static final String REGISTER = "unmasking";
    private static final Set<String> MEMBERS = Set.of("reason");
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private static final String REASON_EXAMPLE = "核对代偿申请人身份，审计通知〔2026〕12号";
    private static final Text WANTED_REASON =
            Text.of("为何须看到全部内容，5至500字", "why you need to see it whole, 5 to 500 characters");

    private final Masking masking;
    private final Commit commit;
    private final Reads reads;
    private final InstantSource clock;

    public MaskingDesk(Catalogue catalogue, LedgerWriter writer, Reads reads, InstantSource clock) {
        this.masking = new Masking(catalogue);
        this.commit = new Commit(writer);
        this.reads = reads;
        this.clock = clock;
    }

    /** Whether somebody sees values masked, because they look at what others work on. */
    public static boolean isMasked(Caller caller) {
        return switch (caller.role()) {
            case ENTERPRISE, OWNER, BANK, GUARANTOR, INSURER, REGUARANTOR -> false; // see what is theirs, and no more
            case AUTHORITY, LEADER, COMMITTEE -> caller.positions().isEmpty();
            case FINANCE, AUDITOR, CUSTODIAN, ADMINISTRATOR -> true;
        };
    }

    /**
     * How somebody reads an answer.
     *
     * @param means by what they signed in, as {@link Source} has it
     * @param about the case the answer is about; empty where it is about none, or many
     */
    public Lens lens(Caller caller, String means, Optional<String> about) {
        if (!isMasked(caller)) {
            return Lens.CLEAR;
        }
        Set<String> whole = unmasked(caller, means);
        return new Lens(
                Optional.of(masking), whole, about.filter(whole::contains).isPresent());
    }

    private Set<String> unmasked(Caller caller, String means) {
        Instant now = clock.instant();
        return reads.register(REGISTER, caller.user()).stream()
                .map(row -> Json.read(row.body()))
                .filter(line -> line.path("means").asString("").equals(means))
                .filter(line -> now.isBefore(Instant.parse(line.path("until").asString(""))))
                .map(line -> line.path("case").asString(""))
                .collect(Collectors.toSet());
    }

    /** Shows one case whole to the caller for a while: {@code {reason}}. */
    public Answer unmask(String id, JsonNode request, Intent intent) {
        return commit.once(
                intent,
                "unmask " + id + " " + Json.write(request),
                tx -> unmask(tx, id, new Body(request, MEMBERS), intent));
    }

    private Answer unmask(Transaction tx, String id, Body body, Intent intent) {
        Caller caller = intent.caller();
        if (tx.caseRow(id).filter(row -> Wall.maySee(caller, row)).isEmpty()) {
            return CaseDesk.absent(id, intent.language());
        }
        if (caller.role() == Role.ADMINISTRATOR || !isMasked(caller)) {
            return Problem.ROLE_MAY_NOT.answer(Text.of("您看到的本来就未遮盖", "nothing is masked from you"), intent.language());
        }
        String reason = body.string("reason", REASON_EXAMPLE).strip();
        List<Fault> faults = new ArrayList<>(body.faults());
        if (faults.isEmpty() && (reason.length() < SHORTEST || reason.length() > LONGEST)) {
            faults.add(Fault.of(".reason", "VALUE_INVALID", reason, WANTED_REASON, REASON_EXAMPLE));
        }
        if (!faults.isEmpty()) {
            return Problem.REQUEST_INVALID.answer(faults, intent.language());
        }
        ObjectNode line = Json.object()
                .put("case", id)
                .put("means", intent.source().means())
                .put(
                        "until",
                        clock.instant()
                                .plus(LASTS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString())
                .put("reason", reason);
        tx.append(Draft.by(caller.user()));
        tx.appendRegister(REGISTER, caller.user(), Json.write(line));
        return Answer.created(line);
    }
}
