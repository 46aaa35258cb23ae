package org.fendan.app.desk;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fendan.core.law.Text;

/** A file of loans, CSV or a workbook; however long it is, one row is in memory at a time, and it may be read again. */
public interface BatchSource {

    /**
     * What the columns mean.
     *
     * @throws IllegalStateException where the header is not understood
     */
    BatchColumns columns() throws IOException;

    /** Shows every row that is not blank, in order, as the request that files it. */
    void read(Consumer<BatchRow> hears) throws IOException;

    /** The rows above the first loan, as they were written. */
    List<List<String>> head() throws IOException;

    /** Shows every row that is not blank, in order, by its line, as it was written. */
    void read(BiConsumer<Long, List<String>> hears) throws IOException;

    /** What is worth knowing about how it is read. */
    List<Text> notes() throws IOException;
}
