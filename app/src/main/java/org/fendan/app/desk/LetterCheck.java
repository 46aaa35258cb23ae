package org.fendan.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fendan.app.store.DocumentFolder;
import org.fendan.app.store.Reads;
import org.fendan.app.store.RegisterRow;
import org.fendan.core.ledger.Difference;

/** Whether the letters kept are the letters issued: their bytes, their digests, and who signed them. */
final class LetterCheck {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Reads reads;
    private final DocumentFolder folder;

    LetterCheck(Reads reads, DocumentFolder folder) {
        this.reads = reads;
        this.folder = folder;
    }

    /**
     * What was found of one letter.
     *
     * @param bytes what is kept under its digest; empty where nothing is
     * @param key what the letter says it was signed with, if that was in force
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Found(Optional<byte[]> bytes, boolean digest, Optional<LetterKeys.Known> key, boolean signature) {

        boolean isGenuine() {
            return digest && signature;
        }
    }

    Found of(LetterLine line) {
        return of(line, reads.register(LetterKeys.REGISTER, line.issuer()));
    }

    private Found of(LetterLine line, List<RegisterRow> keys) {
        LetterLine.Seal seal = line.seal().orElseThrow();
        Optional<byte[]> bytes =
                DIGEST.matcher(seal.sha256()).matches() ? folder.read(seal.sha256()) : Optional.empty();
        Optional<LetterKeys.Known> key =
                LetterKeys.at(keys, line.entry()).filter(known -> known.id().equals(seal.key()));
        return new Found(
                bytes,
                bytes.filter(found -> Sha256.of(found).equals(seal.sha256())).isPresent(),
                key,
                bytes.isPresent()
                        && key.filter(known -> LetterKeys.fits(known.publicKey(), bytes.get(), seal.signature()))
                                .isPresent());
    }

    /** Everything about any letter that is not as it was issued. */
    List<Difference> differences(List<LetterLine> letters) {
        Map<String, List<RegisterRow>> keys = new HashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LetterLine line : letters) {
            List<RegisterRow> own =
                    keys.computeIfAbsent(line.issuer(), issuer -> reads.register(LetterKeys.REGISTER, issuer));
            wrong(of(line, own)).ifPresent(words -> differences.add(new Difference("letter " + line.id(), words)));
        }
        return differences;
    }

    private static Optional<String> wrong(Found found) {
        if (found.bytes().isEmpty()) {
            return Optional.of("its paper is missing");
        }
        if (!found.digest()) {
            return Optional.of("its paper is not the one that was issued: the digest differs");
        }
        if (found.key().isEmpty()) {
            return Optional.of("the key it names was not in force when it was issued");
        }
        return found.signature() ? Optional.empty() : Optional.of("its signature does not fit its paper and its key");
    }
}
