package org.fendan.core.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.fendan.core.rule.Requirement;

/**
 * All editions of all schemes, found by id and date; each keeps what it answered, so that its rules are made once.
 * Refuses to exist while two editions of one scheme overlap.
 */
public final class Catalogue {

    private final Map<String, List<Scheme>> editions = new TreeMap<>();

    public Catalogue(Collection<? extends Scheme> schemes) {
        for (Scheme scheme : schemes) {
            editions.computeIfAbsent(scheme.id(), id -> new ArrayList<>()).add(scheme);
        }
        editions.replaceAll((id, list) -> list.stream()
                .sorted(Comparator.comparing((Scheme s) -> s.inForce().from()))
                .toList());
        editions.values().forEach(Catalogue::requireApart);
        editions.replaceAll((id, list) -> list.stream().map(KeptScheme::of).toList());
    }

    /** Every edition of every policy jar on the class path, for a system that takes a jar or two as libraries. */
    public static Catalogue onClassPath() {
        return new Catalogue(ServiceLoader.load(PolicyModule.class).stream()
                .flatMap(found -> found.get().schemes().stream())
                .toList());
    }

    private static void requireApart(List<Scheme> list) {
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).inForce().overlaps(list.get(i).inForce())) {
                throw new IllegalArgumentException("two editions of "
                        + list.get(i).id() + " overlap: "
                        + list.get(i - 1).inForce() + " ("
                        + list.get(i - 1).getClass().getName() + ") and "
                        + list.get(i).inForce() + " (" + list.get(i).getClass().getName() + ")");
            }
        }
    }

    /** An edition as its author wrote it, without what it answered before: for whoever examines the author's work. */
    public static Scheme asWritten(Scheme edition) {
        return edition instanceof KeptScheme kept ? kept.written() : edition;
    }

    /** What an edition looks at before a loan enters: also what is asked again when a loss is claimed. */
    public static List<Requirement> askedAtAdmission(Scheme edition) {
        return edition instanceof KeptScheme kept
                ? kept.askedAtAdmission()
                : KeptScheme.askedAtAdmission(edition.eligibility());
    }

    public List<String> ids() {
        return List.copyOf(editions.keySet());
    }

    /** All editions of a scheme, the oldest first; empty for an id that is none. */
    public List<Scheme> editions(String id) {
        return editions.getOrDefault(id, List.of());
    }

    /** The edition that judges an application of this day. */
    public Optional<Scheme> inForce(String id, LocalDate date) {
        for (Scheme edition : editions(id)) {
            if (edition.inForce().contains(date)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /** The edition that was pinned: it comes into force on this very day. */
    public Optional<Scheme> edition(String id, LocalDate from) {
        return editions(id).stream()
                .filter(s -> s.inForce().from().equals(from))
                .findFirst();
    }

    /** The newest edition. */
    public Optional<Scheme> latest(String id) {
        List<Scheme> list = editions(id);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
