package org.fendan.app.web.cases;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fendan.app.desk.Answer;
import org.fendan.app.desk.Desks;
import org.fendan.app.desk.DocumentDesk;
import org.fendan.app.desk.Problem;
import org.fendan.app.web.page.Call;
import org.fendan.app.web.page.Tongue;
import org.fendan.core.law.Text;

/** {@code /cases/{case}/documents}: the papers of a case, handed in by a form and handed out as files. */
final class PaperPages {

    private final Desks desks;

    PaperPages(Desks desks) {
        this.desks = desks;
    }

    void upload(Call call) {
        String id = call.path("case");
        Optional<UploadedFile> file = Optional.ofNullable(call.http().uploadedFile("file"));
        if (file.filter(some -> some.size() > DocumentDesk.LARGEST).isPresent()) {
            Text limit = Text.of("每份不超过10 MB", "at most 10 MB each");
            call.problem(Problem.TOO_LARGE.answer(limit, call.language()));
            return;
        }
        Answer kept = desks.documents()
                .upload(
                        id,
                        file.map(UploadedFile::filename).orElse(""),
                        file.map(PaperPages::bytes).orElse(new byte[0]),
                        call.intent());
        if (kept.isProblem()) {
            call.problem(kept);
        } else {
            call.go("/cases/" + id + "#papers");
        }
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As something to be kept, never shown in the page: what somebody handed in must not act in our name. */
    void handOut(Call call) {
        Optional<DocumentDesk.Paper> paper =
                desks.documents().paper(call.path("case"), call.path("digest"), call.caller());
        if (paper.isEmpty()) {
            call.problem(Problem.NOT_FOUND.answer(Text.of("没有这份材料", "there is no such paper"), call.language()));
            return;
        }
        call.http()
                .contentType(paper.get().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + Tongue.encoded(paper.get().name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .result(paper.get().bytes());
    }
}
