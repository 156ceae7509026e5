package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.agent;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Staff;
import io.ringloop.routing.Presences;
import io.ringloop.tasks.Tasks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line and an agent, from events of the telephone system to the contact and its process. */
@RingloopTest
abstract class CallScene {

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    Presences presences;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    Tasks workList;

    TestLine line;
    Staff agent;
    String phone;

    @BeforeEach
    void begin() {
        line = new TestLine(inbox, jdbc, clock);
        agent = people.agent();
        phone = Objects.requireNonNull(agent.phone()).substring("PJSIP/".length());
    }

    List<String> open(UUID contact) {
        return tasks.createTaskQuery().processInstanceBusinessKey(contact.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    List<String> steps(UUID contact) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(contact))
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    String instance(UUID contact) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(contact.toString())
                .singleResult()
                .getId();
    }
}
