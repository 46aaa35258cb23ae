package org.fendan.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fendan.app.json.Json;
import org.fendan.app.people.Organisation;
import org.fendan.app.people.OrganisationKind;
import org.fendan.app.people.Role;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.app.store.Transaction;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where administrators register organisations; whoever belongs to one that is closed cannot sign in. */
public final class OrganisationDesk {

    private static final Set<String> MEMBERS = Set.of("code", "kind", "name", "creditCode", "active");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private final Reads reads;
    private final Commit commit;

    public OrganisationDesk(LedgerWriter writer, Reads reads) {
        this.reads = reads;
        this.commit = new Commit(writer);
    }

    /** Those that are the caller's business, by code: all for those who see all, else one's own. */
    public Answer list(Page page, Caller caller) {
        Map<String, Organisations.Kept> last = new LinkedHashMap<>();
        for (RegisterRow row : reads.registerAll(Organisations.REGISTER)) {
            Organisation organisation = Organisation.read(row.body());
            int version = last.containsKey(organisation.code())
                    ? last.get(organisation.code()).version() + 1
                    : 1;
            last.put(organisation.code(), new Organisations.Kept(organisation, version));
        }
        return Answer.ok(page.into(
                Json.object(),
                "organisations",
                last.values().stream()
                        .filter(kept -> maySee(caller, kept.organisation().code()))
                        .toList(),
                kept -> kept.organisation().code(),
                OrganisationDesk::told));
    }

    public Answer organisation(String code, Caller caller, String language) {
        return Optional.of(code)
                .filter(UserDesk::isName)
                .filter(one -> maySee(caller, one))
                .flatMap(one -> Organisations.of(reads, one))
                .map(kept -> Answer.ok(told(kept)))
                .orElseGet(() -> unknown(code, language));
    }

    private static boolean maySee(Caller caller, String code) {
        return caller.role() == Role.ADMINISTRATOR
                || caller.role().seesAll()
                || caller.organisation().equals(code);
    }

    /** Registers one: {@code {code, kind, name, creditCode?}}. */
    public Answer register(JsonNode request, Intent intent) {
        return managed(intent, "organisations add " + Json.write(request), tx -> {
            Body body = new Body(request, MEMBERS);
            Optional<Organisation> wanted = read(body, body.code(".code", body.string("code", "bank-d")), true);
            wanted.flatMap(one -> Organisations.of(tx, one.code()))
                    .ifPresent(there -> body.faults().add(taken(there.organisation())));
            return body.faults().isEmpty()
                    ? Answer.created(keep(tx, intent, wanted.orElseThrow()))
                    : body.refusal(intent.language());
        });
    }

    /** Changes one: {@code {kind, name, creditCode?, active}}; what it is stays. */
    public Answer change(String code, JsonNode request, Intent intent) {
        return managed(intent, "organisations change " + code + " " + Json.write(request), tx -> {
            Optional<Organisations.Kept> known = UserDesk.isName(code) ? Organisations.of(tx, code) : Optional.empty();
            if (known.isEmpty()) {
                return unknown(code, intent.language());
            }
            int version = known.get().version();
            if (intent.version().filter(seen -> seen != version).isPresent()) {
                return UserRegister.stale(version, intent.language());
            }
            return change(tx, known.get().organisation(), request, intent);
        });
    }

    private static Answer change(Transaction tx, Organisation before, JsonNode request, Intent intent) {
        Body body = new Body(request, MEMBERS);
        UserFaults.fixed(body, "code", before.code());
        UserFaults.fixed(body, "kind", before.kind().name());
        boolean active = UserFaults.flag(body, request, "active");
        Optional<Organisation> wanted = read(body, before.code(), active);
        if (before.active()
                && !active
                && before.kind() == OrganisationKind.OPERATOR
                && UserBook.endsAdministration(tx, before.code())) {
            body.faults().add(UserFaults.lastAdministrator(before.code()));
        }
        return body.faults().isEmpty()
                ? Answer.ok(keep(tx, intent, wanted.orElseThrow()))
                : body.refusal(intent.language());
    }

    private static Optional<Organisation> read(Body body, String code, boolean active) {
        Optional<OrganisationKind> kind = UserFaults.named(body, "kind", OrganisationKind.class);
        String name = body.line("name", "山城银行");
        Optional<String> credit = body.optional("creditCode").filter(text -> !text.isEmpty());
        credit.filter(text -> !CREDIT_CODE.matcher(text).matches())
                .ifPresent(text -> body.faults()
                        .add(Fault.of(
                                ".creditCode",
                                "VALUE_INVALID",
                                text,
                                Text.of("统一社会信用代码为18位数字和大写字母", "a credit code is 18 figures and capital letters"),
                                "91350203MA2XN8KQ7T")));
        return kind.map(one -> new Organisation(code, one, name, credit, active));
    }

    private static Fault taken(Organisation there) {
        return Fault.of(
                ".code",
                "CODE_TAKEN",
                there.code(),
                Text.of("已有此代码：" + there.name(), "there is one of this code already"),
                there.code() + "-2");
    }

    private Answer managed(Intent intent, String request, java.util.function.Function<Transaction, Answer> work) {
        return commit.once(
                intent,
                request,
                tx -> UserFaults.refused(intent.caller(), false, intent.language())
                        .orElseGet(() -> work.apply(tx)));
    }

    private static ObjectNode keep(Transaction tx, Intent intent, Organisation organisation) {
        tx.append(Draft.by(intent.caller().user()));
        return told(Organisations.keep(tx, organisation));
    }

    private static ObjectNode told(Organisations.Kept kept) {
        return kept.organisation().json().put("version", kept.version());
    }

    private static Answer unknown(String code, String language) {
        return Problem.NOT_FOUND.answer(
                Text.of("没有单位“" + code + "”", "there is no organisation \"" + code + "\""), language);
    }
}
