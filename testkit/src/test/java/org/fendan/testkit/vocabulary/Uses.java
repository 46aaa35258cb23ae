package org.fendan.testkit.vocabulary;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Where the policies use each method and constant of core: the first place, in the order of the sources. */
final class Uses extends TreePathScanner<Void, CompilationUnitTree> {

    private static final int LONGEST = 120;
    private static final String CORE = "org.fendan.core";

    private final DocTrees trees;
    private final Map<Element, Word.Use> first = new HashMap<>();
    private final Map<String, Word.Use> answers = new HashMap<>();

    private Uses(DocTrees trees) {
        this.trees = trees;
    }

    static Uses in(List<CompilationUnitTree> units, DocTrees trees) {
        Uses uses = new Uses(trees);
        for (CompilationUnitTree unit : units) {
            if (!unit.getPackageName().toString().startsWith(CORE)) {
                uses.scan(unit, unit);
            }
        }
        return uses;
    }

    Optional<Word.Use> of(Element element) {
        boolean asked = element.getEnclosingElement().getSimpleName().contentEquals("Scheme");
        return Optional.ofNullable(asked ? answers.get(element.getSimpleName().toString()) : first.get(element));
    }

    @Override
    public Void visitImport(ImportTree node, CompilationUnitTree unit) {
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, CompilationUnitTree unit) {
        Element method = trees.getElement(new TreePath(getCurrentPath(), call.getMethodSelect()));
        if (method != null && trees.getSourcePositions().getEndPosition(unit, call) >= 0) { // else nobody wrote it
            String whole = text(call, unit);
            int before = call.getMethodSelect() instanceof MemberSelectTree select
                    ? text(select.getExpression(), unit).length()
                    : 0;
            note(method, plain(whole.substring(before)), unit);
        }
        return super.visitMethodInvocation(call, unit);
    }

    /** What a scheme answers is used where a policy answers it. */
    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        Element answer = trees.getElement(getCurrentPath());
        if (answer != null
                && answer.getAnnotation(Override.class) != null
                && method.getParameters().isEmpty()) {
            answers.putIfAbsent(method.getName().toString(), use(returned(method, unit), unit));
        }
        return super.visitMethod(method, unit);
    }

    private String returned(MethodTree method, CompilationUnitTree unit) {
        return method.getBody().getStatements().stream()
                .filter(ReturnTree.class::isInstance)
                .map(statement -> plain(text(statement, unit)))
                .findFirst()
                .orElse(method.getName() + "()");
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, CompilationUnitTree unit) {
        constant(node, unit);
        return super.visitIdentifier(node, unit);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, CompilationUnitTree unit) {
        constant(node, unit);
        return super.visitMemberSelect(node, unit);
    }

    private void constant(Tree node, CompilationUnitTree unit) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null
                && (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.ENUM_CONSTANT)) {
            long start = trees.getSourcePositions().getStartPosition(unit, node);
            long line = unit.getLineMap().getLineNumber(start);
            note(element, source(unit).split("\n", -1)[(int) line - 1].strip(), unit);
        }
    }

    /** Code on one line. */
    private static String plain(String code) {
        return code.strip().replaceAll("\\s+", " ").replaceAll("([(.]) ", "$1").replaceAll(" ([).])", "$1");
    }

    private void note(Element element, String code, CompilationUnitTree unit) {
        first.putIfAbsent(element, use(code, unit));
    }

    private static Word.Use use(String code, CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        String file = path.substring(path.lastIndexOf('/') + 1);
        String shown = code.length() <= LONGEST ? code : code.substring(0, LONGEST - 2) + " …";
        return new Word.Use(shown, file);
    }

    private String text(Tree tree, CompilationUnitTree unit) {
        SourcePositions positions = trees.getSourcePositions();
        return source(unit)
                .substring((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    private static String source(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unit.getSourceFile() + " cannot be read", unreadable);
        }
    }
}
