package org.fendan.core.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fendan.core.fact.FactKey;
import org.fendan.core.law.Citation;
import org.fendan.core.law.Text;
import org.fendan.core.sharing.Bearer;

/**
 * One step of a procedure. A case carries marks; a step may be taken while the case has every mark it needs or takes.
 * Taking it removes the marks it takes and adds those it gives.
 *
 * @param id the last part of the step's path in files and addresses
 * @param actors who may take it, each of them
 * @param needs marks that must be there and stay
 * @param takes marks that must be there and go
 * @param gives marks that come
 * @param bars marks that must not be there
 * @param otherwise marks that come instead of {@code gives} when the one who decides says no
 * @param asks facts to be given with it
 * @param letters the letters that go out with it
 * @param subsidy the id of the subsidy it is about, for steps that ask for, grant, pay or return one
 */
public record Step(
        String id,
        Text name,
        Citation citation,
        Effect effect,
        Set<Actor> actors,
        Set<String> needs,
        Set<String> takes,
        Set<String> gives,
        Set<String> bars,
        Optional<Set<String>> otherwise,
        List<FactKey<?>> asks,
        List<Document> documents,
        List<Letter> letters,
        Optional<String> subsidy) {

    public Step {
        actors = Set.copyOf(actors);
        needs = Set.copyOf(needs);
        takes = Set.copyOf(takes);
        gives = Set.copyOf(gives);
        bars = Set.copyOf(bars);
        otherwise = otherwise.map(Set::copyOf);
        asks = List.copyOf(asks);
        documents = List.copyOf(documents);
        letters = List.copyOf(letters);
    }

    /** A paper that goes with a step. */
    public record Document(String id, Text name) {}

    /**
     * A letter a step sends: its title, and to whom.
     *
     * @param whenPays the letter goes out only where this fund pays a part
     */
    public record Letter(String id, Text title, Text to, Optional<Bearer> whenPays) {}

    static Step of(String id, Text name, Citation citation, Effect effect, Actor... actors) {
        return new Step(
                id,
                name,
                citation,
                effect,
                Set.of(actors),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public Step needs(String... marks) {
        return marked(Set.of(marks), takes, gives, bars, otherwise);
    }

    public Step takes(String... marks) {
        return marked(needs, Set.of(marks), gives, bars, otherwise);
    }

    public Step gives(String... marks) {
        return marked(needs, takes, Set.of(marks), bars, otherwise);
    }

    /** More marks that must not be there. */
    public Step bars(String... marks) {
        Set<String> more = new HashSet<>(bars);
        more.addAll(List.of(marks));
        return marked(needs, takes, gives, more, otherwise);
    }

    /** The one who decides may also say no, and these marks come then. */
    public Step ifRefused(String... marks) {
        return marked(needs, takes, gives, bars, Optional.of(Set.of(marks)));
    }

    public Step asks(FactKey<?>... keys) {
        return with(Arrays.asList(keys), documents, letters);
    }

    public Step document(String document, String zh, String en) {
        List<Document> more = new ArrayList<>(documents);
        more.add(new Document(document, Text.of(zh, en)));
        return with(asks, more, letters);
    }

    /** A letter that always goes out with the step. */
    public Step letter(String letterId, Text title, Text to) {
        return letter(new Letter(letterId, title, to, Optional.empty()));
    }

    /** A letter that goes out where this fund pays a part. */
    public Step letterIfPays(Bearer fund, String letterId, Text title, Text to) {
        return letter(new Letter(letterId, title, to, Optional.of(fund)));
    }

    /** Names the subsidy the step is about. */
    public Step about(String subsidyId) {
        return new Step(
                id,
                name,
                citation,
                effect,
                actors,
                needs,
                takes,
                gives,
                bars,
                otherwise,
                asks,
                documents,
                letters,
                Optional.of(subsidyId));
    }

    private Step letter(Letter letter) {
        List<Letter> more = new ArrayList<>(letters);
        more.add(letter);
        return with(asks, documents, more);
    }

    private Step marked(
            Set<String> need, Set<String> take, Set<String> give, Set<String> bar, Optional<Set<String>> refused) {
        return new Step(
                id, name, citation, effect, actors, need, take, give, bar, refused, asks, documents, letters, subsidy);
    }

    private Step with(List<FactKey<?>> keys, List<Document> papers, List<Letter> mail) {
        return new Step(
                id, name, citation, effect, actors, needs, takes, gives, bars, otherwise, keys, papers, mail, subsidy);
    }
}
