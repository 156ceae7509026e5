package io.ringloop.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.DefaultBuiltinFEELTypeRegistry;
import org.kie.dmn.feel.lang.types.FEELTypeRegistry;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;

/** Looks at the FEEL of one cell: comparisons, lists, ranges, arithmetic and a few harmless functions pass. */
final class FeelScreen {
    private static final int LONGEST_CELL = 4_000;
    /** Deeper nesting makes the FEEL parser take exponential time. */
    private static final int DEEPEST_NESTING = 12;

    private static final Set<Class<? extends ASTNode>> ALLOWED = Set.of(
            AtLiteralNode.class,
            BetweenNode.class,
            BooleanNode.class,
            DashNode.class,
            FunctionInvocationNode.class,
            IfExpressionNode.class,
            InNode.class,
            InfixOpNode.class,
            ListNode.class,
            NameRefNode.class,
            NullNode.class,
            NumberNode.class,
            RangeNode.class,
            SignedUnaryNode.class,
            StringNode.class,
            UndefinedValueNode.class,
            UnaryTestListNode.class,
            UnaryTestNode.class);
    /** No clock, no regular expression, no property by name, no iteration. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "upper case",
            "lower case",
            "string length",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "abs",
            "floor",
            "ceiling",
            "decimal",
            "modulo",
            "number",
            "date",
            "time",
            "date and time",
            "duration");

    private FeelScreen() {}

    static void screen(String text, boolean unaryTests, List<String> reasons) {
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST_CELL || nesting(text) > DEEPEST_NESTING) {
            reasons.add("cell is too long or too deeply nested: " + text.substring(0, Math.min(60, text.length())));
        } else if (text.contains("function") && text.contains("external")) {
            reasons.add("external function in cell: " + text);
        } else {
            walk(parse(text, unaryTests), text, reasons);
        }
    }

    private static ASTNode parse(String text, boolean unaryTests) {
        var registry = DefaultBuiltinFEELTypeRegistry.INSTANCE;
        FEEL_1_1Parser parser = FEELParser.parse(
                new FEELEventListenersManager(), text, Map.of(), Map.of(), List.of(), List.of(), registry);
        ParseTree tree = unaryTests ? parser.unaryTestsRoot() : parser.compilation_unit();
        return tree.accept(new ASTBuilderVisitor(Map.of(), (FEELTypeRegistry) registry));
    }

    private static void walk(ASTNode node, String text, List<String> reasons) {
        if (node == null) {
            reasons.add("cell cannot be read: " + text);
            return;
        }
        if (!ALLOWED.contains(node.getClass())) {
            reasons.add(node.getClass().getSimpleName().replace("Node", "") + " is not allowed in a cell: " + text);
            return;
        }
        if (node instanceof InfixOpNode infix && infix.getOperator() == InfixOperator.POW) {
            reasons.add("power is not allowed in a cell: " + text);
        }
        if (node instanceof FunctionInvocationNode call) {
            var name = call.getName().getText();
            if (!(call.getName() instanceof NameRefNode) || !FUNCTIONS.contains(name)) {
                reasons.add("function '" + name + "' is not allowed in a cell: " + text);
                return;
            }
        }
        for (var child : node.getChildrenNode()) {
            walk(child, text, reasons);
        }
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}
