package org.fendan.app.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a page belongs, and what it is called. */
public record Heading(Optional<Section> section, String title, List<Frame.Crumb> crumbs) {

    public Heading {
        crumbs = List.copyOf(crumbs);
    }

    /** The page a section of the menu leads to. */
    public static Heading of(Section section, Tongue tongue) {
        return new Heading(Optional.of(section), section.label(tongue), List.of());
    }

    /** A page that belongs to none. */
    public static Heading of(String title) {
        return new Heading(Optional.empty(), title, List.of());
    }

    /** A page below this one. */
    public Heading below(String path, String ownTitle) {
        List<Frame.Crumb> all = new ArrayList<>(crumbs);
        all.add(new Frame.Crumb(title, path));
        return new Heading(section, ownTitle, all);
    }

    /** A page below the one a section of the menu leads to. */
    public static Heading below(Section section, Tongue tongue, String ownTitle) {
        return of(section, tongue).below(section.path(), ownTitle);
    }
}
