package org.fendan.app.web.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands around every page.
 *
 * @param here the page's own address, with its query but for the language
 * @param version of scripts and styles, so that browsers may keep them
 */
public record Frame(
        Tongue tongue,
        Reader reader,
        Optional<Section> section,
        String title,
        List<Crumb> crumbs,
        String here,
        String version) {

    /** A page above this one. */
    public record Crumb(String label, String path) {}

    public String of(Wording word) {
        return tongue.of(word);
    }

    public String to(String path) {
        return tongue.to(path);
    }

    public List<Section> menu(Section.Group group) {
        return Section.menu(group, reader);
    }

    public List<Section.Group> groups() {
        return List.of(Section.Group.WORK, Section.Group.MONEY, Section.Group.LAW, Section.Group.HOUSE);
    }

    public boolean isAt(Section other) {
        return section.filter(other::equals).isPresent();
    }

    /** The same page in the other language. */
    public String inOther() {
        return here + (here.contains("?") ? "&" : "?") + "lang=" + tongue.other();
    }

    /** The same page with another query parameter. */
    public String with(String parameter, String value) {
        String without =
                here.replaceAll("([?&])" + parameter + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return tongue.to(without + (without.contains("?") ? "&" : "?") + parameter + "=" + Tongue.encoded(value));
    }

    /** A new name for what a form asks, so that sending it twice does it once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
