package io.caravan.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What a text can be made of: follows an expression back through variables, calls, streams and lambdas to where its parts come from. Parts
 * that are written in Caravan's sources, numbers, and quoted names are no question; everything else is an origin to look at. What a
 * library's method makes of its receiver and arguments counts as made of these; but what a library reads (a row, a file, the
 * environment) is an origin.
 */
final class SqlOrigin {

    private static final Set<String> LOOKUPS = Set.of("get", "getOrDefault", "computeIfAbsent", "remove", "filter", "sorted", "startsWith", "toMap", "thenComparing");

    private static final Set<String> VALUES = Set.of("values", "get", "getOrDefault", "getValue");

    private final SourceTree source;
    private final Libraries libraries;
    private final Set<Seen> seen = new HashSet<>();
    /** Whether, of a map, its keys count too. */
    private boolean keys = true;
    private final Deque<TreePath> way = new ArrayDeque<>();
    private final Set<String> origins = new LinkedHashSet<>();

    private record Seen(Object part, boolean keys) {}

    private SqlOrigin(SourceTree source) {
        this.source = source;
        this.libraries = new Libraries(source.types);
    }

    /** Where the parts of a text come from that need a look. */
    static Set<String> of(SourceTree source, TreePath text) {
        SqlOrigin origin = new SqlOrigin(source);
        origin.follow(text);
        return origin.origins;
    }

    private void origin(TreePath path) {
        StringBuilder way = new StringBuilder(source.site(path));
        if (Boolean.getBoolean("caravan.sql-ways")) {
            this.way.stream().filter(step -> step.getLeaf().getKind() != Tree.Kind.IDENTIFIER).limit(12)
                    .forEach(step -> way.append("\n        ").append(source.place(step)));
        }
        origins.add(way.toString());
    }

    private TreePath in(TreePath path, Tree child) {
        return new TreePath(path, child);
    }

    private void follow(TreePath path) {
        way.push(path);
        try {
            step(path);
        } finally {
            way.pop();
        }
    }

