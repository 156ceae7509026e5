package io.ringloop.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

    /** Every file of the folder {@code hostile}: what it tries and why it is refused stands in its first line. */
    static Map<String, String> hostile() {
        var models = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("src/test/resources/hostile"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                models.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return models;
    }

    static byte[] bytes(String model) {
        return model.getBytes(UTF_8);
    }
}
