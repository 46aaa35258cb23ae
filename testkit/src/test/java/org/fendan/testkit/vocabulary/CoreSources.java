package org.fendan.testkit.vocabulary;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of core and of the policies, read by the compiler: what words there are, and where they are used. */
final class CoreSources {

    private static final String CORE = "org.fendan.core.";

    private final JavacTask task;
    private final DocTrees trees;
    private final Uses uses;

    private CoreSources(JavacTask task, DocTrees trees, Uses uses) {
        this.task = task;
        this.trees = trees;
        this.uses = uses;
    }

    /** Reads the sources of core, and of the policies in the order in which they are looked through for uses. */
    static CoreSources of(Path core, List<Path> policies) {
        List<Path> files = new ArrayList<>(java(core));
        policies.forEach(policy -> files.addAll(java(policy)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StandardJavaFileManager manager = compiler.getStandardFileManager(said, null, null);
        JavacTask task = (JavacTask) compiler.getTask(
                null,
                manager,
                said,
                List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                null,
                manager.getJavaFileObjectsFromPaths(files));
        try {
            List<CompilationUnitTree> units = new ArrayList<>();
            task.parse().forEach(units::add);
            task.analyze();
            said.getDiagnostics().stream()
                    .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                    .findFirst()
                    .ifPresent(error -> {
                        throw new IllegalStateException("the sources do not compile: " + error);
                    });
            DocTrees trees = DocTrees.instance(task);
            return new CoreSources(task, trees, Uses.in(units, trees));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sources cannot be read", unreadable);
        }
    }

    private static List<Path> java(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException("no sources lie in " + folder.toAbsolutePath(), absent);
        }
    }

    /** The methods of a type of core with one of these names, in the order of its source; without names, all of them. */
    List<Word> methods(String type, String... names) {
        List<String> wanted = List.of(names);
        return members(
                type,
                element -> element instanceof ExecutableElement method
                        && element.getKind() == ElementKind.METHOD
                        && isForAuthors(method)
                        && (wanted.isEmpty() || (wanted.contains(name(method)) && !isAccessor(method))));
    }

    private static boolean isForAuthors(Element method) {
        return method.getAnnotation(Override.class) == null
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    /** What a record tells of itself bears the name of the word that sets it. */
    private static boolean isAccessor(ExecutableElement method) {
        return method.getParameters().isEmpty();
    }

    /** The public constants of a type of core, in the order of its source. */
    List<Word> constants(String type) {
        return members(
                type,
                element -> element.getKind() == ElementKind.ENUM_CONSTANT
                        || (element.getKind() == ElementKind.FIELD
                                && element.getModifiers().contains(Modifier.PUBLIC)));
    }

    private List<Word> members(String type, Predicate<Element> wanted) {
        TypeElement found = task.getElements().getTypeElement(CORE + type);
        if (found == null) {
            throw new IllegalStateException("core has no type " + type);
        }
        return found.getEnclosedElements().stream()
                .filter(wanted)
                .map(member -> word(found, member))
                .toList();
    }

    private Word word(TypeElement type, Element member) {
        String key = type.getSimpleName() + "." + name(member);
        String form = name(member);
        String gives = "";
        if (member instanceof ExecutableElement method) {
            key += method.getParameters().stream()
                    .map(one -> bare(one.asType()))
                    .collect(Collectors.joining(",", "(", ")"));
            form += parameters(method);
            gives = simple(method.getReturnType());
        }
        return new Word(key, form, gives, said(member), uses.of(member));
    }

    private static String name(Element element) {
        return element.getSimpleName().toString();
    }

    private static String parameters(ExecutableElement method) {
        List<? extends VariableElement> all = method.getParameters();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String type = simple(all.get(i).asType());
            boolean many = method.isVarArgs() && i == all.size() - 1;
            shown.add((many ? type.replace("[]", "...") : type) + " " + name(all.get(i)));
        }
        return "(" + String.join(", ", shown) + ")";
    }

    /** A type without its packages and annotations. */
    private static String simple(TypeMirror type) {
        return type.toString()
                .replaceAll("@[\\w.]+ ", "")
                .replaceAll("\\b(?:[a-z]\\w*\\.)+", "")
                .replace(",", ", ");
    }

    private static String bare(TypeMirror type) {
        return simple(type).replaceAll("<.*>", "");
    }

    private Optional<String> said(Element element) {
        DocCommentTree comment = trees.getDocCommentTree(element);
        return comment == null || comment.getFirstSentence().isEmpty()
                ? Optional.empty()
                : Optional.of(comment.getFirstSentence().stream()
                        .map(CoreSources::plain)
                        .collect(Collectors.joining())
                        .replaceAll("\\s+", " "));
    }

    private static String plain(DocTree part) {
        if (part instanceof LinkTree link) {
            return "`" + link.getReference().getSignature().replace("#", "") + "`";
        }
        if (part instanceof LiteralTree literal) {
            return "`" + literal.getBody().getBody() + "`";
        }
        return part instanceof TextTree text ? text.getBody() : part.toString();
    }
}
