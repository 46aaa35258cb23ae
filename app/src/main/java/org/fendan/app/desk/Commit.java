package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.app.json.Json;
import org.fendan.app.store.Draft;
import org.fendan.app.store.LedgerWriter;
import org.fendan.app.store.QueueFull;
import org.fendan.app.store.StoredAnswer;
import org.fendan.app.store.Transaction;
import org.fendan.app.store.Work;
import org.fendan.app.store.WriteRefused;
import org.fendan.core.law.Text;
import tools.jackson.databind.node.ObjectNode;

/** Does a desk's work in the ledger's one line: once for each key, all of it or nothing, and not at all on a dry run. */
final class Commit {

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
            return Problem.BODY_MALFORMED.answer(
                    Text.of("含有无法保存的字符（空字符或不成对的代理项）", "it holds characters that are none: a null, or half of a pair"),
                    intent.language());
        }
        String hash = sha256(request);
        try {
            Work<Answer> once = tx -> run(tx, intent, hash, work);
            return intent.dryRun() ? writer.rehearse(once) : writer.run(once);
        } catch (Unwritten refused) {
            return intent.dryRun() ? refused.answer : keepRefusal(intent, hash, refused.answer);
        } catch (QueueFull full) {
            return Problem.BUSY.answer(
                    Text.of("等待写入的请求过多", "too many requests are waiting to be written"), intent.language());
        } catch (WriteRefused stopped) {
            return Problem.STORE_STOPPED.answer(
                    Text.of("存储拒绝写入：" + stopped.getMessage(), "" + stopped.getMessage()), intent.language());
        }
    }

    /** Whether everything in it can be written down as UTF-8 and read back the same. */
    private static boolean isText(String request) {
        return request.indexOf('\0') < 0
                && !request.contains("\\u0000")
                && StandardCharsets.UTF_8.newEncoder().canEncode(request);
    }

    private Answer run(Transaction tx, Intent intent, String hash, Function<Transaction, Answer> work) {
        Optional<Answer> before = intent.key().flatMap(key -> replay(tx, intent, key, hash));
        if (before.isPresent()) {
            return before.get();
        }
        Answer answer = work.apply(tx);
        if (answer.isProblem()) {
            throw new Unwritten(answer);
        }
        remember(tx, intent, hash, answer);
        return answer;
    }

    /** A refused work is undone first, so that nothing of it can be kept by mistake; then its answer alone is kept. */
    private Answer keepRefusal(Intent intent, String hash, Answer answer) {
        try {
            return writer.run(tx -> {
                Optional<Answer> before = intent.key().flatMap(key -> replay(tx, intent, key, hash));
                if (before.isPresent()) {
                    return before.get();
                }
                tx.append(Draft.by(intent.caller().user()));
                remember(tx, intent, hash, answer);
                return answer;
            });
        } catch (WriteRefused notKept) {
            return answer; // the refusal stands; a retry will be judged anew
        }
    }

    private static Optional<Answer> replay(Transaction tx, Intent intent, String key, String hash) {
        return tx.answered(scoped(intent, key))
                .map(stored -> stored.answers(hash)
                        ? new Answer(stored.status(), body(stored), true)
                        : Problem.KEY_REUSED.answer(
                                Text.of("请换一个新的键，或发送与首次相同的内容", "take a new key, or send what was sent the first time"),
                                intent.language()));
    }

    private static void remember(Transaction tx, Intent intent, String hash, Answer answer) {
        intent.key()
                .ifPresent(key -> tx.remember(scoped(intent, key), hash, answer.status(), Json.write(answer.body())));
    }

    /** Two users may choose the same key. */
    private static String scoped(Intent intent, String key) {
        return intent.caller().user() + ":" + key;
    }

    private static String sha256(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
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
