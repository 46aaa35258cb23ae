package org.fendan.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection, each prepared once and used again: an engine in this process takes longer to
 * understand one than to answer it.
 *
 * <p>A statement is lent to one user at a time; it is closed with its connection. It is for a connection nobody lends:
 * a pool that did not see a statement run does not end its transaction, and a checkpoint would wait for that for ever.
 */
final class KeptStatements extends DefaultStatementBuilder {

    /** More than there are; a question whose text depends on what is asked goes beyond. */
    private static final int MOST = 200;

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final Connection connection;

    KeptStatements(Connection connection) {
        this.connection = connection;
    }

    @Override
    public PreparedStatement create(Connection lent, String sql, StatementContext context) throws SQLException {
        if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(lent, sql, context);
        }
        return lend(sql);
    }

    /** A statement for whoever gives it back. */
    PreparedStatement lend(String sql) throws SQLException {
        PreparedStatement known = idle.remove(sql);
        return known == null ? connection.prepareStatement(sql) : known;
    }

    /** Keeps a statement for the next who wants it; one that cannot be kept is closed. */
    void takeBack(String sql, PreparedStatement used) throws SQLException {
        if (!used.isClosed()) {
            used.clearBatch();
            if (idle.size() >= MOST || idle.putIfAbsent(sql, used) != null) {
                used.close();
            }
        }
    }

    @Override
    public void close(Connection lent, String sql, @Nullable Statement used) throws SQLException {
        if (used instanceof PreparedStatement prepared && !used.isClosed() && used.getConnection() == connection) {
            takeBack(sql, prepared);
            return;
        }
        super.close(lent, sql, used);
    }
}
