package org.fendan.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Questions about many cases at once. */
final class CaseLists {

    private static final int AT_ONCE = 500;

    private final Handle handle;

    CaseLists(Handle handle) {
        this.handle = handle;
    }

    List<CaseRow> cases(CaseFilter filter) {
        Map<String, String> conditions = conditions(filter);
        return bound(
                        "select * from case_file where " + String.join(" and ", conditions.keySet())
                                + " order by id limit ?",
                        conditions.values())
                .bind(conditions.size(), filter.limit())
                .map((rs, ctx) -> CaseQueries.caseRow(rs))
                .list();
    }

    /** The cases with these ids, in no order. */
    List<CaseRow> cases(List<String> ids) {
        List<CaseRow> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            handle.createQuery("select * from case_file where id in (<ids>)")
                    .bindList("ids", ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .map((rs, ctx) -> CaseQueries.caseRow(rs))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Every case of a filter at a glance, by id; where the filter's page begins and ends is left out of account. */
    List<CaseGlance> glances(CaseFilter filter, CaseGlance.Wanted wanted) {
        Map<String, String> conditions = conditions(filter);
        return bound(
                        "select id, scheme, edition_date, due, owed, turn, words, enterprise, version from case_file"
                                + " where " + wanted.condition() + " and "
                                + String.join(" and ", conditions.keySet()) + " order by id",
                        conditions.values())
                .map((rs, ctx) -> new CaseGlance(
                        rs.getString("id"),
                        rs.getString("scheme"),
                        rs.getObject("edition_date", LocalDate.class),
                        CaseQueries.index(rs),
                        rs.getString("enterprise"),
                        rs.getLong("version")))
                .list();
    }

    /** Cases of a filter whose words, or the code of whose enterprise, are like these patterns; the newest first. */
    List<CaseRow> search(CaseFilter filter, String words, String enterprise) {
        Map<String, String> conditions = conditions(filter);
        int next = conditions.size();
        return bound(
                        "select * from case_file where " + String.join(" and ", conditions.keySet())
                                + " and (words like ? escape '!' or lower(enterprise) like ? escape '!')"
                                + " order by id desc limit ?",
                        conditions.values())
                .bind(next, words)
                .bind(next + 1, enterprise)
                .bind(next + 2, filter.limit())
                .map((rs, ctx) -> CaseQueries.caseRow(rs))
                .list();
    }

    private Query bound(String sql, Collection<String> values) {
        Query query = handle.createQuery(sql);
        int place = 0;
        for (String value : values) {
            query.bind(place++, value);
        }
        return query;
    }

    private static Map<String, String> conditions(CaseFilter filter) {
        Map<String, String> conditions = new LinkedHashMap<>();
        filter.bank().ifPresent(value -> conditions.put("bank = ?", value));
        filter.institution().ifPresent(value -> conditions.put("institution = ?", value));
        filter.scheme().ifPresent(value -> conditions.put("scheme = ?", value));
        filter.enterprise().ifPresent(value -> conditions.put("enterprise = ?", value));
        filter.stage().ifPresent(value -> conditions.put("stage = ?", value));
        conditions.put("id > ?", filter.after().orElse(""));
        return conditions;
    }
}
