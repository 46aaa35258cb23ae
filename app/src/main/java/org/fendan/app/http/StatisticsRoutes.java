package org.fendan.app.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import org.fendan.app.desk.Caller;
import org.fendan.app.desk.StatisticsDesk;
import org.fendan.app.desk.StatisticsQuery;

/** {@code /statistics}: what the schemes did over a period, as JSON or as a table. */
final class StatisticsRoutes implements Routes {

    private static final String STATISTICS = "/api/v1/statistics";

    private final StatisticsDesk desk;
    private final Reception reception;

    StatisticsRoutes(StatisticsDesk desk, Reception reception) {
        this.desk = desk;
        this.reception = reception;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(STATISTICS, http -> report(http, wantsTable(http)));
        routes.get(STATISTICS + ".csv", http -> report(http, true));
    }

    private void report(Context http, boolean asTable) {
        Caller caller = reception.caller(http);
        StatisticsQuery query = query(http);
        Optional<String> table = asTable ? desk.table(query, caller) : Optional.empty();
        if (table.isPresent()) {
            http.header("Content-Disposition", "attachment; filename=\"statistics.csv\"");
            http.contentType("text/csv; charset=utf-8").result(Reply.shown(http, table.get()));
        } else {
            Reply.send(http, desk.report(query, caller, Language.of(http)));
        }
    }

    private static boolean wantsTable(Context http) {
        return Optional.ofNullable(http.header("Accept")).orElse("").startsWith("text/csv");
    }

    private static StatisticsQuery query(Context http) {
        Query query = Query.of(http, "scheme", "pool", "from", "lastDay", "activeEnterprises");
        return new StatisticsQuery(
                query.text("scheme"),
                query.text("pool"),
                query.needDate("from"),
                query.needDate("lastDay"),
                active(query));
    }

    private static OptionalLong active(Query query) {
        Optional<String> text = query.text("activeEnterprises");
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(query.positive("activeEnterprises"));
    }
}
