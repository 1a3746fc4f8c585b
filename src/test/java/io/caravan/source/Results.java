package io.caravan.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** What a lambda or a switch may come to. */
final class Results extends TreePathScanner<Void, Void> {

    private final Tree outermost;
    private final List<TreePath> found = new ArrayList<>();

    private Results(Tree outermost) {
        this.outermost = outermost;
    }

    /** The expressions that a lambda returns, or that a switch yields. */
    static List<TreePath> of(TreePath path) {
        if (path.getLeaf() instanceof LambdaExpressionTree lambda && lambda.getBody() instanceof ExpressionTree result) {
            return List.of(new TreePath(path, result));
        }
        Results results = new Results(path.getLeaf());
        results.scan(path, null);
        return results.found;
    }

    private Void found(Tree result) {
        if (result != null) {
            found.add(new TreePath(getCurrentPath(), result));
        }
        return null;
    }

    @Override
    public Void visitYield(YieldTree result, Void none) {
        return outermost instanceof LambdaExpressionTree ? super.visitYield(result, none) : found(result.getValue());
    }

    @Override
    public Void visitCase(CaseTree one, Void none) {
        return !(outermost instanceof LambdaExpressionTree) && one.getBody() instanceof ExpressionTree result ? found(result) : super.visitCase(one, none);
    }

    @Override
    public Void visitReturn(ReturnTree result, Void none) {
        return outermost instanceof LambdaExpressionTree ? found(result.getExpression()) : null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree inner, Void none) {
        return inner == outermost ? super.visitLambdaExpression(inner, none) : null;
    }

    @Override
    public Void visitClass(ClassTree inner, Void none) {
        return null;
    }
}
