package io.caravan.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All sources of Caravan as the compiler understands them, and where the value of each variable comes from. */
final class SourceTree {

    final Trees trees;
    final Types types;
    final Elements elements;
    /** Each call and each {@code new}, by what is called. */
    final Map<Element, List<TreePath>> calls = new LinkedHashMap<>();
    /** What is assigned to each variable, or put into it by a call of its own methods ({@code append}, {@code add}, {@code put}). */
    final Map<Element, List<TreePath>> given = new HashMap<>();
    /** What is put into a map as a key. */
    final Map<Element, List<TreePath>> keyed = new HashMap<>();
    /** What each method returns. */
    final Map<Element, List<TreePath>> returned = new HashMap<>();
    /** Where each lambda's parameters are. */
    final Map<Element, TreePath> lambdas = new HashMap<>();
    /** Parameters by place. */
    final Map<Element, Integer> parameters = new HashMap<>();
    /** Lambdas and method references, by the interface of ours that they implement. */
    final Map<Element, List<TreePath>> functions = new HashMap<>();
    private final Map<String, List<ExecutableElement>> methods = new HashMap<>();

    private SourceTree(Trees trees, JavacTask task) {
        this.trees = trees;
        this.types = task.getTypes();
        this.elements = task.getElements();
    }

    /** Reads every file below a folder, on the class path of this process. */
    static SourceTree of(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null); Stream<Path> all = Files.walk(folder)) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none", "-classpath", System.getProperty("java.class.path")), null,
                    files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            SourceTree tree = new SourceTree(Trees.instance(task), task);
            units.forEach(unit -> tree.new Index().scan(unit, null));
            return tree;
        }
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    /** Those that may run where this one is called: itself, and whatever overrides it. */
    List<ExecutableElement> implementations(ExecutableElement called) {
        return methods.getOrDefault(name(called), List.of()).stream()
                .filter(method -> method.equals(called) || elements.overrides(method, called, (TypeElement) method.getEnclosingElement()))
                .toList();
    }

    /** Those by whose names this one may be called: itself, and whatever it overrides. */
    List<ExecutableElement> declarations(ExecutableElement method) {
        return methods.getOrDefault(name(method), List.of()).stream()
                .filter(other -> method.equals(other) || elements.overrides(method, other, (TypeElement) method.getEnclosingElement()))
                .toList();
    }

    boolean isOurs(ExecutableElement method) {
        return methods.getOrDefault(name(method), List.of()).contains(method);
    }

    /** Whether a type is one of Caravan's own. */
    boolean isOurs(TypeMirror type) {
        return type != null && types.asElement(type) instanceof TypeElement named && named.getQualifiedName().toString().startsWith("io.caravan.");
    }

    /** What makes a text of an object of a type of ours, if it has a way of its own. */
    Optional<ExecutableElement> textOf(TypeMirror type) {
        return !isOurs(type) ? Optional.empty() : methods.getOrDefault("toString/0", List.of()).stream()
                .filter(method -> method.getEnclosingElement().equals(types.asElement(type))).findFirst();
    }

    private static String name(ExecutableElement method) {
        return method.getSimpleName() + "/" + method.getParameters().size();
    }

    /** The file and method, and what is written there: the same when lines above it come and go. */
    String site(TreePath path) {
        String method = "";
        for (TreePath at = path; at != null && method.isEmpty(); at = at.getParentPath()) {
            method = at.getLeaf() instanceof MethodTree in ? in.getName().toString() : "";
        }
        return place(path).replaceFirst(":\\d+  ", "#" + method + ": ");
    }

    /** The file and line, and what is written there. */
    String place(TreePath path) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, path.getLeaf()));
        String file = unit.getSourceFile().getName().replaceFirst(".*/io/caravan/", "");
        String text = path.getLeaf().toString().replaceAll("\\s+", " ");
        return file + ":" + line + "  " + (text.length() > 160 ? text.substring(0, 160) + "..." : text);
    }

    private final class Index extends TreePathScanner<Void, Void> {

        private void give(Element variable, Tree value) {
            if (variable != null) {
                given.computeIfAbsent(variable, v -> new ArrayList<>()).add(new TreePath(getCurrentPath(), value));
            }
        }

        private Element of(Tree tree) {
            return trees.getElement(new TreePath(getCurrentPath(), tree));
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            if (variable.getInitializer() != null) {
                give(trees.getElement(getCurrentPath()), variable.getInitializer());
            }
            return super.visitVariable(variable, none);
        }

        @Override
        public Void visitAssignment(AssignmentTree assignment, Void none) {
            give(of(assignment.getVariable()), assignment.getExpression());
            return super.visitAssignment(assignment, none);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void none) {
            give(of(assignment.getVariable()), assignment.getExpression());
            return super.visitCompoundAssignment(assignment, none);
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void none) {
            give(of(loop.getVariable()), loop.getExpression());
            return super.visitEnhancedForLoop(loop, none);
        }

        @Override
        public Void visitInstanceOf(InstanceOfTree test, Void none) {
            if (test.getPattern() instanceof BindingPatternTree pattern) {
                give(of(pattern.getVariable()), test.getExpression());
            }
            return super.visitInstanceOf(test, none);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
            function();
            lambda.getParameters().forEach(parameter -> lambdas.put(of(parameter), getCurrentPath()));
            return super.visitLambdaExpression(lambda, none);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void none) {
            function();
            return super.visitMemberReference(reference, none);
        }

        private void function() {
            Element implemented = types.asElement(trees.getTypeMirror(getCurrentPath()));
            if (implemented != null && implemented.toString().startsWith("io.caravan.")) {
                functions.computeIfAbsent(implemented, i -> new ArrayList<>()).add(getCurrentPath());
            }
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            ExecutableElement element = (ExecutableElement) trees.getElement(getCurrentPath());
            methods.computeIfAbsent(name(element), n -> new ArrayList<>()).add(element);
            for (int i = 0; i < method.getParameters().size(); i++) {
                parameters.put(of(method.getParameters().get(i)), i);
            }
            return super.visitMethod(method, none);
        }

        @Override
        public Void visitReturn(ReturnTree result, Void none) {
            for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
                if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
                    break;
                }
                if (at.getLeaf() instanceof MethodTree) {
                    if (result.getExpression() != null) {
                        returned.computeIfAbsent(trees.getElement(at), m -> new ArrayList<>()).add(new TreePath(getCurrentPath(), result.getExpression()));
                    }
                    break;
                }
            }
            return super.visitReturn(result, none);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void none) {
            call(made);
            return super.visitNewClass(made, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            call(call);
            fill(call);
            return super.visitMethodInvocation(call, none);
        }

        private void call(Tree call) {
            Element called = trees.getElement(getCurrentPath());
            if (called != null) {
                calls.computeIfAbsent(called, c -> new ArrayList<>()).add(getCurrentPath());
            }
        }

        /** {@code text.append(a).append(b)} gives a and b to text. */
        private void fill(MethodInvocationTree call) {
            Element called = trees.getElement(getCurrentPath());
            if (call.getArguments().isEmpty() || !(call.getMethodSelect() instanceof MemberSelectTree select) || called == null
                    || called.getKind() != ElementKind.METHOD || !List.of("append", "insert", "add", "addAll", "addFirst", "addLast", "push", "put", "putAll",
                            "putIfAbsent", "merge", "set").contains(called.getSimpleName().toString())) {
                return;
            }
            ExpressionTree receiver = select.getExpression();
            while (receiver instanceof MethodInvocationTree earlier && earlier.getMethodSelect() instanceof MemberSelectTree chain) {
                receiver = chain.getExpression();
            }
            if (receiver instanceof IdentifierTree || receiver instanceof MemberSelectTree) {
                Element variable = of(receiver);
                boolean key = List.of("put", "putIfAbsent", "merge").contains(called.getSimpleName().toString());
                if (key && variable != null) {
                    keyed.computeIfAbsent(variable, v -> new ArrayList<>()).add(new TreePath(getCurrentPath(), call.getArguments().get(0)));
                }
                call.getArguments().stream().skip(key ? 1 : 0).forEach(argument -> give(variable, argument));
            }
        }
    }
}
