package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.QueueFull;
import org.fendan.app.store.Reads;
import org.fendan.app.store.StoredAnswer;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.Work;
import org.fendan.app.store.WriteRefused;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/** Does a desk's work in the ledger's one line: once for each key, all of it or nothing, and not at all on a dry run. */
final class Commit {

    private static final int PATIENCE = 600;
    private static final long MOMENT = 100_000_000;

    private final LedgerWriter writer;

    Commit(LedgerWriter writer) {
        this.writer = writer;
    }

    /**
     * Runs a work and keeps its answer under the request's key; a refusal is kept too.
     *
     * @param request what identifies the content: the address and the body
     */
    Answer once(Intent intent, String request, Function<Transaction, Answer> work) {
        if (intent.key().isEmpty() && !intent.dryRun()) {
            return Problem.KEY_MISSING.answer(
                    Text.of(
                            "每个写请求都须带一个自选的唯一键，重试时用同一个键",
                            "each request that writes carries a key of your choice; a retry carries the same one"),
                    intent.language());
        }
        if (!isText(request)) {
            return noText(intent);
        }
        try {
            Requested asked = Requested.of(request);
            Work<Answer> once = asking(named(intent), tx -> run(tx, intent, named(intent), asked, work));
            return Elsewhere.orHere(() -> intent.dryRun() ? writer.rehearse(once) : writer.run(once));
        } catch (Unwritten refused) {
            return intent.dryRun() ? refused.answer : keepRefusal(intent, request, refused.answer);
        } catch (QueueFull full) {
            return busy(intent.language());
        } catch (WriteRefused stopped) {
            return stopped(stopped, intent.language());
        }
    }

    /**
     * Puts a work in line and does not wait. Its answer is kept under a name of its own; a refusal is not kept, so that
     * what was corrected may come again.
     */
    Pending later(Intent intent, String name, String request, Function<Transaction, Answer> work) {
        if (!isText(request + name)) {
            return Pending.of(noText(intent));
        }
        try {
            return pending(intent, name, request, work);
        } catch (QueueFull full) {
            return Pending.of(waited(intent, name, request, work));
        } catch (WriteRefused stopped) {
            return Pending.of(stopped(stopped, intent.language()));
        }
    }

    private Pending pending(Intent intent, String name, String request, Function<Transaction, Answer> work) {
        Requested asked = Requested.of(request);
        Work<Answer> once = asking(Optional.of(name), tx -> run(tx, intent, Optional.of(name), asked, work));
        return new Pending(Elsewhere.orHere(() -> writer.submit(once)), intent.language());
    }

