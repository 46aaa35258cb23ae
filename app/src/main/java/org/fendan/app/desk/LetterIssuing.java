package org.fendan.app.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fendan.app.json.Json;
import org.fendan.app.letter.LetterPress;
import org.fendan.app.people.Role;
import org.fendan.app.store.CaseRow;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Draft;
import org.fendan.app.store.Transaction;
import org.fendan.core.casefile.CaseEvent;
import org.fendan.core.casefile.CaseFile;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Effect;
import org.fendan.core.time.WorkCalendar;
import tools.jackson.databind.JsonNode;

/**
 * Issues a letter: gives it the next number, lays it out, signs its bytes, keeps them, and puts it on record, all in one
 * work. The paper is on the disk before the work is kept; one that came to nothing is a file nobody names.
 */
final class LetterIssuing {

    static final String REGISTER = "letters";

    /** Stands where the number will. */
    private static final String DRAFT = "（草稿，未编号）";

    private static final Set<String> MEMBERS = Set.of("replaces", "reason");
    private static final Set<Role> AUTHORITY = Set.of(Role.AUTHORITY, Role.LEADER, Role.COMMITTEE);

    private final Shelf shelf;
    private final WorkCalendar calendar;
    private final LetterKeys keys;
    private final DocumentFolder folder;
    private final LetterPress press = new LetterPress();

    LetterIssuing(Shelf shelf, WorkCalendar calendar, LetterKeys keys, DocumentFolder folder) {
        this.shelf = shelf;
        this.calendar = calendar;
        this.keys = keys;
        this.folder = folder;
    }

    /** Issues it, or answers the one that was issued before. */
    Answer issue(Transaction tx, String caseId, int event, String letter, JsonNode request, Intent intent) {
        Optional<CaseRow> row = tx.caseRow(caseId).filter(one -> Wall.maySee(intent.caller(), one));
        Optional<CaseFile> file = row.map(one -> shelf.file(one, tx.events(caseId)));
        Optional<LetterLine> due = file.flatMap(known -> due(tx, known, event, letter));
        if (due.isEmpty()) {
            return absent(caseId + "-" + event + "-" + letter, intent.language());
        }
        if (!mayIssue(intent.caller(), due.get())) {
            return notYours(due.get(), intent.language());
        }
        LetterLine line = due.get().by(intent.caller().organisation());
        Body body = new Body(request, MEMBERS);
        Optional<String> replaces = body.optional("replaces").filter(id -> !id.isEmpty());
        Optional<LetterLine> before = last(tx, line);
        tx.append(Draft.by(intent.caller().user()));
        if (before.isPresent() && replaces.isEmpty()) {
            return Answer.ok(before.get().json());
        }
        String reason = replaces.isPresent() ? body.line("reason", "原函收件单位有误") : "";
        if (replaces.isPresent() && !replaces.equals(before.map(LetterLine::id))) {
            return notLast(before, intent.language());
        }
        return body.faults().isEmpty()
                ? keep(tx, file.orElseThrow(), line, before, reason, intent)
                : body.refusal(intent.language());
    }

    /** The letter as it would be issued now, without number and signature. */
    byte[] draft(CaseFile file, LetterLine line, UnaryOperator<String> names) {
        return print(file, line, names, DRAFT, "", Optional.empty());
    }

    /** Whether somebody writes for the organisation whose letter it is: where none is named, that is the authority. */
    static boolean mayIssue(Caller caller, LetterLine line) {
        boolean own = line.issuer().isEmpty()
                ? AUTHORITY.contains(caller.role()) && !caller.organisation().isEmpty()
                : caller.organisation().equals(line.issuer());
        return own && caller.role().actor().isPresent();
    }

    private static Optional<LetterLine> due(Transaction tx, CaseFile file, int number, String letter) {
        if (number < 1 || number > file.events().size()) {
            return Optional.empty();
        }
        CaseEvent event = file.events().get(number - 1);
        if (hasLapsed(file, event)) {
            return Optional.empty();
        }
        String issuer = LetterDues.issuer(
                tx, file, file.scheme().procedure().step(event.step()).orElseThrow(), event);
        return LetterDues.of(file, event, issuer).stream()
                .filter(line -> line.matter().letter().equals(letter))
                .findFirst();
    }

    /** Whether what the event did was taken back since. */
    private static boolean hasLapsed(CaseFile file, CaseEvent event) {
        return file.events().stream()
                .anyMatch(later -> later.number() > event.number()
                        && later.effect() == Effect.LAPSE
                        && later.step().equals(event.step()));
    }

    private static Optional<LetterLine> last(Transaction tx, LetterLine line) {
        return tx.register(REGISTER, line.matter().caseId()).stream()
                .map(row -> LetterLine.read(row, ""))
                .filter(one -> one.matter().equals(line.matter()))
                .reduce((earlier, later) -> later);
    }

    private Answer keep(
            Transaction tx, CaseFile file, LetterLine line, Optional<LetterLine> before, String reason, Intent intent) {
        int year = LocalDate.parse(line.date()).getYear();
        long place = tx.nextNumber("letter/" + line.issuer() + "/" + year);
        UnaryOperator<String> names = code -> Organisations.of(tx, code)
                .map(kept -> kept.organisation().name())
                .orElse(code);
        String number = names.apply(line.issuer()) + "函〔" + year + "〕" + place + "号";
        String key = keys.current(tx, line.issuer(), intent.caller().user());
        Optional<Text> replaced = before.flatMap(LetterLine::seal).map(old -> replaced(old.number(), reason));
        byte[] bytes = print(file, line, names, number, key, replaced);
        LetterKeys.Signed signed = keys.sign(tx, line.issuer(), bytes);
        String sha256 = Sha256.of(bytes);
        if (!intent.dryRun()) {
            folder.keep(sha256, bytes);
        }
        LetterLine issued = line.issued(new LetterLine.Seal(
                line.issuer() + "-" + year + "-" + place,
                number,
                sha256,
                signed.signature(),
                signed.key(),
                intent.caller().user(),
                before.map(LetterLine::id).orElse(""),
                reason));
        tx.appendRegister(REGISTER, file.id(), Json.write(issued.json()));
        return Answer.created(issued.json());
    }

    private byte[] print(
            CaseFile file,
            LetterLine line,
            UnaryOperator<String> names,
            String number,
            String key,
            Optional<Text> replaces) {
        return press.print(
                new LetterComposing(file, line, calendar, names, "zh").sheet(number, key, replaces),
                new LetterComposing(file, line, calendar, names, "en").sheet(number, key, replaces));
    }

    private static Text replaced(String number, String reason) {
        return Text.of(
                "本函更正并替代" + number + "，原函不再使用。更正事由：" + reason + "。",
                "This letter puts right and replaces " + number + ", which is no longer to be used. Reason: " + reason
                        + ".");
    }

    static Answer absent(String letter, String language) {
        return Problem.NOT_FOUND.answer(Text.of("没有函件 " + letter, "there is no letter " + letter), language);
    }

    private static Answer notYours(LetterLine line, String language) {
        String writer = line.issuer().isEmpty() ? "-" : line.issuer();
        return Problem.ROLE_MAY_NOT.answer(
                Text.of("此函由" + writer + "的经办人员签发", "this letter is issued by somebody who acts for " + writer),
                language);
    }

    private static Answer notLast(Optional<LetterLine> before, String language) {
        String last = before.map(LetterLine::id).orElse("-");
        return Problem.VERSION_STALE.answer(
                Text.of("只能更正最近一次签发的函：" + last, "only the last one issued is put right: " + last), language);
    }
}
