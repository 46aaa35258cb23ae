package org.fendan.app.plugin;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;

/** Why a jar is not admitted. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final transient List<Text> reasons;

    Refusal(List<Text> reasons) {
        super(reasons.stream().map(Text::en).collect(Collectors.joining("; ")), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    static Refusal of(String zh, String en) {
        return new Refusal(List.of(Text.of(zh, en)));
    }

    /** The sentence for what a policy's own code threw, an error of the machine included. */
    static Refusal failed(String what, Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        String said = said(root(thrown));
        return of(what + " 运行时出错：" + said, what + " failed: " + said);
    }

    List<Text> reasons() {
        return reasons;
    }

    /** What went wrong in the policy's own code, without what the JDK wraps it in. */
    private static Throwable root(Throwable thrown) {
        boolean wrapped = thrown instanceof InvocationTargetException || thrown instanceof ExceptionInInitializerError;
        return wrapped && thrown.getCause() != null ? root(thrown.getCause()) : thrown;
    }

    /** In one line; even to say what went wrong may go wrong. */
    private static String said(Throwable thrown) {
        try {
            String line = thrown.toString().replaceAll("\\s+", " ");
            return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        } catch (Throwable silent) {
            return thrown.getClass().getName();
        }
    }
}
