package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.quality.EvaluationForms.FormDraft;
import io.ringloop.quality.handling.SystemAnswers;
import io.ringloop.quality.handling.SystemAnswers.Why;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Evaluation forms: what they must look like, drafts, and versions that never change. Catalogue 163 to 166, 184. */
@RingloopTest
class EvaluationFormsIT {

    @Autowired
    EvaluationForms forms;

    @Autowired
    SystemAnswers answers;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    Json json;

    private Staff qa;
    private String key;

    @BeforeEach
    void scene() {
        qa = people.in(people.team(people.centre()), Role.QA);
        key = "form-" + Ids.next().toString().substring(24);
    }

    @Test
    void item184_theFormsOfTheFiveStandardsComeWithTheRelease() {
        for (var scenario : List.of("purchase-inquiry", "complaint", "after-purchase", "after-repair", "rescue")) {
            assertThat(forms.serving(scenario).key()).isEqualTo(scenario);
        }
        assertThat(forms.serving("anything else").key()).isEqualTo("general");
    }

    @Test
    void items163To166_everyFormOfTheReleaseHasThreeDimensionsAndWeightsToAHundred() {
        var released = forms.all().stream()
                .filter(form -> form.publishedBy() == null && form.published())
                .toList();
        assertThat(released).hasSize(6).allSatisfy(form -> {
            assertThat(form.content().sections())
                    .extracting(FormSection::dimension)
                    .containsExactly(Dimension.ATTITUDE, Dimension.KNOWLEDGE, Dimension.COMPLIANCE);
            assertThat(form.content().sections())
                    .extracting(FormSection::weight)
                    .containsExactly(30, 40, 30);
            assertThat(form.content().keys()).doesNotHaveDuplicates();
        });
        assertThat(forms.inForce("complaint").content().item("A2").orElseThrow().critical())
                .as("empathy with a complainer is critical [79]")
                .isTrue();
        assertThat(forms.inForce("general")
                        .content()
                        .item("C2")
                        .orElseThrow()
                        .name()
                        .en())
                .as("the script is to be used naturally [59]")
                .contains("naturally");
    }

    @Test
    void aPublishedVersionNeverChanges() {
        var draft = forms.draft(key, draft(100), null);
        forms.draft(key, draft(100), draft.edit());
        var published = forms.publish(key, draft.edit() + 1, qa);
        assertThat(published.published()).isTrue();
        for (var change : List.of(
                "update quality.form set content = '{}' where key = :key",
                "update quality.form set published_at = null where key = :key",
                "delete from quality.form where key = :key")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("key", key).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("is refused");
        }
        var next = forms.draft(key, draft(100), null);
        assertThat(next.version()).isEqualTo(2);
        assertThat(forms.inForce(key).version()).isEqualTo(1);
        forms.publish(key, next.edit(), qa);
        assertThat(forms.inForce(key).version()).isEqualTo(2);
        assertThat(forms.get(key, 1).content()).isEqualTo(published.content());
    }

    @Test
    void theNextVersionStandsBesideThoseOfItsForm() {
        forms.draft("rescue", draft(100), null);
        var rescue = forms.all().stream()
                .dropWhile(form -> !form.key().equals("rescue"))
                .takeWhile(form -> form.key().equals("rescue"));
        assertThat(rescue).extracting(EvaluationForm::version).containsExactly(2, 1);
        assertThat(forms.inForce("rescue").version()).isEqualTo(1);
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var draft = forms.draft(key, draft(100), null);
        forms.draft(key, draft(100), draft.edit());
        refused("stale-version", () -> forms.draft(key, draft(100), draft.edit()));
        refused("stale-version", () -> forms.draft(key, draft(100), null));
        refused("stale-version", () -> forms.publish(key, draft.edit(), qa));
        refused("evaluation-form-no-draft", () -> forms.publish("general", 0, qa));
        refused("evaluation-form-not-found", () -> forms.get(key, 7));
    }

    @Test
    void noTwoFormsServeTheSame() {
        var draft = forms.draft(
                key,
                new FormDraft(
                        new Text("表", "form"), List.of("complaint"), draft(100).content()),
                null);
        refused("evaluation-form-scenario-taken", () -> forms.publish(key, draft.edit(), qa));
        var all = forms.draft(
                key, new FormDraft(new Text("表", "form"), List.of(), draft(100).content()), draft.edit());
        refused("evaluation-form-scenario-taken", () -> forms.publish(key, all.edit(), qa));
    }

