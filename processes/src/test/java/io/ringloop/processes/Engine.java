package io.ringloop.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** An engine in memory whose delegates only set what their contract says. */
final class Engine {
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    /** Beans that ran, in order. */
    final List<String> done = new ArrayList<>();

    private final Map<String, JavaDelegate> answers = new HashMap<>();

    /**
     * Fails the class unless its tests take every path; other models that are deployed with it do not count. Ends the
     * engine of the class before, which has the same database.
     */
    static ProcessEngineCoverageExtension covering(String... others) {
        List.copyOf(ProcessEngines.getProcessEngines().values()).forEach(ProcessEngine::close);
        BpmnAwareTests.reset();
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        return ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys(others)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    Engine(Contract contract) {
        ClockUtil.setCurrentTime(Date.from(NOW));
        for (var name : contract.constants("Delegates")) {
            Mocks.register(name, (JavaDelegate) execution -> {
                done.add(name);
                if (answers.containsKey(name)) {
                    answers.get(name).execute(execution);
                }
            });
        }
    }

    static void reset() {
        ClockUtil.reset();
        Mocks.reset();
    }

    void answer(String bean, Map<String, ?> variables) {
        answers.put(bean, execution -> variables.forEach(execution::setVariable));
    }

    void answer(String bean, JavaDelegate delegate) {
        answers.put(bean, delegate);
    }

    /** Runs everything that waits for nothing but its own transaction. */
    static void settle() {
        var jobs = managementService().createJobQuery().messages().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> managementService().executeJob(job.getId()));
            jobs = managementService().createJobQuery().messages().list();
        }
    }

    /** Moves the time to a timer and lets it fire. */
    static void fire(String timer) {
        var job =
                managementService().createJobQuery().timers().activityId(timer).singleResult();
        if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        managementService().executeJob(job.getId());
        settle();
    }

    static void tell(String businessKey, String message, Map<String, Object> facts) {
        runtimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(facts)
                .correlate();
        settle();
    }

    static List<Task> tasks(String element) {
        return taskService().createTaskQuery().taskDefinitionKey(element).list();
    }

    static Task the(String element) {
        return taskService()
                .createTaskQuery()
                .taskDefinitionKey(element)
                .initializeFormKeys()
                .singleResult();
    }

    static void complete(String element, Map<String, Object> values) {
        taskService().complete(the(element).getId(), values);
        settle();
    }

    static Date in(String duration) {
        return Date.from(NOW.plus(Duration.parse(duration)));
    }
}
