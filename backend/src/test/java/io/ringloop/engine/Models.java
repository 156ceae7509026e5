package io.ringloop.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;

/** Small BPMN texts for tests. */
final class Models {

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                targetNamespace="urn:test"%s>
              %s
              <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="flow_1" sourceRef="start" targetRef="step"/>
                %s
                <bpmn:sequenceFlow id="flow_2" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private Models() {}

    /** A process of one step, whose element must have the id {@code step}. */
    static String of(String key, String step) {
        return FRAME.formatted("", "", "", key, step);
    }

    static String withMessage(String key, String message) {
        return FRAME.formatted(
                "",
                "",
                "<bpmn:message id=\"message_1\" name=\"" + message + "\"/>",
                key,
                "<bpmn:intermediateCatchEvent id=\"step\"><bpmn:messageEventDefinition id=\"d\""
                        + " messageRef=\"message_1\"/></bpmn:intermediateCatchEvent>");
    }

    static String withTimer(String key, String dateExpression) {
        return of(
                key,
                "<bpmn:intermediateCatchEvent id=\"step\"><bpmn:timerEventDefinition id=\"d\"><bpmn:timeDate"
                        + " xsi:type=\"bpmn:tFormalExpression\">" + dateExpression
                        + "</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    }

    /** Everything that must be refused, with a name for each. */
    static Map<String, String> hostile() {
        var models = new HashMap<String, String>();
        models.put(
                "script task",
                of(
                        "h",
                        "<bpmn:scriptTask id=\"step\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"));
        models.put("class", of("h", "<bpmn:serviceTask id=\"step\" camunda:class=\"java.lang.Object\"/>"));
        models.put("expression", of("h", "<bpmn:serviceTask id=\"step\" camunda:expression=\"${1}\"/>"));
        models.put("delegate call", of("h", "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${a.b}\"/>"));
        models.put("shell task", of("h", "<bpmn:serviceTask id=\"step\" camunda:type=\"shell\"/>"));
        models.put("mail task", of("h", "<bpmn:serviceTask id=\"step\" camunda:type=\"mail\"/>"));
        models.put(
                "connector",
                of(
                        "h",
                        "<bpmn:serviceTask id=\"step\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"));
        models.put(
                "listener class",
                of(
                        "h",
                        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Object\"/></bpmn:extensionElements></bpmn:userTask>"));
        models.put(
                "listener script",
                of(
                        "h",
                        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>"));
        models.put(
                "input script",
                of(
                        "h",
                        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>"));
        models.put(
                "form handler", of("h", "<bpmn:userTask id=\"step\" camunda:formHandlerClass=\"java.lang.Object\"/>"));
        models.put(
                "validator",
                of(
                        "h",
                        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.Object\"/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>"));
        models.put(
                "variable mapping class",
                of(
                        "h",
                        "<bpmn:callActivity id=\"step\" calledElement=\"x\" camunda:variableMappingClass=\"java.lang.Object\"/>"));
        models.put("decision of the engine", of("h", "<bpmn:businessRuleTask id=\"step\" camunda:decisionRef=\"x\"/>"));
        models.put(
                "reflection",
                of(
                        "h",
                        "<bpmn:userTask id=\"step\" camunda:assignee=\"${''.getClass().forName('java.lang.Runtime')}\"/>"));
        models.put(
                "reflection without a call", of("h", "<bpmn:userTask id=\"step\" camunda:assignee=\"${''.class}\"/>"));
        models.put("brace in a string", of("h", "<bpmn:userTask id=\"step\" camunda:assignee=\"${'}'.class}\"/>"));
        models.put(
                "method of a variable",
                of("h", "<bpmn:userTask id=\"step\" camunda:assignee=\"${name.toString()}\"/>"));
        models.put(
                "method by text", of("h", "<bpmn:userTask id=\"step\" camunda:assignee=\"${name['toString']()}\"/>"));
        models.put(
                "call in an element",
                of(
                        "h",
                        "<bpmn:intermediateCatchEvent id=\"step\"><bpmn:timerEventDefinition><bpmn:timeDate>#{clock.millis()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"));
        models.put(
                "condition in a script",
                of(
                        "h",
                        "<bpmn:intermediateCatchEvent id=\"step\"><bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">true</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>"));
        models.put(
                "timer start",
                of(
                        "h",
                        "<bpmn:startEvent id=\"step\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"));
        models.put(
                "entity",
                FRAME.formatted(
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>",
                        "",
                        "",
                        "h",
                        "<bpmn:userTask id=\"step\" name=\"&secret;\"/>"));
        models.put(
                "schema location",
                FRAME.formatted(
                        "",
                        " xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\"",
                        "",
                        "h",
                        "<bpmn:userTask id=\"step\"/>"));
        models.put(
                "import",
                FRAME.formatted(
                        "",
                        "",
                        "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://127.0.0.1:9/x.xsd\" namespace=\"urn:x\"/>",
                        "h",
                        "<bpmn:userTask id=\"step\"/>"));
        models.put("no XML", "not XML at all");
        return models;
    }

    static byte[] bytes(String model) {
        return model.getBytes(UTF_8);
    }
}