    private void step(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LiteralTree || !seen.add(new Seen(tree, keys))) {
            return;
        }
        if (tree instanceof LambdaExpressionTree || tree instanceof SwitchExpressionTree && !libraries.harmless(source.type(path))) {
            Results.of(path).forEach(this::follow);
        } else if (tree instanceof MemberReferenceTree) {
            reference(path);
        } else if (libraries.harmless(source.type(path))) {
            return;
        } else if (tree instanceof BinaryTree both) {
            joined(in(path, both.getLeftOperand()));
            joined(in(path, both.getRightOperand()));
        } else if (source.isOurs(source.type(path))) {
            // An object is no text yet: what is asked of it later is followed by itself.
            return;
        } else if (tree instanceof ParenthesizedTree inner) {
            follow(in(path, inner.getExpression()));
        } else if (tree instanceof TypeCastTree cast) {
            follow(in(path, cast.getExpression()));
        } else if (tree instanceof UnaryTree unary) {
            follow(in(path, unary.getExpression()));
        } else if (tree instanceof ArrayAccessTree access) {
            follow(in(path, access.getExpression()));
        } else if (tree instanceof AssignmentTree assignment) {
            follow(in(path, assignment.getExpression()));
        } else if (tree instanceof ConditionalExpressionTree choice) {
            follow(in(path, choice.getTrueExpression()));
            follow(in(path, choice.getFalseExpression()));
        } else if (tree instanceof NewArrayTree array) {
            if (array.getInitializers() != null) {
                array.getInitializers().forEach(part -> follow(in(path, part)));
            }
        } else if (tree instanceof NewClassTree made) {
            made.getArguments().forEach(argument -> follow(in(path, argument)));
        } else if (tree instanceof MethodInvocationTree call) {
            call(path, call);
        } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
            named(path);
        } else {
            origin(path);
        }
    }

    /** An operand of +, which makes a text even of an object. */
    private void joined(TreePath path) {
        source.textOf(source.type(path)).ifPresent(this::method);
        follow(path);
    }

    private void reference(TreePath path) {
        if (source.element(path) instanceof ExecutableElement method && source.isOurs(method)) {
            if (!Libraries.isQuoting(method)) {
                method(method);
            }
        } else if (source.element(path) instanceof ExecutableElement method && method.getEnclosingElement() instanceof TypeElement type && isComponent(method, type)) {
            component(method, type);
        }
        // That of a library makes something of what it is given, which is followed by itself.
    }

    private void named(TreePath path) {
        Element element = source.element(path);
        if (element == null) {
            origin(path);
            return;
        }
        switch (element.getKind()) {
            case CLASS, INTERFACE, ENUM, RECORD, PACKAGE, ENUM_CONSTANT, TYPE_PARAMETER -> { }
            default -> variable(path, element);
        }
    }

    private void variable(TreePath path, Element element) {
        if (element.getSimpleName().contentEquals("this") || element.getSimpleName().contentEquals("super") || !seen.add(new Seen(element, keys))) {
            return;
        }
        List<TreePath> given = source.given.getOrDefault(element, List.of());
        given.forEach(this::follow);
        if (keys) {
            source.keyed.getOrDefault(element, List.of()).forEach(this::follow);
        }
        if (element.getKind() == ElementKind.PARAMETER) {
            if (source.lambdas.containsKey(element)) {
                lambdaParameter(path, element);
            } else {
                parameter(path, element);
            }
        } else if (given.isEmpty() && element.getKind() == ElementKind.FIELD && element.getEnclosingElement().getKind() == ElementKind.RECORD) {
            component(element, (TypeElement) element.getEnclosingElement());
        } else if (given.isEmpty() && !(element.getKind() == ElementKind.FIELD && element.getModifiers().contains(Modifier.STATIC))) {
            origin(path);
        }
    }

    /** What a lambda gets is made of what the method that it is an argument of is called on and with. */
    private void lambdaParameter(TreePath path, Element element) {
        TreePath lambda = source.lambdas.get(element);
        TreePath call = lambda.getParentPath();
        if (call.getLeaf() instanceof MethodInvocationTree invocation && source.element(call) instanceof ExecutableElement called
                && Libraries.transparent(called)) {
            if (invocation.getMethodSelect() instanceof MemberSelectTree select) {
                boolean before = keys;
                // Of a map, the second of two parameters is the value.
                keys &= !String.valueOf(source.type(in(in(call, select), select.getExpression()))).matches("java\\.util\\.\\w*Map<.*")
                        || source.element(in(lambda, ((LambdaExpressionTree) lambda.getLeaf()).getParameters().get(0))).equals(element);
                follow(in(in(call, select), select.getExpression()));
                keys = before;
            }
            invocation.getArguments().stream().filter(argument -> argument != lambda.getLeaf()).forEach(argument -> follow(in(call, argument)));
        } else if (source.types.asElement(source.type(lambda)) instanceof TypeElement ours && source.isOurs(ours.asType())) {
            int place = ((LambdaExpressionTree) lambda.getLeaf()).getParameters().stream().map(p -> source.element(in(lambda, p))).toList().indexOf(element);
            ours.getEnclosedElements().forEach(member -> source.calls.getOrDefault(member, List.of()).forEach(made -> argument(made, place, false)));
        } else {
            origin(path);
        }
    }

    private void parameter(TreePath path, Element element) {
        ExecutableElement method = (ExecutableElement) element.getEnclosingElement();
        int place = source.parameters.getOrDefault(element, -1);
        List<TreePath> calls = new ArrayList<>();
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            calls.addAll(source.calls.getOrDefault(method, List.of()));
        } else {
            source.declarations(method).forEach(declared -> calls.addAll(source.calls.getOrDefault(declared, List.of())));
        }
        if (calls.isEmpty() || place < 0) {
            origin(path);
        }
        for (TreePath call : calls) {
            argument(call, place, method.isVarArgs() && place == method.getParameters().size() - 1);
        }
    }

    private void argument(TreePath call, int place, boolean rest) {
        List<? extends ExpressionTree> arguments = call.getLeaf() instanceof NewClassTree made ? made.getArguments() : ((MethodInvocationTree) call.getLeaf()).getArguments();
        for (int i = place; i < (rest ? arguments.size() : Math.min(place + 1, arguments.size())); i++) {
            follow(in(call, arguments.get(i)));
        }
    }

    private boolean isComponent(ExecutableElement method, TypeElement type) {
        return type.getKind() == ElementKind.RECORD && method.getParameters().isEmpty()
                && type.getRecordComponents().stream().anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    }

    /** A record's component is what its canonical constructor is called with. */
    private void component(Element named, TypeElement type) {
        List<? extends Element> components = type.getRecordComponents();
        for (int i = 0; i < components.size(); i++) {
            if (components.get(i).getSimpleName().equals(named.getSimpleName()) && seen.add(new Seen(components.get(i), keys))) {
                if (libraries.harmless(components.get(i).asType())) {
                    return;
                }
                int place = i;
                int calls = 0;
                for (Element member : type.getEnclosedElements()) {
                    if (member.getKind() == ElementKind.CONSTRUCTOR && ((ExecutableElement) member).getParameters().size() == components.size()) {
                        List<TreePath> made = source.calls.getOrDefault(member, List.of());
                        made.forEach(call -> argument(call, place, false));
                        calls += made.size();
                    }
                }
                if (calls == 0) {
                    origins.add("nothing makes a " + type.getQualifiedName());
                }
                return;
            }
        }
    }

    private void method(ExecutableElement method) {
        if (!seen.add(new Seen(method, keys))) {
            return;
        }
        source.functions.getOrDefault(method.getEnclosingElement(), List.of()).forEach(this::follow);
        source.implementations(method).forEach(one -> source.returned.getOrDefault(one, List.of()).forEach(this::follow));
    }

    private void call(TreePath path, MethodInvocationTree call) {
        if (!(source.element(path) instanceof ExecutableElement method)) {
            origin(path);
            return;
        }
        if (Libraries.isQuoting(method)) {
            return;
        }
        TypeElement type = method.getEnclosingElement() instanceof TypeElement named ? named : null;
        if (source.isOurs(method)) {
            method(method);
        } else if (type != null && isComponent(method, type)) {
            component(method, type);
        } else if (Libraries.transparent(method)) {
            boolean replaced = List.of("map", "mapToObj", "flatMap").contains(method.getSimpleName().toString())
                    && !call.getArguments().isEmpty() && !(call.getArguments().get(0) instanceof MemberReferenceTree reference
                            && source.element(in(path, reference)) instanceof ExecutableElement of && !source.isOurs(of) && !Libraries.isQuoting(of)
                            && !(of.getEnclosingElement() instanceof TypeElement record && isComponent(of, record)));
            if (!replaced && call.getMethodSelect() instanceof MemberSelectTree select) {
                boolean before = keys;
                keys &= !VALUES.contains(method.getSimpleName().toString()) || String.valueOf(source.type(path)).contains("Map<");
                follow(in(in(path, select), select.getExpression()));
                keys = before;
            }
            // What is looked for is no part of what is found, where its name says so.
            int from = LOOKUPS.contains(method.getSimpleName().toString()) ? 1 : 0;
            call.getArguments().stream().skip(from).forEach(argument -> follow(in(path, argument)));
        } else {
            origin(path);
        }
    }
}
