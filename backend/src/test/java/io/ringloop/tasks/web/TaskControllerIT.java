package io.ringloop.tasks.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.TestTasks;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RingloopTest
class TaskControllerIT {

    @Autowired
    MockMvc http;

    @Autowired
    Tasks tasks;

    @Autowired
    TestTasks processes;

    @Autowired
    TestStaff staff;

    UUID team;
    Staff agent;
    Staff colleague;

    @BeforeEach
    void hire() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        colleague = staff.in(team, Role.AGENT);
    }

    @Test
    void aTaskIsListedTakenAndCompletedOverHttp() throws Exception {
        var task = only(processes.offered("AGENT", team, "13800001001", Map.of()));
        as(agent, get("/api/tasks").param("view", "group").param("process", TestTasks.KEY))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].title.zh").value("回电"))
                .andExpect(jsonPath("$.items[0].title.en").value("Call back"))
                .andExpect(jsonPath("$.items[0].group.zh").value("客服代表"))
                .andExpect(jsonPath("$.items[0].clock").value("none"))
                .andExpect(jsonPath("$.next").doesNotExist());
        as(agent, get("/api/tasks/counts")).andExpect(jsonPath("$.group").value(1));
        as(agent, get("/api/tasks/next"))
                .andExpect(jsonPath("$.id").value(task.id().toString()));
        as(agent, change(task, "claim", task.version()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.assignee.id").value(agent.id().toString()));
        as(colleague, change(task, "claim", task.version()).header("Accept-Language", "en"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("task-already-claimed"))
                .andExpect(jsonPath("$.params.by").value(agent.displayName()));
        as(agent, get("/api/tasks/{id}", task.id()).header("Accept-Language", "en"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.id").value(task.id().toString()))
                .andExpect(jsonPath("$.help").value("Call."))
                .andExpect(jsonPath("$.instanceId").value(task.instanceId()));
        as(agent, change(task, "complete", 0).content("{\"values\":{}}")).andExpect(status().isPreconditionFailed());
        as(agent, change(task, "complete", 1).content("{\"values\":{}}")).andExpect(status().isNoContent());
        as(agent, change(task, "complete", 1).content("{\"values\":{}}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("task-not-open"));
        as(agent, get("/api/tasks/next")).andExpect(status().isNoContent());
    }

    @Test
    void aMissingFieldIsNamed() throws Exception {
        var task = only(processes.onForm("form:call-back", agent.id().value(), Map.of()));
        as(agent, change(task, "complete", 0).content("{\"values\":{\"note\":null}}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("callResult"))
                .andExpect(jsonPath("$.errors[0].slug").value("field-required"));
    }

    @Test
    void onlyALeaderGivesTasksAndAVersionIsAlwaysNeeded() throws Exception {
        var task = only(processes.offered("AGENT", team, "", Map.of()));
        var body = "{\"staffId\":\"" + colleague.id() + "\"}";
        as(agent, change(task, "assign", 0).content(body)).andExpect(status().isForbidden());
        var leader = staff.in(team, Role.TEAM_LEADER);
        as(leader, change(task, "assign", 0).content("{}")).andExpect(status().isUnprocessableEntity());
        as(leader, change(task, "assign", 0).content(body))
                .andExpect(jsonPath("$.assignee.id").value(colleague.id().toString()));
        as(agent, post("/api/tasks/{id}/claim", task.id())).andExpect(status().isBadRequest());
    }

    @Test
    void whatIsAskedWronglyIsRefused() throws Exception {
        as(agent, get("/api/tasks").param("view", "everything")).andExpect(status().isBadRequest());
        as(agent, get("/api/tasks").param("sort", "colour")).andExpect(status().isBadRequest());
        as(agent, get("/api/tasks").param("cursor", "***")).andExpect(status().isBadRequest());
        as(agent, get("/api/tasks/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private Task only(UUID businessKey) {
        return tasks.open(businessKey).get(0);
    }

    private ResultActions as(Staff person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(person))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON));
    }

    private static MockHttpServletRequestBuilder change(Task task, String action, int version) {
        return post("/api/tasks/{id}/" + action, task.id()).header("If-Match", "\"" + version + "\"");
    }
}
