package io.ringloop.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Looks at a DMN text before anything compiles it. What passes is decision tables and nothing else: FEEL on its own can
 * define functions, call Java and read bean properties, so everything a table does not need is refused by name.
 */
final class DmnScreen {
    /** A table people edit stays far below; beyond this somebody wants to exhaust us. */
    private static final int LONGEST_MODEL = 2_000_000;

    private static final String DMN = "https://www.omg.org/spec/DMN/";
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "allowedValues",
            "text",
            "inputData",
            "variable",
            "decision",
            "question",
            "allowedAnswers",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");
    private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "outputEntry", "defaultOutputEntry");
    private static final Set<String> UNARY_TESTS = Set.of("inputEntry", "inputValues", "outputValues", "allowedValues");

    private DmnScreen() {}

    /** Every reason to refuse the text; empty: it may be compiled. */
    static List<String> reasonsToRefuse(String dmn) {
        if (dmn.length() > LONGEST_MODEL) {
            return List.of("the text is longer than " + LONGEST_MODEL + " characters");
        }
        Document document;
        try {
            document = parse(dmn);
        } catch (SAXException e) {
            return List.of("not readable as XML without document type: " + e.getMessage());
        }
        var reasons = new ArrayList<String>();
        walk(document.getDocumentElement(), reasons);
        return reasons;
    }

    private static void walk(Element element, List<String> reasons) {
        var namespace = element.getNamespaceURI();
        if (namespace != null && namespace.contains("/DMNDI/")) {
            return;
        }
        if (namespace == null || !namespace.startsWith(DMN)) {
            reasons.add("element <" + element.getNodeName() + "> does not belong to DMN");
            return;
        }
        var name = element.getLocalName();
        if (!ELEMENTS.contains(name)) {
            reasons.add("element <" + name + "> is not part of a plain decision table");
        }
        var language = element.getAttribute("expressionLanguage");
        if (!language.isEmpty() && !language.startsWith(DMN)) {
            reasons.add("expression language '" + language + "' is not FEEL");
        }
        if (EXPRESSIONS.contains(name)) {
            FeelScreen.screen(element.getTextContent().strip(), false, reasons);
        } else if (UNARY_TESTS.contains(name)) {
            FeelScreen.screen(element.getTextContent().strip(), true, reasons);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, reasons);
            }
        }
    }

    private static Document parse(String dmn) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(dmn)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
