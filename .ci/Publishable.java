import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Whether each published module has what a public repository asks for: a complete POM, and beside the jar its sources and
 * its documentation. Reads what {@code mvn -Prelease package} left behind; names every fault, not the first.
 */
public final class Publishable {

    private static final List<String> ASKED = List.of(
            "name",
            "description",
            "url",
            "inceptionYear",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/url");
    /** What describes the module itself: nothing its parent says can stand for it. */
    private static final List<String> OWN = List.of("name", "description");

    private final List<String> faults = new ArrayList<>();
    private final Element root = pom(Path.of("pom.xml"));
    private int jars;

    public static void main(String[] arguments) {
        Publishable all = new Publishable();
        List<String> modules = all.modules();
        modules.forEach(all::check);
        all.versions();
        all.faults.forEach(System.err::println);
        System.out.println(
                modules.size() + " modules and their parent, " + all.jars + " jars, " + all.faults.size() + " faults");
        System.exit(all.faults.isEmpty() ? 0 : 1);
    }

    /** Every module of the build but the examples and the archive to unpack. */
    private List<String> modules() {
        complete("pom.xml", root);
        return children(child(root, "modules").orElseThrow())
                .map(Node::getTextContent)
                .filter(module -> !module.startsWith("examples/") && !module.equals("dist"))
                .toList();
    }

    private void check(String module) {
        Element pom = pom(Path.of(module, "pom.xml"));
        complete(module + "/pom.xml", pom);
        if (!text(pom, "packaging").equals(Optional.of("pom"))) {
            Stream.of("", "-sources", "-javadoc").forEach(kind -> jar(module, pom, kind));
        }
    }

    private void complete(String place, Element pom) {
        for (String asked : ASKED) {
            boolean inherits = child(pom, "parent").isPresent() && !OWN.contains(asked);
            if (text(pom, asked).isEmpty() && !(inherits && text(root, asked).isPresent())) {
                faults.add(place + ": no " + asked);
            }
        }
    }

    private void jar(String module, Element pom, String kind) {
        String name = text(pom, "build/finalName").orElse(text(pom, "artifactId").orElseThrow() + "-" + version());
        Path jar = Path.of(module, "target", name + kind + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            jars++;
            if (zip.stream().allMatch(entry -> entry.isDirectory() || entry.getName().startsWith("META-INF/MANIFEST"))) {
                faults.add(jar + ": empty");
            }
        } catch (IOException absent) {
            faults.add(jar + ": " + absent.getMessage());
        }
    }

    /** One version in every POM, also where there is no parent to take it from. */
    private void versions() {
        try (Stream<Path> files = Files.walk(Path.of(""), 3)) {
            files.filter(file -> file.endsWith("pom.xml") && !file.toString().contains("target"))
                    .forEach(this::sameVersion);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void sameVersion(Path file) {
        Element pom = pom(file);
        Stream.of(
                        text(pom, "parent/version"),
                        text(pom, "groupId").filter("org.fendan"::equals).flatMap(ours -> text(pom, "version")),
                        text(pom, "properties/fendan.version"))
                .flatMap(Optional::stream)
                .filter(version -> !version.equals(version()))
                .forEach(version -> faults.add(file + ": version " + version + ", not " + version()));
    }

    private String version() {
        return text(root, "version").orElseThrow();
    }

    private static Element pom(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (Exception unreadable) {
            throw new IllegalStateException(file + " cannot be read", unreadable);
        }
    }

    private static Optional<String> text(Element from, String path) {
        Optional<Element> found = Optional.of(from);
        for (String name : path.split("/")) {
            found = found.flatMap(element -> child(element, name));
        }
        return found.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of).filter(element -> element.getTagName().equals(name)).findFirst();
    }

    private static Stream<Element> children(Element of) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
