package io.ringloop.studio.handling;

import io.ringloop.engine.ModelFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every text of a model in which an expression stands, with the element it belongs to. */
final class ModelTexts {

    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'[^']*'|\\b([a-zA-Z]\\w*)\\b");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Set<String> WORDS = Set.of("true", "false");

    /** What the text is for. */
    enum Use {
        /** Names a building block. */
        BLOCK,
        /** Decides about a path, an event or the end of repeated tasks. */
        CONDITION,
        OTHER
    }

    /**
     * @param element the one that is drawn
     */
    record ModelText(String element, Use use, String text) {

        /** Names of the variables it reads. */
        Stream<String> variables() {
            return EXPRESSION
                    .matcher(text)
                    .results()
                    .flatMap(match -> NAME.matcher(match.group(1)).results())
                    .map(match -> match.group(1))
                    .filter(word -> word != null && !WORDS.contains(word))
                    .distinct();
        }

        /** The texts it compares with. */
        Stream<String> literals() {
            return LITERAL.matcher(text).results().map(match -> match.group(1));
        }

        /** What stands between the braces of a building block. */
        String block() {
            return text.replaceAll("^\\s*[$#]\\{|}\\s*$", "");
        }
    }

    private final List<ModelText> found = new ArrayList<>();

    private ModelTexts() {}

    static List<ModelText> of(BpmnModelInstance model) {
        var texts = new ModelTexts();
        texts.read(model.getDocument().getDomSource().getNode());
        return texts.found;
    }

    private void read(@Nullable Node node) {
        if (node instanceof Element element) {
            var attributes = element.getAttributes();
            for (var index = 0; index < attributes.getLength(); index++) {
                var attribute = attributes.item(index);
                var block = "delegateExpression".equals(attribute.getLocalName());
                keep(element, block ? Use.BLOCK : Use.OTHER, String.valueOf(attribute.getNodeValue()));
            }
        }
        for (var child = node == null ? null : node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                if (node instanceof Element element && !"documentation".equals(element.getLocalName())) {
                    var use = CONDITIONS.contains(element.getLocalName()) ? Use.CONDITION : Use.OTHER;
                    keep(element, use, String.valueOf(child.getNodeValue()));
                }
            } else {
                read(child);
            }
        }
    }

    private void keep(Element element, Use use, String text) {
        if (use == Use.BLOCK || text.contains("${") || text.contains("#{")) {
            found.add(new ModelText(drawn(element), use, text.strip()));
        }
    }

    private static String drawn(Node node) {
        for (Node current = node; current instanceof Element element; current = current.getParentNode()) {
            if (element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition")) {
                return element.getAttribute("id");
            }
        }
        return ModelFinding.DOCUMENT;
    }
}
