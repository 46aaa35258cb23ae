package org.fendan.core.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/** Reads facts by their names and finds all faults at once: unknown names and values that are none. */
public final class FactReader {

    /** What was read, and what was wrong; the facts are to be used only where nothing was. */
    public record Read(Facts facts, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }

        /** The facts, for whoever has nobody to show faults to. */
        public Facts orThrow() {
            if (faults.isEmpty()) {
                return facts;
            }
            throw new IllegalArgumentException(faults.stream()
                    .map(fault -> fault.place() + " \"" + fault.value() + "\": "
                            + fault.rule().en() + ", for example " + fault.example())
                    .collect(Collectors.joining("; ")));
        }
    }

    private static final Text UNKNOWN = Text.of("这里不使用这个事实", "no fact of this name is used here");

    private final Map<String, FactKey<?>> known = new LinkedHashMap<>();
    private final FactPlaces places;

    public FactReader(Collection<FactKey<?>> keys) {
        keys.forEach(key -> known.put(key.name(), key));
        this.places = FactPlaces.of(known.values());
    }

    public Read read(Map<String, String> texts) {
        List<Fault> faults = new ArrayList<>();
        @Nullable Object[] values = new Object[places.size()];
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            FactKey<?> key = known.get(entry.getKey());
            if (key == null) {
                faults.add(Fault.of(
                        entry.getKey(), "FACT_UNKNOWN", entry.getValue(), UNKNOWN, String.join(", ", known.keySet())));
            } else {
                Optional<?> value = key.read(entry.getValue());
                if (value.isPresent()) {
                    values[places.of(key)] = value.get();
                } else {
                    faults.add(Fault.of(
                            key.name(),
                            "VALUE_INVALID",
                            entry.getValue(),
                            key.type().rule(),
                            key.example()));
                }
            }
        }
        return new Read(new Facts(places, values), faults);
    }
}
