package org.fendan.core.sharing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fendan.core.money.Money;
import org.jspecify.annotations.Nullable;

/** A few sums, each by its key, in the order in which they came; looked through one by one. Immutable. */
final class Sums<K> extends AbstractMap<K, Money> {

    private final List<Entry<K, Money>> entries;

    private Sums(List<Entry<K, Money>> entries) {
        this.entries = entries;
    }

    static <K> Map<K, Money> of(Map<K, Money> sums) {
        if (sums instanceof Sums) {
            return sums;
        }
        List<Entry<K, Money>> entries = new ArrayList<>();
        for (Entry<K, Money> entry : sums.entrySet()) {
            entries.add(Map.entry(entry.getKey(), entry.getValue()));
        }
        return new Sums<>(List.copyOf(entries));
    }

    @Override
    public @Nullable Money get(@Nullable Object key) {
        for (int i = 0; i < entries.size(); i++) {
            Entry<K, Money> entry = entries.get(i);
            if (entry.getKey().equals(key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The least of these sums and another. */
    Money least(Money other) {
        Money least = other;
        for (int i = 0; i < entries.size(); i++) {
            least = least.min(entries.get(i).getValue());
        }
        return least;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<K, Money>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, Money>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
