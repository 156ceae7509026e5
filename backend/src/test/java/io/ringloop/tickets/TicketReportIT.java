package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.cases.CloseReason;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.SystemCheck;
import io.ringloop.quality.handling.SystemAnswers;
import io.ringloop.rules.TicketType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** How long tickets took, and whether quality sees them closed. Catalogue 105, 106. */
class TicketReportIT extends TicketScene {

    @Autowired
    MockMvc http;

    @Autowired
    EvaluationForms forms;

    @Autowired
    SystemAnswers answers;

    @Test
    void item105_closingTimesAreCountedAndThoseTooLateAreNamed() throws Exception {
        var stranger = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        var quick = opened(TicketType.OTHER);
        clock.advance(Duration.ofHours(2));
        settled(quick);
        var slow = opened(TicketType.OTHER);
        task(slow, Elements.DO_WORK);
        clock.moveTo(clockOf(slow, "done").due().plus(Duration.ofHours(1)));
        settled(slow);

        report(leader, "", "type")
                .andExpect(jsonPath("$[*].key", contains("all", "other")))
                .andExpect(jsonPath("$[1].closed").value(2))
                .andExpect(jsonPath("$[1].inTime").value(1))
                .andExpect(jsonPath("$[1].again").value(0))
                // half way between 2 and 73 hours, and nine tenths of the way
                .andExpect(jsonPath("$[1].median").value(37.5))
                .andExpect(jsonPath("$[1].most").value(65.9));
        report(leader, "", "unit").andExpect(jsonPath("$[1].key").value(team.toString()));
        report(leader, "/late", "type").andExpect(jsonPath("$.items[*].id", contains(slow.toString())));
        report(stranger, "", "type").andExpect(jsonPath("$", empty()));
        report(stranger, "/late", "type").andExpect(jsonPath("$.items", empty()));
    }

    @Test
    void item106_theFormsOfQualityAskWhetherTheTicketsOfAContactAreClosed() {
        var draft = draft(TicketType.OTHER, customer(), null);
        var id = tickets.open(draft).id();
        assertThat(closing(draft.contactId()).why()).isEqualTo(SystemAnswers.Why.STILL_OPEN);
        assertThat(closing(draft.contactId()).points()).isZero();
        settled(id);
        assertThat(closing(draft.contactId()).why()).isEqualTo(SystemAnswers.Why.ALL_CLOSED);
        assertThat(closing(draft.contactId()).points()).isPositive();
    }

    private SystemAnswers.Proposal closing(UUID contact) {
        return answers.of(forms.inForce("general").content(), contact).stream()
                .filter(proposal -> proposal.check() == SystemCheck.TICKET_CLOSED)
                .findFirst()
                .orElseThrow();
    }

    private void settled(UUID id) {
        work(id, leader);
        arrived(id);
        said(id, "satisfied");
        closed(id, CloseReason.SOLVED_CONFIRMED);
    }

    private ResultActions report(Staff reader, String path, String by) throws Exception {
        return http.perform(get("/api/ticket-report" + path)
                        .param("from", START.minus(Duration.ofDays(1)).toString())
                        .param("to", START.plus(Duration.ofDays(30)).toString())
                        .param("by", by)
                        .with(TestStaff.signedIn(reader)))
                .andExpect(status().isOk());
    }
}
