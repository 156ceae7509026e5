package io.ringloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.engine.PublishedModels;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Drafts of processes: begun, saved by two people, never overwritten silently, given up. */
@RingloopTest
class DraftsIT {

    private static final String DRAFT = "/api/processes/daily-report/draft";

    @Autowired
    Drafts drafts;

    @Autowired
    PublishedModels models;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    Json json;

    @Autowired
    MovableClock clock;

    private Staff owner;
    private Staff colleague;
    private String live;

    @BeforeEach
    void scene() {
        owner = people.in(people.centre(), Role.PROCESS_OWNER);
        colleague = people.in(people.centre(), Role.OPS_MANAGER);
        live = models.xml("daily-report", models.get("daily-report").version());
        drafts.find("daily-report")
                .ifPresent(draft -> jdbc.sql("update studio.draft set closed_at = begun_at where id = :id")
                        .param("id", draft.id())
                        .update());
    }

    @Test
    void aDraftBeginsAsThePublishedVersionAndChangesNothingThatRuns() throws Exception {
        var published = models.get("daily-report");
        begin(owner)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.baseVersion").value(published.version()))
                .andExpect(jsonPath("$.findings").isEmpty());
        save(owner, 0, live.replace("提醒上报", "催办上报"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
        assertThat(models.get("daily-report")).isEqualTo(published);
        assertThat(drafts.get("daily-report").model()).contains("催办上报");
        begin(colleague)
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.begunBy.id").value(owner.id().value().toString()));
        http.perform(get("/api/processes").with(Accounts.as(colleague)))
                .andExpect(jsonPath("$[?(@.key=='daily-report')].draft.changedBy.id")
                        .value(owner.id().value().toString()));
        assertThat(facts("process-draft-begun", owner)).isEqualTo(1);
    }

    @Test
    void nobodyOverwritesSilently() throws Exception {
        begin(owner);
        save(owner, 0, live.replace("提醒上报", "甲")).andExpect(status().isOk());
        save(colleague, 0, live.replace("提醒上报", "乙"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.slug").value("stale-version"));
        assertThat(drafts.get("daily-report").model()).contains("甲").doesNotContain("乙");
        save(colleague, 1, live.replace("提醒上报", "乙")).andExpect(status().isOk());
        http.perform(delete(DRAFT).with(Accounts.as(owner)).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void peopleSeeWhoElseHasItOpen() throws Exception {
        begin(owner);
        present(owner).andExpect(jsonPath("$.others").isEmpty());
        present(colleague)
                .andExpect(jsonPath("$.others[0].id").value(owner.id().value().toString()))
                .andExpect(jsonPath("$.version").value(0));
        clock.advance(Duration.ofMinutes(1));
        present(colleague).andExpect(jsonPath("$.others").isEmpty());
    }

    @Test
    void whatIsWrongIsSavedAndToldInTheLanguageOfTheReader() throws Exception {
        begin(owner);
        var wrong = live.replace("${remindReporter}", "${remindNobody}");
        save(owner, 0, wrong)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[0].element").value("service_RemindReporter"))
                .andExpect(jsonPath("$.findings[0].blocking").value(true))
                .andExpect(jsonPath("$.findings[0].text").value("没有积木“remindNobody”。"));
        http.perform(get(DRAFT).with(Accounts.as(owner)).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.findings[0].text").value("There is no building block “remindNobody”."));
    }

    @Test
    void whatIsNoModelAtAllIsRefusedAndTheDraftStays() throws Exception {
        begin(owner);
        for (var hostile : new String[] {
            "not XML at all", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<a>".repeat(100) + "</a>".repeat(100)
        }) {
            save(owner, 0, hostile)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.slug").value("model-refused"));
        }
        save(owner, 0, "<a><b/></a>")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].slug", hasItem("model-not-understood")));
    }

    @Test
    void aDiscardedDraftIsKeptAndTheNextBeginsAnew() throws Exception {
        begin(owner);
        save(owner, 0, live.replace("提醒上报", "催办上报"));
        http.perform(delete(DRAFT).with(Accounts.as(owner)).header("If-Match", "\"1\""))
                .andExpect(status().isNoContent());
        http.perform(get(DRAFT).with(Accounts.as(owner)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.slug").value("process-draft-not-found"));
        assertThat(facts("process-draft-discarded", owner)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from studio.draft where begun_by = :by and model like '%催办上报%'")
                        .param("by", owner.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        begin(owner).andExpect(jsonPath("$.version").value(0));
        assertThat(drafts.get("daily-report").model()).isEqualTo(live);
    }

    @Test
    void onlyThoseWhoMayDrawDraw() throws Exception {
        var auditor = people.in(people.centre(), Role.AUDITOR);
        begin(owner);
        http.perform(get(DRAFT).with(Accounts.as(auditor))).andExpect(status().isOk());
        begin(auditor).andExpect(status().isForbidden());
        save(auditor, 0, live).andExpect(status().isForbidden());
        present(auditor).andExpect(status().isForbidden());
        http.perform(get(DRAFT).with(Accounts.as(people.agent()))).andExpect(status().isForbidden());
    }

    @Test
    void blocksSayWhatTheyDoInBothLanguages() throws Exception {
        http.perform(get("/api/processes/daily-report/building-blocks").with(Accounts.as(owner)))
                .andExpect(jsonPath("$[?(@.key=='remindReporter')].kind").value("step"))
                .andExpect(jsonPath("$[?(@.key=='remindReporter')].name.zh").value("提醒上报"))
                .andExpect(jsonPath("$[?(@.key=='findReportTimes')].kind").value("rule"))
                .andExpect(jsonPath("$[?(@.key=='form:approve-report')].kind").value("form"))
                .andExpect(
                        jsonPath("$[?(@.key=='takeOverReport')].ownTransaction").value(true));
    }

    private ResultActions begin(Staff by) throws Exception {
        return http.perform(post(DRAFT)
                .with(Accounts.as(by))
                .header("Idempotency-Key", Ids.next().toString()));
    }

    private ResultActions save(Staff by, int version, String model) throws Exception {
        return http.perform(put(DRAFT)
                .with(Accounts.as(by))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.write(Map.of("model", model))));
    }

    private ResultActions present(Staff by) throws Exception {
        return http.perform(put(DRAFT + "/presence").with(Accounts.as(by)));
    }

    private int facts(String kind, Staff by) {
        return jdbc.sql("select count(*) from archive.v_fact where kind = :kind and actor = :by")
                .param("kind", kind)
                .param("by", by.id().value())
                .query(Integer.class)
                .single();
    }
}
