package io.ringloop.studio.handling;

import io.ringloop.engine.ModelFinding;
import io.ringloop.processes.ProcessContract;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Whether a model still keeps what the application relies on: messages, codes, and the steps that people, code and reports name. */
final class ContractCheck {

    private final ProcessContract contract;
    private final BpmnModelInstance live;
    private final BpmnModelInstance draft;
    private final List<ModelFinding> findings = new ArrayList<>();

    private ContractCheck(ProcessContract contract, BpmnModelInstance live, BpmnModelInstance draft) {
        this.contract = contract;
        this.live = live;
        this.draft = draft;
    }

    /**
     * @param live what is in force: a step is missing only if it was there
     */
    static List<ModelFinding> findings(ProcessContract contract, BpmnModelInstance live, BpmnModelInstance draft) {
        var check = new ContractCheck(contract, live, draft);
        check.process();
        check.messages();
        check.codes();
        check.steps();
        check.transactions();
        return check.findings;
    }

    private void process() {
        var executable = draft.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(Process::getId)
                .toList();
        if (!executable.equals(List.of(contract.key()))) {
            block(ModelFinding.DOCUMENT, "model-process-key", Map.of("process", contract.key()));
        }
    }

    private void messages() {
        var awaited = awaited(draft);
        for (var message : contract.messages()) {
            if (!awaited.containsKey(message) && awaited(live).containsKey(message)) {
                block(contract.key(), "model-message-missing", Map.of("message", message));
            }
        }
        awaited.forEach((message, element) -> {
            if (!contract.messages().contains(message)) {
                block(element, "model-message-unknown", Map.of("message", message));
            }
        });
    }

    /** Each message that is waited for, with the element that waits. */
    private static Map<String, String> awaited(BpmnModelInstance model) {
        var waiting = new LinkedHashSet<Map.Entry<String, String>>();
        for (var definition : model.getModelElementsByType(MessageEventDefinition.class)) {
            wait(definition.getMessage(), definition.getParentElement(), waiting);
        }
        for (var task : model.getModelElementsByType(ReceiveTask.class)) {
            wait(task.getMessage(), task, waiting);
        }
        return waiting.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static void wait(
            @Nullable Message message, ModelElementInstance element, Set<Map.Entry<String, String>> waiting) {
        if (message != null && message.getName() != null) {
            waiting.add(Map.entry(
                    message.getName(), Objects.requireNonNullElse(element.getAttributeValue("id"), message.getName())));
        }
    }

    private void codes() {
        missing(contract.errors(), ContractCheck::errors);
        missing(contract.escalations(), ContractCheck::escalations);
    }

    private void missing(Set<String> expected, Function<BpmnModelInstance, Collection<String>> codes) {
        var before = codes.apply(live);
        var now = codes.apply(draft);
        expected.stream()
                .filter(code -> before.contains(code) && !now.contains(code))
                .forEach(code -> block(contract.key(), "model-code-missing", Map.of("code", code)));
    }

    private static Collection<String> errors(BpmnModelInstance model) {
        return model.getModelElementsByType(ErrorEventDefinition.class).stream()
                .filter(definition -> definition.getError() != null)
                .map(definition -> definition.getError().getErrorCode())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Collection<String> escalations(BpmnModelInstance model) {
        return model.getModelElementsByType(EscalationEventDefinition.class).stream()
                .filter(definition -> definition.getEscalation() != null)
                .map(definition -> definition.getEscalation().getEscalationCode())
                .filter(Objects::nonNull)
                .toList();
    }

    private void steps() {
        for (var id : contract.elements()) {
            ModelElementInstance before = live.getModelElementById(id);
            ModelElementInstance now = draft.getModelElementById(id);
            if (!(before instanceof FlowElement step)) {
                continue;
            }
            var milestone = step instanceof UserTask || step instanceof StartEvent;
            var params = Map.<String, Object>of("element", id, "name", name(step));
            if (now == null && milestone) {
                block(contract.key(), "model-milestone-missing", params);
            } else if (now == null) {
                findings.add(ModelFinding.hint(contract.key(), "model-element-missing", params));
            } else if (milestone && !typeOf(now).equals(typeOf(step))) {
                block(id, "model-milestone-changed", Map.of("name", name(step), "was", typeOf(step)));
            }
        }
    }

    /** What begins in a transaction of its own goes on doing so. */
    private void transactions() {
        for (var before : live.getModelElementsByType(FlowNode.class)) {
            ModelElementInstance now = draft.getModelElementById(before.getId());
            if (before.isCamundaAsyncBefore() && now instanceof FlowNode node && !node.isCamundaAsyncBefore()) {
                block(before.getId(), "model-own-transaction", Map.of());
            }
        }
    }

    private void block(String element, String slug, Map<String, Object> params) {
        findings.add(ModelFinding.blocking(element, slug, params));
    }

    private static String typeOf(ModelElementInstance element) {
        return element.getElementType().getTypeName();
    }

    private static String name(FlowElement element) {
        return element.getName() == null ? element.getId() : element.getName().replace("\n", " / ");
    }
}
