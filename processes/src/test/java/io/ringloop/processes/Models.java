package io.ringloop.processes;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.Condition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads models for the tests. */
final class Models {
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Models() {}

    static BpmnModelInstance read(String processKey) {
        return Bpmn.readModelFromStream(
                new ByteArrayInputStream(BundledProcesses.model(processKey).getBytes(StandardCharsets.UTF_8)));
    }

    /** Steps the application does. */
    static List<FlowNode> steps(BpmnModelInstance model) {
        return Stream.<FlowNode>concat(
                        model.getModelElementsByType(ServiceTask.class).stream(),
                        model.getModelElementsByType(BusinessRuleTask.class).stream())
                .toList();
    }

    static String delegateExpression(FlowNode step) {
        return ((Task) step).getAttributeValueNs(CAMUNDA, "delegateExpression");
    }

    static List<String> delegateExpressions(BpmnModelInstance model) {
        return steps(model).stream().map(Models::delegateExpression).toList();
    }

    /** Conditions of paths and events, and of the end of repeated tasks. */
    static Stream<String> conditions(BpmnModelInstance model) {
        var paths = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(SequenceFlow::getConditionExpression);
        var rest = Stream.concat(
                model.getModelElementsByType(Condition.class).stream(),
                model.getModelElementsByType(CompletionCondition.class).stream());
        return Stream.concat(paths, rest).map(ModelElementInstance::getTextContent);
    }

    /** Every attribute and every text of the model. */
    static Stream<String> texts(BpmnModelInstance model) {
        var source = (javax.xml.transform.dom.DOMSource) model.getDocument().getDomSource();
        return texts(source.getNode());
    }

    private static Stream<String> texts(Node node) {
        var texts = Stream.<String>builder();
        if (node instanceof Element element) {
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                texts.add(attributes.item(i).getNodeValue());
            }
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            texts.add(node.getNodeValue());
        }
        var all = texts.build();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            all = Stream.concat(all, texts(child));
        }
        return all;
    }
}