    /** Waits for a place in line. */
    private Answer waited(Intent intent, String name, String request, Function<Transaction, Answer> work) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                return pending(intent, name, request, work).await();
            } catch (QueueFull full) {
                LockSupport.parkNanos(MOMENT);
            } catch (WriteRefused stopped) {
                return stopped(stopped, intent.language());
            }
        }
        return busy(intent.language());
    }

    /** Does the same within a rehearsal; what is accepted is seen by what comes after it. */
    Answer within(Transaction tx, Intent intent, String name, String request, Function<Transaction, Answer> work) {
        if (!isText(request + name)) {
            return noText(intent);
        }
        try {
            return tx.attempt(inner -> run(inner, intent, Optional.of(name), Requested.of(request), work));
        } catch (Unwritten refused) {
            return refused.answer;
        } catch (SchemeAbsent absent) {
            return Problem.SCHEME_ABSENT.answer(absent.sentence(), intent.language());
        }
    }

    /** Runs something in line and keeps nothing of it. */
    void rehearse(Consumer<Transaction> work) {
        Work<Boolean> all = tx -> {
            work.accept(tx);
            return true;
        };
        Elsewhere.orHere(() -> writer.rehearse(all));
    }

    /** The answer kept under a request's key; a problem where it was kept for other content. */
    Optional<Answer> before(Reads reads, Intent intent, String request) {
        return named(intent)
                .filter(name -> !intent.dryRun())
                .flatMap(reads::answered)
                .map(stored -> replayed(stored, intent, Sha256.of(request)));
    }

    /** An answer that is under way. */
    record Pending(CompletableFuture<Answer> answer, String language) {

        static Pending of(Answer known) {
            return new Pending(CompletableFuture.completedFuture(known), "zh");
        }

        Answer await() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof Unwritten refused) {
                    return refused.answer;
                }
                if (failed.getCause() instanceof SchemeAbsent absent) {
                    return Problem.SCHEME_ABSENT.answer(absent.sentence(), language);
                }
                if (failed.getCause() instanceof WriteRefused refused) {
                    return stopped(refused, language);
                }
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }

    private static Answer noText(Intent intent) {
        return Problem.BODY_MALFORMED.answer(
                Text.of("含有无法保存的字符（空字符或不成对的代理项）", "it holds characters that are none: a null, or half of a pair"),
                intent.language());
    }

    static Answer busy(String language) {
        return Problem.BUSY.answer(Text.of("等待写入的请求过多", "too many requests are waiting to be written"), language);
    }

    static Answer stopped(WriteRefused stopped, String language) {
        return Problem.STORE_STOPPED.answer(
                Text.of("存储拒绝写入：" + stopped.getMessage(), "" + stopped.getMessage()), language);
    }

    /** Whether everything in it can be written down as UTF-8 and read back the same. */
    private static boolean isText(String request) {
        return request.indexOf('\0') < 0
                && !request.contains("\\u0000")
                && StandardCharsets.UTF_8.newEncoder().canEncode(request);
    }

    private static Answer run(
            Transaction tx,
            Intent intent,
            Optional<String> name,
            Requested request,
            Function<Transaction, Answer> work) {
        Optional<Answer> before = replay(tx, intent, name, request.hash());
        if (before.isPresent()) {
            return before.get();
        }
        Answer answer = work.apply(tx);
        if (answer.isProblem()) {
            throw new Unwritten(answer);
        }
        Audit.keep(tx, intent, request, answer);
        remember(tx, name, request.hash(), answer);
        return answer;
    }

    /** A refused work is undone first, so that nothing of it can be kept by mistake; then its answer alone is kept. */
    private Answer keepRefusal(Intent intent, String text, Answer answer) {
        Requested request = Requested.of(text);
        try {
            return writer.run(tx -> {
                Optional<Answer> before = replay(tx, intent, named(intent), request.hash());
                if (before.isPresent()) {
                    return before.get();
                }
                tx.append(Draft.by(intent.caller().user()));
                Audit.keep(tx, intent, request, answer);
                remember(tx, named(intent), request.hash(), answer);
                return answer.asRecorded();
            });
        } catch (WriteRefused notKept) {
            return answer; // the refusal stands; a retry will be judged anew
        }
    }

    private static Optional<Answer> replay(Transaction tx, Intent intent, Optional<String> name, String hash) {
        return name.flatMap(tx::answered).map(stored -> replayed(stored, intent, hash));
    }

    private static Answer replayed(StoredAnswer stored, Intent intent, String hash) {
        return stored.answers(hash)
                ? new Answer(stored.status(), body(stored), true)
                : Problem.KEY_REUSED.answer(
                        Text.of("请换一个新的键，或发送与首次相同的内容", "take a new key, or send what was sent the first time"),
                        intent.language());
    }

    private static void remember(Transaction tx, Optional<String> name, String hash, Answer answer) {
        name.ifPresent(key -> tx.remember(key, hash, answer.status(), Json.write(answer.body())));
    }

    private static Work<Answer> asking(Optional<String> name, Work<Answer> work) {
        return name.map(key -> Work.asking(Work.Asked.key(key), work)).orElse(work);
    }

    /** Two users may choose the same key. */
    private static Optional<String> named(Intent intent) {
        return intent.key().map(key -> intent.caller().user() + ":" + key);
    }

    private static ObjectNode body(StoredAnswer stored) {
        return (ObjectNode) Json.read(stored.answer());
    }

    /** Carries a refusal out of a work that must leave nothing behind but the refusal. */
    private static final class Unwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Unwritten(Answer answer) {
            super("refused", null, false, false);
            this.answer = answer;
        }
    }
}
