package org.fendan.app.store;

import java.sql.SQLException;
import java.util.Optional;

/** Tells a value the database cannot hold, somebody's mistake, from a database that fails. */
final class SqlFault {

    /** SQL states of data that does not fit: too long, out of range, not a character. */
    private static final String DATA = "22";

    private SqlFault() {}

    static boolean isOfValue(Throwable thrown) {
        return state(thrown).filter(state -> state.startsWith(DATA)).isPresent();
    }

    static boolean isOfStorage(Throwable thrown) {
        return state(thrown).filter(state -> !state.startsWith(DATA)).isPresent();
    }

    /** What went wrong in one line, without the values that were to be written. */
    static String words(Throwable thrown) {
        Optional<SQLException> sql = sql(thrown);
        if (sql.isEmpty()) {
            return thrown.toString();
        }
        SQLException cause = Optional.ofNullable(sql.get().getNextException()).orElse(sql.get());
        String said = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "SQL state " + cause.getSQLState() + ": " + said;
    }

    private static Optional<String> state(Throwable thrown) {
        return sql(thrown).map(sql -> Optional.ofNullable(sql.getSQLState()).orElse(""));
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
