package org.fendan.app.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fendan.core.ledger.Past;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Answers and chains that a batch will ask for, looked up with one question each; the rest is asked one by one. */
final class Foresight {

    private final Handle handle;
    private final Map<String, Optional<StoredAnswer>> answers = new HashMap<>();
    private final Map<String, Optional<Boolean>> chains = new HashMap<>();

    /** Foresight on a PostgreSQL connection. */
    Foresight(Handle handle) {
        this.handle = handle;
        handle.registerArrayType(String.class, "varchar");
    }

    /** Looks up what these works will ask for, and forgets what was looked up before. */
    void look(List<Work.Asked> asked) {
        answers.clear();
        chains.clear();
        note(asked, Work.Asked::keys, answers);
        note(asked, Work.Asked::chains, chains);
        if (!answers.isEmpty()) {
            question("select * from idempotency where idempotency_key = any(?)", answers.keySet())
                    .map((rs, ctx) -> CaseQueries.answer(rs))
                    .forEach(answer -> answers.put(answer.key(), Optional.of(answer)));
        }
        if (!chains.isEmpty()) {
            question(
                            "select chain_id, exists (select from entry later where later.reverses = entry.chain_id)"
                                    + " from entry where chain_id = any(?)",
                            chains.keySet())
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getBoolean(2)))
                    .forEach(chain -> chains.put(chain.getKey(), Optional.of(chain.getValue())));
        }
    }

    private static <T> void note(
            List<Work.Asked> asked, Function<Work.Asked, List<String>> names, Map<String, Optional<T>> into) {
        asked.forEach(work -> names.apply(work).forEach(name -> into.put(name, Optional.empty())));
    }

    private Query question(String sql, Collection<String> names) {
        return handle.createQuery(sql).bindArray(0, String.class, names);
    }

    /** Questions to the tables beside the ledger. */
    CaseQueries kept() {
        return new CaseQueries(handle) {
            @Override
            public Optional<StoredAnswer> answer(String key) {
                Optional<StoredAnswer> known = answers.get(key);
                return known == null ? super.answer(key) : known;
            }
        };
    }

    /** Questions about chains and holds of long ago. */
    Past past() {
        return new LedgerPast(handle) {
            @Override
            public Optional<Boolean> reversed(String chain) {
                Optional<Boolean> known = chains.get(chain);
                return known == null ? super.reversed(chain) : known;
            }
        };
    }
}
