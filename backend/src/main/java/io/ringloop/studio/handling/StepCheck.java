package io.ringloop.studio.handling;

import static io.ringloop.engine.ModelFinding.blocking;
import static io.ringloop.engine.ModelFinding.hint;

import io.ringloop.engine.ModelFinding;
import io.ringloop.people.Role;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.processes.ProcessContract;
import io.ringloop.studio.handling.ModelTexts.ModelText;
import io.ringloop.studio.handling.ModelTexts.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Whether each step can be done: its building block, form, group and called process are there, and its expressions read what is set. */
final class StepCheck {

    private static final String COMPARISON =
            "!?[a-zA-Z]\\w*( (==|!=|<|>|<=|>=) ('[^']*'|-?\\d+|true|false|[a-zA-Z]\\w*))?";
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{" + COMPARISON + "((&&|\\|\\|| && | \\|\\| | and | or )" + COMPARISON + ")*}");
    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{[a-zA-Z]\\w*}");
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private final ProcessContract contract;
    private final Set<String> processes;
    private final List<ModelFinding> findings = new ArrayList<>();

    private StepCheck(ProcessContract contract, Set<String> processes) {
        this.contract = contract;
        this.processes = processes;
    }

    /**
     * @param processes that may be called
     */
    static List<ModelFinding> findings(ProcessContract contract, Set<String> processes, BpmnModelInstance draft) {
        var check = new StepCheck(contract, processes);
        ModelTexts.of(draft).forEach(check::text);
        draft.getModelElementsByType(UserTask.class).forEach(check::task);
        draft.getModelElementsByType(CallActivity.class).forEach(check::call);
        draft.getModelElementsByType(ServiceTask.class).forEach(check::worker);
        return check.findings;
    }

    private void text(ModelText text) {
        if (text.use() == Use.BLOCK) {
            block(text);
            return;
        }
        if (text.use() == Use.CONDITION && !CONDITION.matcher(text.text()).matches()) {
            findings.add(blocking(text.element(), "model-condition", Map.of("text", text.text())));
        } else if (text.use() == Use.OTHER && !ONE_NAME.matcher(text.text()).matches()) {
            findings.add(blocking(text.element(), "model-expression", Map.of("text", text.text())));
        }
        text.variables()
                .filter(variable -> !contract.variables().contains(variable))
                .forEach(variable ->
                        findings.add(blocking(text.element(), "model-variable-unknown", Map.of("variable", variable))));
        if (text.use() == Use.CONDITION) {
            text.literals()
                    .filter(value -> !contract.values().contains(value))
                    .forEach(
                            value -> findings.add(hint(text.element(), "model-value-unknown", Map.of("value", value))));
        }
    }

    private void block(ModelText text) {
        var block = text.block();
        if (contract.delegates().contains(block)) {
            return;
        }
        findings.add(BundledProcesses.contracts().stream()
                .filter(other -> other.delegates().contains(block))
                .findFirst()
                .map(other ->
                        blocking(text.element(), "model-block-foreign", Map.of("block", block, "process", other.key())))
                .orElseGet(() -> blocking(text.element(), "model-block-unknown", Map.of("block", block))));
    }

    private void task(UserTask task) {
        var form = task.getCamundaFormKey();
        if (form == null || form.isBlank()) {
            findings.add(blocking(task.getId(), "model-form-missing", Map.of()));
        } else if (!contract.forms().contains(form) && !released(form)) {
            findings.add(blocking(task.getId(), "model-form-unknown", Map.of("form", form)));
        }
        if (task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null) {
            findings.add(blocking(task.getId(), "model-nobody", Map.of()));
        }
        groups(task)
                .filter(group -> !ROLES.contains(group))
                .forEach(group -> findings.add(blocking(task.getId(), "model-group-unknown", Map.of("group", group))));
    }

    private boolean released(String form) {
        return form.startsWith("form:")
                && BundledProcesses.form(contract.key(), form.substring("form:".length()))
                        .isPresent();
    }

    private static Stream<String> groups(UserTask task) {
        var groups = task.getCamundaCandidateGroups();
        return groups == null || groups.contains("${")
                ? Stream.of()
                : Arrays.stream(groups.split(",")).map(String::strip);
    }

    /** Nobody outside of the application works for it. */
    private void worker(ServiceTask task) {
        if ("external".equals(task.getCamundaType())) {
            findings.add(blocking(task.getId(), "model-worker-outside", Map.of()));
        }
    }

    private void call(CallActivity call) {
        var called = String.valueOf(call.getCalledElement());
        if (!processes.contains(called)) {
            findings.add(blocking(call.getId(), "model-call-unknown", Map.of("process", called)));
        } else if (!"version".equals(call.getCamundaCalledElementBinding())
                || !String.valueOf(call.getCamundaCalledElementVersion()).startsWith("${")) {
            findings.add(blocking(call.getId(), "model-call-unbound", Map.of("process", called)));
        }
    }
}
