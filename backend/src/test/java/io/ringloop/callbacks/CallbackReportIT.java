package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.telephony.AnswerPlan.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Figures of callbacks. Catalogue 114, 119, 162. */
class CallbackReportIT extends CallbackScene {

    @Autowired
    MockMvc http;

    @Test
    void item119_whatBecameOfTheCallbacksThatWereDueIsCountedForTheTeam() throws Exception {
        var leader = people.in(team, Role.TEAM_LEADER);
        var stranger = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        customersDo(Answer.ANSWERS, Duration.ZERO);
        var reached = promised();
        take(reached);
        task(reached, Elements.RECORD_CALLBACK);
        phone.hangup();
        complete(
                reached,
                Elements.RECORD_CALLBACK,
                agent,
                "attemptResult",
                "satisfied",
                "reached",
                "customer",
                "score",
                "4");
        await(() -> assertThat(book.get(reached).result()).isEqualTo("satisfied"));
        var late = callbacks
                .plan(draft(CallbackType.PROMISED, clock.instant().plus(Duration.ofMinutes(30))))
                .callback()
                .id();
        clock.moveTo(book.get(late).dueAt().plusSeconds(1));

        report(leader, "type")
                .andExpect(jsonPath("$[*].key", contains("all", "PROMISED")))
                .andExpect(jsonPath("$[1].due").value(2))
                .andExpect(jsonPath("$[1].reached").value(1))
                .andExpect(jsonPath("$[1].inTime").value(1))
                .andExpect(jsonPath("$[1].attempts").value(1))
                .andExpect(jsonPath("$[1].satisfied").value(1))
                .andExpect(jsonPath("$[1].missed").value(0))
                .andExpect(jsonPath("$[1].open").value(1))
                .andExpect(jsonPath("$[1].scored").value(1))
                .andExpect(jsonPath("$[1].score").value(4.0));
        report(leader, "agent")
                .andExpect(jsonPath("$[1].name").value(agent.displayName()))
                .andExpect(jsonPath("$[2].due").value(1))
                .andExpect(jsonPath("$[2].key").doesNotExist());
        report(stranger, "type").andExpect(jsonPath("$", empty()));

        callbacks.callOff(late, "不再需要");
        report(leader, "type").andExpect(jsonPath("$[0].due").value(1));
    }

    private ResultActions report(Staff reader, String by) throws Exception {
        return http.perform(get("/api/callback-report")
                        .param("from", START.minus(Duration.ofDays(1)).toString())
                        .param("to", START.plus(Duration.ofDays(30)).toString())
                        .param("by", by)
                        .with(TestStaff.signedIn(reader)))
                .andExpect(status().isOk());
    }
}
