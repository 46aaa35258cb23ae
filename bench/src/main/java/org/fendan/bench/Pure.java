package org.fendan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fendan.core.decision.Admission;
import org.fendan.core.decision.ClaimDecision;
import org.fendan.core.decision.Explanation;
import org.fendan.core.decision.Explanations;
import org.fendan.core.fact.Facts;
import org.fendan.core.ledger.Attachment;
import org.fendan.core.ledger.Block;
import org.fendan.core.ledger.Book;
import org.fendan.core.ledger.Canonical;
import org.fendan.core.ledger.Chain;
import org.fendan.core.ledger.Entry;
import org.fendan.core.ledger.Head;
import org.fendan.core.ledger.Outcome;
import org.fendan.core.scheme.Catalogue;
import org.fendan.core.scheme.Example;
import org.fendan.core.scheme.Scheme;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The parts of a posting, and of a decision, that touch no database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Pure {

    private static final int BATCH = 256;
    private static final String SCHEME = "chongqing.assist-loan";

    private final Book book = opened();
    private final List<Entry> entries = entries();
    private final Entry entry = entries.get(0);
    private final Chain chain = new Posting(0).chain();
    private final Scheme scheme = Catalogue.onClassPath().latest(SCHEME).orElseThrow();
    private final Example example = scheme.example();
    private final Facts facts = example.loan().and(example.loss());

    private static Book opened() {
        Book book = new Book();
        if (!book.apply(Posting.opening()).isBooked()) {
            throw new IllegalStateException("the opening is refused");
        }
        return book;
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            Posting posting = new Posting(i);
            Attachment answer =
                    new Attachment("bench.answer", posting.key() + posting.requestHash() + posting.answer());
            entries.add(new Entry(
                    i + 1,
                    Optional.of(posting.chain()),
                    "2026-11-22T09:31:13.123456Z",
                    Posting.ACTOR,
                    List.of(answer)));
        }
        return entries;
    }

    /** A posting of W1 booked in a branch, which is then forgotten. */
    @Benchmark
    public Outcome apply() {
        return book.branch().apply(chain);
    }

    /** The bytes of one entry. */
    @Benchmark
    public byte[] canonical() {
        return Canonical.bytes(entry);
    }

    /** A block of 256 entries. */
    @Benchmark
    public Block seal() {
        return Block.seal(Head.GENESIS, entries);
    }

    /** A claim decided under a scheme: its conditions, its split, and every word of why. */
    @Benchmark
    public List<Explanation> decide() {
        Explanations explain = Explanations.of(scheme);
        List<Explanation> told =
                new ArrayList<>(explain.findings(Admission.of(scheme, facts).findings()));
        told.addAll(explain.split(
                ClaimDecision.of(scheme, facts, example.resources()).split().orElseThrow()));
        return told;
    }
}
