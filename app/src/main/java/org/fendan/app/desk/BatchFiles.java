package org.fendan.app.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.fendan.core.scheme.Catalogue;

/** Files of loans wherever they lie, for those who bring them along themselves. */
public final class BatchFiles {

    private BatchFiles() {}

    /**
     * A CSV file or a workbook, ready to be read.
     *
     * @throws IllegalStateException where it is none of loans, with the reason
     */
    public static BatchSource open(Catalogue catalogue, Path file) {
        return BatchUploads.opened(catalogue, file, Map.of());
    }

    /** How many loans stand in it. */
    public static long count(BatchSource source) throws IOException {
        AtomicLong count = new AtomicLong();
        source.read((Long line, List<String> cells) -> count.incrementAndGet());
        return count.get();
    }

    public static boolean isWorkbook(Path file) {
        try {
            return BatchArchive.form(file) == BatchArchive.Form.WORKBOOK;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes it back with what is wrong in it, in the form it came in. */
    public static void giveBack(Catalogue catalogue, Path file, Path told, OutputStream out) throws IOException {
        BatchReturned returned = new BatchReturned(open(catalogue, file), new BatchReport(told), false);
        if (isWorkbook(file)) {
            returned.workbook(out);
        } else {
            returned.csv(out);
        }
    }

    /** What the file given back is called: it lies beside the one that was sent. */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return file.toAbsolutePath().resolveSibling(stem + "-errors" + (isWorkbook(file) ? ".xlsx" : ".csv"));
    }
}
