package io.ringloop.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a BPMN model may not contain. Checked on the bare XML, before the engine reads it, since the engine already loads
 * classes and fetches schemas while it parses.
 */
final class ModelRules {

    /** A model of this release has at most 150 kB; a drawn one of 300 elements about 600 kB. */
    static final int LARGEST = 2_000_000;

    /** Nested elements; subprocesses within subprocesses are the deepest there is. */
    static final int DEEPEST = 60;

    /** XML elements, shapes included. */
    static final int MOST = 20_000;

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The engine's forerunner: the engine still takes its attributes for its own. */
    private static final String FORERUNNER = "http://activiti.org/bpmn";

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            BPMN + " scriptTask", "model-script",
            BPMN + " import", "model-import",
            CAMUNDA + " script", "model-script",
            CAMUNDA + " connector", "model-connector",
            CAMUNDA + " connectorId", "model-connector");

    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class", "expression", "formHandlerClass", "variableMappingClass", "decisionRef", "caseRef", "resource");

    /** How often a step may be repeated at once, if the model itself says so. */
    static final int MOST_TIMES = 100;

    /** The shortest time between two rounds of a timer. */
    static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);

    private static final Pattern CYCLE = Pattern.compile("R\\d*/(?:[^/]+/)?(P[^/]+)");

    private static final Set<String> REFUSED_TYPES = Set.of("mail", "shell");

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*'|\"[^\"]*\"|[^}'\"])*)}");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("([\\w:]+)\\s*\\(|[\\])'\"]\\s*\\.\\s*\\w+|[\\])]\\s*\\(");
    private static final Set<String> BEFORE_PARENTHESIS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "now", "dateTime");

    private final List<ModelFinding> findings = new ArrayList<>();
    private int elements;

    private ModelRules() {}

    /**
     * @throws ModelRefused with everything found
     */
    static void check(String resource, byte[] xml) {
        var findings = findings(xml);
        if (!findings.isEmpty()) {
            throw new ModelRefused(resource, findings);
        }
    }

    /** Everything that is refused, in the order of the model; after the first about the document as a whole nothing more. */
    static List<ModelFinding> findings(byte[] xml) {
        var rules = new ModelRules();
        if (xml.length > LARGEST) {
            rules.refuse(null, "model-too-large", Map.of("limit", LARGEST / 1000));
            return rules.findings;
        }
        var document = rules.parse(xml);
        if (document != null) {
            rules.check(Objects.requireNonNull(document.getDocumentElement()), 1);
        }
        return rules.findings;
    }

    private @Nullable Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException unreadable) {
            refuse(null, "model-unreadable", Map.of("message", String.valueOf(unreadable.getMessage())));
            return null;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(Element element, int depth) {
        if (depth > DEEPEST) {
            refuse(element, "model-too-deep", Map.of("limit", DEEPEST));
            return;
        }
        if (++elements == MOST) {
            refuse(element, "model-too-many-elements", Map.of("limit", MOST));
        }
        if (elements >= MOST) {
            return;
        }
        var slug = REFUSED_ELEMENTS.get(element.getNamespaceURI() + " " + element.getLocalName());
        if (slug != null) {
            refuse(element, slug, Map.of());
        }
        if (isTimerOfAStart(element)) {
            refuse(element, "model-timer-start", Map.of());
        }
        for (var index = 0; index < element.getAttributes().getLength(); index++) {
            checkAttribute(element, (Attr) element.getAttributes().item(index));
        }
        if (FORERUNNER.equals(element.getNamespaceURI())) {
            refuse(element, "model-old-namespace", Map.of());
        }
        checkScriptLanguage(element);
        checkRepetition(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, depth + 1);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                if (!"documentation".equals(element.getLocalName())) {
                    checkExpressions(element, String.valueOf(child.getNodeValue()));
                }
            }
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        var namespace = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace) && name.endsWith("chemaLocation")) {
            refuse(element, "model-schema-location", Map.of("name", name));
        }
        if (FORERUNNER.equals(namespace)) {
            refuse(element, "model-old-namespace", Map.of());
        }
        var inCamundaTerms =
                CAMUNDA.equals(namespace) || (namespace == null && CAMUNDA.equals(element.getNamespaceURI()));
        if (inCamundaTerms) {
            checkCamundaAttribute(element, name, attribute.getValue());
        }
        checkExpressions(element, attribute.getValue());
    }

    private void checkCamundaAttribute(Element element, String name, String value) {
        if (REFUSED_ATTRIBUTES.contains(name)) {
            refuse(element, "model-binding", Map.of("name", name));
        }
        if (name.equals("type") && REFUSED_TYPES.contains(value)) {
            refuse(element, "model-task-type", Map.of("type", value));
        }
        if (name.equals("delegateExpression")
                && !DELEGATE.matcher(value.strip()).matches()) {
            refuse(element, "model-delegate", Map.of("text", value.strip()));
        }
        if (element.getLocalName().equals("constraint") && name.equals("name") && value.equals("validator")) {
            refuse(element, "model-validator", Map.of());
        }
    }

    private void checkScriptLanguage(Element element) {
        if (BPMN.equals(element.getNamespaceURI())
                && (element.getLocalName().equals("conditionExpression")
                        || element.getLocalName().equals("condition"))
                && element.hasAttribute("language")) {
            refuse(element, "model-script-condition", Map.of());
        }
    }

    /** What the model itself says; what a variable says, the application has set. */
    private void checkRepetition(Element element) {
        if (!BPMN.equals(element.getNamespaceURI())) {
            return;
        }
        var text = element.getTextContent().strip();
        if (element.getLocalName().equals("loopCardinality") && text.matches("\\d+") && tooMany(text)) {
            refuse(element, "model-too-many-times", Map.of("limit", MOST_TIMES));
        }
        if (element.getLocalName().equals("timeCycle") && !text.contains("{") && tooOften(text)) {
            refuse(element, "model-timer-too-often", Map.of("text", text));
        }
    }

    private static boolean tooMany(String number) {
        return number.length() > 9 || Integer.parseInt(number) > MOST_TIMES;
    }

    /** Whatever cannot be read as a cycle of days, hours and minutes is taken for too often. */
    private static boolean tooOften(String cycle) {
        var read = CYCLE.matcher(cycle);
        try {
            return !read.matches() || Duration.parse(read.group(1)).compareTo(SHORTEST_CYCLE) < 0;
        } catch (DateTimeParseException notADuration) {
            return true;
        }
    }

    private void checkExpressions(Element element, String text) {
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var bare = STRING.matcher(expressions.group(1)).replaceAll("''");
            var calls = CALL.matcher(bare);
            while (calls.find()) {
                if (calls.group(1) == null || !BEFORE_PARENTHESIS.contains(calls.group(1))) {
                    refuse(element, "model-expression-calls", Map.of("text", text.strip()));
                    return;
                }
            }
        }
    }

    private static boolean isTimerOfAStart(Element element) {
        return BPMN.equals(element.getNamespaceURI())
                && element.getLocalName().equals("timerEventDefinition")
                && element.getParentNode() instanceof Element parent
                && parent.getLocalName().equals("startEvent")
                && parent.getParentNode() instanceof Element container
                && container.getLocalName().equals("process");
    }

    private void refuse(@Nullable Element element, String slug, Map<String, Object> params) {
        findings.add(ModelFinding.blocking(nameOf(element), slug, params));
    }

    /** The element that is drawn: an event's definition is shown on its event. */
    private static String nameOf(@Nullable Node node) {
        for (var current = node; current instanceof Element element; current = current.getParentNode()) {
            if (element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition")) {
                return element.getAttribute("id");
            }
        }
        return ModelFinding.DOCUMENT;
    }
}
