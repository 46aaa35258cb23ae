package org.fendan.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Texts by name, however many: in memory while they are short together, then in a file. For one thread at a time. */
final class TextsOnDisk implements AutoCloseable {

    /** So many letters are in memory before a file is made, and from then on before they are written to it. */
    private static final int LETTERS_IN_MEMORY = 1 << 20;

    private static final int CACHE_MB = 4;

    private Map<String, String> texts = new HashMap<>();
    private @Nullable MVStore store;
    private @Nullable Path file;
    private int letters;

    /** How many there are. */
    int size() {
        return texts.size();
    }

    Optional<String> get(String name) {
        return done(() -> Optional.ofNullable(texts.get(name)));
    }

    /** Removes a text and answers it. */
    Optional<String> take(String name) {
        return done(() -> Optional.ofNullable(texts.remove(name)));
    }

    /** Puts a text, instead of the one of this name if there is one; a disk without room is refused. */
    void put(String name, String text) {
        done(() -> texts.put(name, text));
        letters += name.length() + text.length();
        if (letters > LETTERS_IN_MEMORY) {
            letters = 0;
            done(() -> store == null ? begin() : store.commit());
        }
    }

    /** Shows every text with its name, in no order; none is put or taken meanwhile. */
    void forEach(BiConsumer<String, String> reader) {
        done(() -> {
            texts.forEach(reader);
            return texts;
        });
    }

    /** Writes what is there into a file, where it and all that follows is from now on. */
    private MVStore begin() {
        MVStore begun = new MVStore.Builder()
                .fileName(scratch().toString())
                .cacheSize(CACHE_MB)
                .autoCommitDisabled()
                .open();
        store = begun;
        unlink();
        begun.setRetentionTime(0);
        begun.setVersionsToKeep(0);
        Map<String, String> onDisk = begun.openMap("texts");
        onDisk.putAll(texts);
        begun.commit();
        texts = onDisk;
        return begun;
    }

    private Path scratch() {
        try {
            Path made = Files.createTempFile("fendan-", ".scratch");
            file = made;
            return made;
        } catch (IOException failed) {
            throw refused(failed);
        }
    }

    private static <T> T done(Supplier<T> use) {
        try {
            return use.get();
        } catch (MVStoreException failed) {
            throw refused(failed);
        }
    }

    private static StoreRefused refused(Exception failed) {
        return new StoreRefused(
                StoreRefused.Reason.UNUSABLE,
                "what does not fit in memory cannot be set aside in " + System.getProperty("java.io.tmpdir") + ": "
                        + failed.getMessage(),
                failed);
    }

    /** Takes the file out of its folder: a process that is killed leaves none. Where open files stay, it goes later. */
    private void unlink() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException open) {
                file.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void close() {
        if (store != null) {
            store.closeImmediately();
        }
        unlink();
    }
}
