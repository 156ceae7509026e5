package io.ringloop.surveys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.surveys.SurveyedService.Source;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What customers answered, in figures and one by one, and who gets to see which. Catalogue 157, 158, 159. */
class SurveyResultsIT extends SurveyScene {

    private static final String PERIOD = "from=2026-11-18T00:00:00Z&until=2026-11-19T00:00:00Z";

    private Staff colleague;

    /** The agent: 5 5 5, 3 4 4, and one who said nothing. The colleague: 4 4 4 about a repair, the next day in Shanghai. */
    @BeforeEach
    void rated() {
        colleague = people.agentIn(team);
        rated(agent, Source.CONTACT, "contact", "main", new int[] {5, 5, 5});
        rated(agent, Source.CONTACT, "contact", "complaint", new int[] {3, 4, 4});
        rated(agent, Source.CONTACT, "contact", "main", new int[] {});
        clock.advance(Duration.ofHours(15));
        rated(colleague, Source.TICKET, "repair", "main", new int[] {4, 4, 4});
    }

    @Test
    void item158_resultsPerAgentAreCountedAndOpenTheirRows() throws Exception {
        results(leader, "by=agent&agent=" + agent.id())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.satisfiedFrom").value(4))
                .andExpect(jsonPath("$.target").value(0.9))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].key").value(agent.id().toString()))
                .andExpect(jsonPath("$.rows[0].name").value("测试 Test"))
                .andExpect(jsonPath("$.rows[0].asked").value(3))
                .andExpect(jsonPath("$.rows[0].answered").value(2))
                .andExpect(jsonPath("$.rows[0].answerRate").value(0.6667))
                .andExpect(jsonPath("$.rows[0].satisfied").value(1))
                .andExpect(jsonPath("$.rows[0].satisfaction").value(0.5))
                .andExpect(jsonPath("$.rows[0].attitude").value(4.0))
                .andExpect(jsonPath("$.rows[0].efficiency").value(4.5))
                .andExpect(jsonPath("$.rows[0].overall").value(4.33))
                .andExpect(jsonPath("$.rows[0].attitudeMarks", contains(0, 0, 1, 0, 1)))
                .andExpect(jsonPath("$.rows[0].accuracyMarks", contains(0, 0, 0, 1, 1)));
        rows(leader, "agent=" + agent.id())
                .andExpect(jsonPath("$.items", hasSize(3)))
                .andExpect(jsonPath("$.items[0].state").value("unanswered"))
                .andExpect(jsonPath("$.items[0].answer").doesNotExist())
                .andExpect(jsonPath("$.items[1].answer.overall").value(3.67))
                .andExpect(jsonPath("$.items[2].answer.attitude").value(5));
        rows(leader, "answered=true&agent=" + agent.id()).andExpect(jsonPath("$.items", hasSize(2)));
    }

    @Test
    void resultsAreToldApartByQueueCaseTypeChannelAndPeriod() throws Exception {
        results(leader, "by=queue")
                .andExpect(jsonPath("$.total.asked").value(4))
                .andExpect(jsonPath("$.rows[*].key", contains("complaint", "main")))
                .andExpect(jsonPath("$.rows[*].asked", contains(1, 3)));
        results(leader, "by=case-type")
                .andExpect(jsonPath("$.rows[*].key", contains("contact", "repair")))
                .andExpect(jsonPath("$.rows[*].answered", contains(2, 1)));
        results(leader, "by=channel").andExpect(jsonPath("$.rows[*].key", contains("ivr")));
        results(leader, "by=day").andExpect(jsonPath("$.rows[*].key", contains("2026-11-18", "2026-11-19")));
        results(leader, "by=month&queue=complaint")
                .andExpect(jsonPath("$.rows[*].key", contains("2026-11")))
                .andExpect(jsonPath("$.rows[*].asked", contains(1)));
        results(leader, "by=agent&queue=duty")
                .andExpect(jsonPath("$.rows", hasSize(0)))
                .andExpect(jsonPath("$.total.asked").value(0))
                .andExpect(jsonPath("$.total.answerRate").doesNotExist());
    }

    @Test
    void nobodySeesTheAnswersOfOthers() throws Exception {
        var elsewhere = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        results(elsewhere, "by=agent").andExpect(jsonPath("$.total.asked").value(0));
        rows(elsewhere, "").andExpect(jsonPath("$.items", hasSize(0)));
        results(agent, "by=agent").andExpect(status().isForbidden());
        rows(agent, "").andExpect(jsonPath("$.items", hasSize(3)));
        rows(colleague, "").andExpect(jsonPath("$.items", hasSize(1)));
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        var cursor = JsonPath.<String>read(
                rows(leader, "limit=3")
                        .andExpect(jsonPath("$.items", hasSize(3)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");
        as(leader, "/api/surveys?limit=3&cursor=" + cursor)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void whatIsNoPeriodOrNoGroupingIsRefused() throws Exception {
        as(leader, "/api/survey-results?by=agent&from=2026-11-19T00:00:00Z&until=2026-11-18T00:00:00Z")
                .andExpect(status().is4xxClientError());
        results(leader, "by=all").andExpect(status().is4xxClientError());
    }

    private void rated(Staff by, Source source, String type, String queue, int[] marks) {
        clock.advance(Duration.ofMinutes(1));
        var id = Ids.next();
        var service = new SurveyedService(
                source,
                id,
                source == Source.CONTACT ? id : null,
                source == Source.CONTACT ? null : id,
                type,
                customer(CustomerDraft.of("客户", mobile())),
                by.id(),
                queue,
                team,
                "zh-CN");
        surveys.askedByPhone(service, marks.length == 0 ? null : answer(marks));
        ended(store.of(source, id).orElseThrow().id());
    }

    private SurveyAnswer answer(int[] marks) {
        Instant now = clock.instant();
        return new SurveyAnswer(marks[0], marks[1], marks[2], null, null, now);
    }

    private ResultActions results(Staff reader, String query) throws Exception {
        return as(reader, "/api/survey-results?" + PERIOD + "&" + query);
    }

    private ResultActions rows(Staff reader, String query) throws Exception {
        return as(reader, "/api/surveys?" + query);
    }

    private ResultActions as(Staff reader, String path) throws Exception {
        return http.perform(get(path).with(TestStaff.signedIn(reader)));
    }
}
