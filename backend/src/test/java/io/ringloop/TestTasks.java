package io.ringloop;

import io.ringloop.shared.Ids;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes tasks of the real engine: a process of one step, and what it is about. */
@TestComponent
public class TestTasks implements TaskContext {

    /** Key of the process. */
    public static final String KEY = "task-test";

    private static final String FRAME = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:test">
              <process id="%s" name="测试&#10;Test" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="start_Test"/>
                <sequenceFlow id="flow_1" sourceRef="start_Test" targetRef="user_Step"/>
                <userTask id="user_Step" name="回电&#10;Call back" %s>
                  <documentation>打电话.\n\nCall.</documentation>
                </userTask>
                <sequenceFlow id="flow_2" sourceRef="user_Step" targetRef="end_Test"/>
                <endEvent id="end_Test"/>
              </process>
            </definitions>
            """;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();
    private final Map<UUID, TaskSubject> subjects = new ConcurrentHashMap<>();

    public TestTasks(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID businessKey) {
        return Optional.ofNullable(subjects.get(businessKey));
    }

    /** A task on offer to a role within a unit; returns the business key. */
    public UUID offered(String role, @Nullable UUID unit, String subject, Map<String, Object> variables) {
        return start(KEY, "camunda:candidateGroups=\"" + role + "\"", unit, subject, variables);
    }

    /** A task of one person. */
    public UUID given(UUID staff, String subject, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("agent", staff.toString());
        return start(KEY, "camunda:assignee=\"${agent}\"", null, subject, all);
    }

    /** A task of one person on a form that comes with inbound-contact. */
    public UUID onForm(String form, UUID staff, Map<String, Object> variables) {
        return onForm("inbound-contact", form, staff, variables);
    }

    /** A task of one person on a form that comes with a process. */
    public UUID onForm(String process, String form, UUID staff, Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put("agent", staff.toString());
        return start(process, "camunda:assignee=\"${agent}\" camunda:formKey=\"" + form + "\"", null, "", all);
    }

    public void about(UUID businessKey, TaskSubject subject) {
        subjects.put(businessKey, subject);
    }

    private UUID start(
            String key, String attributes, @Nullable UUID unit, String subject, Map<String, Object> variables) {
        var businessKey = Ids.next();
        subjects.put(businessKey, new TaskSubject(subject, null, null, null, unit));
        var values = new HashMap<String, Object>();
        values.put("due", null);
        values.put("priority", 50);
        values.putAll(variables);
        runtime.startProcessInstanceById(definition(key, attributes), businessKey.toString(), values);
        return businessKey;
    }

    private String definition(String key, String attributes) {
        return definitions.computeIfAbsent(key + attributes, any -> {
            var common = " camunda:dueDate=\"${due}\" camunda:priority=\"${priority}\"";
            DeploymentWithDefinitions deployment = repository
                    .createDeployment()
                    .addString(key + ".bpmn", FRAME.formatted(key, attributes + common))
                    .deployWithResult();
            return deployment.getDeployedProcessDefinitions().get(0).getId();
        });
    }
}
