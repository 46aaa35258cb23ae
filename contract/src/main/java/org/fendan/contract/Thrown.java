package org.fendan.contract;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fendan.core.law.Text;
import org.fendan.core.scheme.Scheme;

/** What a scheme's own code throws, as a fault like any other. */
final class Thrown {

    private static final int LONGEST = 300;

    private Thrown() {}

    /** The faults found, or the one that ended the search. */
    static List<Text> caught(Scheme scheme, Supplier<List<Text>> search) {
        try {
            return List.copyOf(search.get());
        } catch (Exception | AssertionError | LinkageError | StackOverflowError thrown) {
            return List.of(fault(scheme, thrown));
        }
    }

    private static Text fault(Scheme scheme, Throwable thrown) {
        String what = shortened(thrown);
        String where = place(scheme, thrown).map(frame -> " @ " + frame).orElse("");
        return Text.of(
                "检查时抛出异常 " + what + where + "；项目的任何方法都应给出答案而不抛出异常，请修正所指之处",
                "while it was checked, " + what + " was thrown" + where
                        + "; a scheme's methods answer and never throw: set right what is named");
    }

    private static String shortened(Throwable thrown) {
        String what = thrown.toString();
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
    }

    /** The innermost line of the author's own code, where any is on the stack. */
    private static Optional<StackTraceElement> place(Scheme scheme, Throwable thrown) {
        String home = scheme.getClass().getPackageName();
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(home + "."))
                .findFirst();
    }
}