    @Test
    void whatAFormMustHaveIsSaidFieldByField() throws Exception {
        var wrong = new FormDraft(
                new Text("表", " "),
                List.of(),
                new FormContent(
                        List.of(section("A", Dimension.ATTITUDE, 40), section("A", Dimension.ATTITUDE, 50)),
                        List.of()));
        http.perform(put("/api/evaluation-forms/" + key + "/draft")
                        .with(Accounts.as(qa))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(wrong)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].slug", hasItem("field-required")))
                .andExpect(jsonPath("$.errors[*].slug", hasItem("form-dimension-twice")))
                .andExpect(jsonPath("$.errors[*].slug", hasItem("form-dimension-missing")))
                .andExpect(jsonPath("$.errors[*].slug", hasItem("form-weights-not-100")))
                .andExpect(jsonPath("$.errors[*].slug", hasItem("form-key-twice")));
    }

    @Test
    void formsAreWrittenAndPublishedOverHttp() throws Exception {
        var answer = http.perform(put("/api/evaluation-forms/" + key + "/draft")
                        .with(Accounts.as(qa))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(draft(100))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.publishedAt").doesNotExist())
                .andReturn();
        var etag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
        http.perform(post("/api/evaluation-forms/" + key + "/publish")
                        .with(Accounts.as(qa))
                        .header("If-Match", etag))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.version").value(1));
        var agent = people.agent();
        http.perform(get("/api/evaluation-forms/" + key + "/1").with(Accounts.as(agent)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content.sections[0].dimension").value("attitude"))
                .andExpect(jsonPath("$.content.sections[0].items[0].scale").value("points"));
        http.perform(put("/api/evaluation-forms/" + key + "/draft")
                        .with(Accounts.as(agent))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(draft(100))))
                .andExpect(status().isForbidden());
    }

    @Test
    void theSystemAnswersWhatItKnowsAndSaysWhatItDoesNotKnow() {
        var form = forms.inForce("general").content();
        var contact = contact();
        assertThat(why(form, contact))
                .isEqualTo(Map.of("B2", Why.NO_KNOWLEDGE_BASE, "C3", Why.NOT_RECORDED, "C5", Why.NO_TICKET));
        jdbc.sql("""
                        insert into contacts.matter (id, contact_id, seq, reason1, reason2, result, follow_up)
                        values (:id, :contact, 0, 'INQ', 'PRICE', 'ANSWERED', 'none')
                        """).param("id", Ids.next()).param("contact", contact).update();
        assertThat(answers.of(form, contact)).anySatisfy(proposal -> {
            assertThat(proposal.item()).isEqualTo("C3");
            assertThat(proposal.points()).isEqualTo(5);
            assertThat(proposal.known()).isTrue();
        });
        assertThat(why(form, null))
                .isEqualTo(Map.of("B2", Why.NO_KNOWLEDGE_BASE, "C3", Why.NO_CONTACT, "C5", Why.NO_CONTACT));
    }

    private Map<String, Why> why(FormContent form, UUID contact) {
        return answers.of(form, contact).stream()
                .collect(Collectors.toMap(SystemAnswers.Proposal::item, SystemAnswers.Proposal::why));
    }

    private UUID contact() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into contacts.contact (id, channel, direction, state, manual, number_dialled, started_at)
                        values (:id, 'call', 'inbound', 'closed', true, '13700000000', '2026-11-18Z')
                        """).param("id", id).update();
        return id;
    }

    private FormDraft draft(int weight) {
        return new FormDraft(
                new Text("测试表", "Test form"),
                List.of(key),
                new FormContent(
                        List.of(
                                section("A", Dimension.ATTITUDE, 30),
                                section("B", Dimension.KNOWLEDGE, weight - 60),
                                section("C", Dimension.COMPLIANCE, 30)),
                        List.of(new FatalItem("F1", new Text("辱骂", "Abuse"), Harm.CUSTOMER))));
    }

    private static FormSection section(String key, Dimension dimension, int weight) {
        return new FormSection(
                key,
                dimension,
                new Text("维度", "dimension"),
                List.of(new FormItem(key + "1", new Text("项", "item"), weight, Scale.POINTS, false, false, null)));
    }

    private static void refused(String slug, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
