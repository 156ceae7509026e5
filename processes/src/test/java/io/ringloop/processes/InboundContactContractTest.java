package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.processes.InboundContactProcess.Delegates;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.processes.InboundContactProcess.Forms;
import io.ringloop.processes.InboundContactProcess.Messages;
import io.ringloop.processes.InboundContactProcess.Variables;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** Holds the contract class against the model; what every model obeys is in {@link ModelRulesTest}. */
class InboundContactContractTest {
    private static final BpmnModelInstance MODEL = Models.read(InboundContactProcess.KEY);

    @Test
    void everyElementConstantIsInTheModel() {
        assertThat(constants(Elements.class))
                .allSatisfy(
                        id -> assertThat((Object) MODEL.getModelElementById(id)).isNotNull());
    }

    @Test
    void everyEndAndEveryStepOfTheOuterProcessHasAConstant() {
        var outer = MODEL.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getParentElement() instanceof Process)
                .map(FlowElement::getId)
                .filter(id -> !Set.of("gw_StartWrapUp", "end_Nudged").contains(id));
        assertThat(constants(Elements.class)).containsAll(outer.toList());
    }

    @Test
    void delegatesOfModelAndContractAreTheSame() {
        assertThat(Models.delegateExpressions(MODEL))
                .containsExactlyInAnyOrderElementsOf(constants(Delegates.class).stream()
                        .map(name -> "${" + name + "}")
                        .toList());
    }

    @Test
    void everyDelegateIsNamedAfterItsStep() {
        assertThat(Models.steps(MODEL)).allSatisfy(step -> {
            var english = step.getName().split("\n")[1];
            var bean = new StringBuilder();
            for (var word : english.split("[ -]")) {
                bean.append(
                        bean.isEmpty()
                                ? word.toLowerCase()
                                : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            assertThat(Models.delegateExpression(step)).isEqualTo("${" + bean + "}");
        });
    }

    @Test
    void messagesOfModelAndContractAreTheSame() {
        assertThat(MODEL.getModelElementsByType(Message.class).stream().map(Message::getName))
                .containsExactlyInAnyOrderElementsOf(constants(Messages.class));
    }

    @Test
    void formsOfModelAndContractAreTheSame() {
        assertThat(MODEL.getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getCamundaFormKey)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(constants(Forms.class));
    }

    @Test
    void everyVariableTheModelReadsHasAConstant() {
        var expression = Pattern.compile("\\$\\{([^}]*)}");
        var name = Pattern.compile("'[^']*'|\\b([a-zA-Z]\\w*)\\b");
        var read = new LinkedHashSet<String>();
        Models.texts(MODEL)
                .flatMap(text -> expression.matcher(text).results())
                .flatMap(match -> name.matcher(match.group(1)).results())
                .map(match -> match.group(1))
                .filter(word -> word != null && !Set.of("true", "false").contains(word))
                .forEach(read::add);
        read.removeAll(constants(Delegates.class));
        assertThat(constants(Variables.class)).containsAll(read);
    }

    @Test
    void conditionsCompareOnlyWithValuesTheContractKnows() {
        var literals = MODEL.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> Pattern.compile("'([^']*)'")
                        .matcher(flow.getConditionExpression().getTextContent())
                        .results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        var known = Stream.of(
                        InboundContactProcess.Routes.class,
                        InboundContactProcess.Outcomes.class,
                        InboundContactProcess.FollowUps.class,
                        InboundContactProcess.CallResults.class)
                .flatMap(type -> constants(type).stream())
                .toList();
        assertThat(known).containsAll(literals);
    }

    @Test
    void whatMayFailAfterAPersonsActionRunsInItsOwnTransaction() {
        assertThat(MODEL.<FlowNode>getModelElementById(Elements.EACH_MATTER).isCamundaAsyncBefore())
                .isTrue();
        assertThat(MODEL.<ServiceTask>getModelElementById(Elements.PLAN_CALLBACK)
                        .isCamundaAsyncBefore())
                .isTrue();
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .map(InboundContactContractTest::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
