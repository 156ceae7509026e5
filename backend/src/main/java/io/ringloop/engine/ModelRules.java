package io.ringloop.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
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

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, String> REFUSED_ELEMENTS = Map.of(
            BPMN + " scriptTask", "script tasks are refused",
            BPMN + " import", "imports are refused",
            CAMUNDA + " script", "scripts are refused",
            CAMUNDA + " connector", "connectors are refused",
            CAMUNDA + " connectorId", "connectors are refused");

    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "class", "expression", "formHandlerClass", "variableMappingClass", "decisionRef", "caseRef", "resource");

    private static final Set<String> REFUSED_TYPES = Set.of("mail", "shell");

    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*}");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*'|\"[^\"]*\"|[^}'\"])*)}");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("([\\w:]+)\\s*\\(|[\\])'\"]\\s*\\.\\s*\\w+|[\\])]\\s*\\(");
    private static final Set<String> BEFORE_PARENTHESIS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "now", "dateTime");

    private final String resource;

    private ModelRules(String resource) {
        this.resource = resource;
    }

    /**
     * @throws ModelRefused with the first thing found
     */
    static void check(String resource, byte[] xml) {
        var rules = new ModelRules(resource);
        rules.check(rules.parse(xml).getDocumentElement());
    }

    private Document parse(byte[] xml) {
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
            throw new ModelRefused(resource, "document", "the XML is not acceptable: " + unreadable.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(Element element) {
        var reason = REFUSED_ELEMENTS.get(element.getNamespaceURI() + " " + element.getLocalName());
        if (reason != null) {
            throw refused(element, reason);
        }
        if (isTimerOfAStart(element)) {
            throw refused(element, "timer start events are refused");
        }
        for (var index = 0; index < element.getAttributes().getLength(); index++) {
            checkAttribute(element, (Attr) element.getAttributes().item(index));
        }
        checkScriptLanguage(element);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner);
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
            throw refused(element, "xsi:" + name + " is refused: nothing is fetched for a model");
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
            throw refused(element, "camunda:" + name + " is refused; bind with camunda:delegateExpression");
        }
        if (name.equals("type") && REFUSED_TYPES.contains(value)) {
            throw refused(element, "tasks of type " + value + " are refused");
        }
        if (name.equals("delegateExpression")
                && !DELEGATE.matcher(value.strip()).matches()) {
            throw refused(element, "camunda:delegateExpression must name one delegate, such as ${gradeComplaint}");
        }
        if (element.getLocalName().equals("constraint") && name.equals("name") && value.equals("validator")) {
            throw refused(element, "validator classes are refused");
        }
    }

    private void checkScriptLanguage(Element element) {
        if (BPMN.equals(element.getNamespaceURI())
                && (element.getLocalName().equals("conditionExpression")
                        || element.getLocalName().equals("condition"))
                && element.hasAttribute("language")) {
            throw refused(element, "conditions in a script language are refused");
        }
    }

    private void checkExpressions(Element element, String text) {
        var expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            var bare = STRING.matcher(expressions.group(1)).replaceAll("''");
            var calls = CALL.matcher(bare);
            while (calls.find()) {
                if (calls.group(1) == null || !BEFORE_PARENTHESIS.contains(calls.group(1))) {
                    throw refused(
                            element, "expressions only compare variables, this one calls something: " + text.strip());
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

    private ModelRefused refused(Element element, String reason) {
        return new ModelRefused(resource, nameOf(element), reason);
    }

    private static String nameOf(@Nullable Node node) {
        for (var current = node; current instanceof Element element; current = current.getParentNode()) {
            if (element.hasAttribute("id")) {
                return element.getAttribute("id");
            }
        }
        return node == null ? "document" : node.getNodeName();
    }
}
