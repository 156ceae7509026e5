package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model of the house obeys: {@code docs/process-style.md} in words a machine can check. */
class ModelRulesTest {
    private static final String COMPARISON = "[a-zA-Z]\\w* (==|!=|<|>|<=|>=) ('[^']*'|-?\\d+|true|false|[a-zA-Z]\\w*)";

    static List<String> models() {
        return BundledProcesses.keys();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedAfterItsFileAndForgetsItsHistoryInTime(String key) {
        var process = Models.read(key)
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        assertThat(process.getId()).isEqualTo(key);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAShapeAndEveryFlowAnEdge(String key) {
        var model = Models.read(key);
        assertThat(drawn(model.getModelElementsByType(BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId())))
                .containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
        assertThat(drawn(model.getModelElementsByType(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId())))
                .containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsNamedAndDocumentedInBothLanguages(String key) {
        assertThat(Models.read(key).getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            bilingual(node.getName(), "\n");
            assertThat(node.getDocumentations()).as(node.getId()).hasSize(1);
            bilingual(node.getDocumentations().iterator().next().getTextContent(), "\n\n");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPathOfAGatewayIsLabelledAndOneIsTheDefault(String key) {
        var splits = Models.read(key).getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
        assertThat(splits).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getName()).as("a gateway is a question").contains("?");
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                bilingual(flow.getName(), "\n");
                assertThat(flow.getConditionExpression() == null)
                        .as(flow.getId())
                        .isEqualTo(flow == gateway.getDefault() || flow.equals(gateway.getDefault()));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditionsOnlyCompareVariables(String key) {
        assertThat(Models.conditions(Models.read(key)))
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(condition)
                        .matches("\\$\\{" + COMPARISON + "((&&|\\|\\|| && | \\|\\| )" + COMPARISON + ")*}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void otherExpressionsNameOneVariableOrBean(String key) {
        var model = Models.read(key);
        var conditions = Models.conditions(model).toList();
        assertThat(Models.texts(model).filter(text -> text.contains("${") || text.contains("#{")))
                .filteredOn(text -> !conditions.contains(text))
                .allMatch(text -> text.matches("\\$\\{[a-zA-Z]\\w*}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsDoneByADelegateAndNothingElseRunsCode(String key) {
        var model = Models.read(key);
        assertThat(Models.delegateExpressions(model)).isNotEmpty().doesNotContainNull();
        assertThat(BundledProcesses.model(key))
                .doesNotContain(
                        "camunda:class",
                        "camunda:expression=",
                        "<script",
                        "camunda:script",
                        "camunda:connector",
                        "Listener")
                .doesNotContain("schemaLocation", "<!DOCTYPE", "<!ENTITY");
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsTellTheTypeOfTheirElement(String key) {
        assertThat(ids(Models.read(key), FlowNode.class))
                .allMatch(id -> id.matches(
                        "(start|end|user|service|rule|gw|sub|message|timer|call|cond|escalation|error)_[A-Z]\\w*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoEventsWaitForOneMessage(String key) {
        var model = Models.read(key);
        assertThat(model.getModelElementsByType(MessageEventDefinition.class).stream()
                        .map(definition -> definition.getMessage().getId()))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(model.getModelElementsByType(Message.class));
        assertThat(model.getModelElementsByType(Message.class).stream().map(Message::getName))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskSaysWhoDoesItAndOnWhichForm(String key) {
        assertThat(Models.read(key).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey()).matches("(screen|form):[a-z-]+");
            assertThat(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null)
                    .isTrue();
        });
    }

    @Test
    void aLoopholeInAConditionWouldBeFound() {
        var pattern = "\\$\\{" + COMPARISON + "((&&|\\|\\|| && | \\|\\| )" + COMPARISON + ")*}";
        assertThat("${execution.getProcessEngineServices() == null}").doesNotMatch(pattern);
        assertThat("${bean.check(x)}").doesNotMatch(pattern);
        assertThat("${outcome == 'closed'}").matches(pattern);
    }

    private static void bilingual(String text, String separator) {
        assertThat(text).isNotNull();
        var parts = text.split(separator, -1);
        assertThat(parts).as(text).hasSize(2);
        assertThat(parts[0]).as(text).containsPattern("\\p{IsHan}");
        assertThat(parts[1]).as(text).doesNotContainPattern("\\p{IsHan}").containsPattern("[a-z]");
    }

    private static List<String> drawn(Stream<String> ids) {
        return ids.toList();
    }

    private static Set<String> ids(BpmnModelInstance model, Class<? extends FlowElement> type) {
        return model.getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toSet());
    }
}
