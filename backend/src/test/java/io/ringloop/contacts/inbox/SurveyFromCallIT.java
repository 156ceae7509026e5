package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.exited;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.engine.Processes;
import io.ringloop.routing.RatingWish;
import io.ringloop.rules.SurveyTerms.Channel;
import io.ringloop.shared.Ids;
import io.ringloop.surveys.Survey;
import io.ringloop.surveys.SurveyState;
import io.ringloop.surveys.SurveyedService.Source;
import io.ringloop.surveys.store.AnswerStore;
import io.ringloop.surveys.store.SurveyStore;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** From a call to its rating: by keys when the agent has hung up, else by a link after the wrap-up. Catalogue 156, 157. */
class SurveyFromCallIT extends CallScene {

    /** Wednesday, 10:00 in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String MATTER = """
            {"verified":"full","emotion":"calm",
             "matters":[{"reason1":"%s","reason2":"%s","result":"%s","solution":"已告知用法","followUp":"none"}]}
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Autowired
    SurveyStore surveys;

    @Autowired
    AnswerStore answers;

    @Autowired
    Processes processes;

    @Autowired
    RatingWish wish;

    @Test
    void item157_threeKeysAreARatingOfTheAgentWhoServed() {
        clock.moveTo(START);
        var call = "1#" + Ids.next();
        line.tell(answeredCall(call, phone).subList(0, 10)).settle();
        line.tell(exited(call, "main", "CONTINUE"), new CallerRated(caller(call), 5, 4, 4), gone(caller(call)))
                .settle();
        var survey = survey(line.contact(call)).orElseThrow();
        assertThat(survey.state()).isEqualTo(SurveyState.ANSWERED);
        assertThat(survey.channel()).isEqualTo(Channel.IVR);
        assertThat(survey.service().agent()).isEqualTo(agent.id());
        assertThat(survey.service().queue()).isEqualTo("main");
        assertThat(answers.find(survey.id()).orElseThrow().efficiency()).isEqualTo(4);
        over(survey);
    }

    @Test
    void twoKeysAreNoRating() {
        clock.moveTo(START);
        var call = "1#" + Ids.next();
        line.tell(answeredCall(call, phone).subList(0, 10)).settle();
        line.tell(exited(call, "main", "CONTINUE"), new CallerRated(caller(call), 5, 4, null), gone(caller(call)))
                .settle();
        var survey = survey(line.contact(call)).orElseThrow();
        assertThat(survey.state()).isEqualTo(SurveyState.UNANSWERED);
        assertThat(answers.find(survey.id())).isEmpty();
        over(survey);
    }

    @Test
    void item156_whoWasAnsweredIsInvitedAfterTheWrapUpAndNobodyElse() throws Exception {
        var answered = wrappedUp("INQ", "INQ_USE", "ANSWERED");
        var survey = survey(answered).orElseThrow();
        assertThat(survey.channel()).isEqualTo(Channel.SMS);
        over(survey);
        var wrong = wrappedUp("INV", "INV_DROPPED", "INVALID");
        assertThat(survey(wrong)).isEmpty();
    }

    @Test
    void onlyWhoCannotGetAnSmsIsAskedByKeys() {
        clock.moveTo(START);
        var known = "13699990001";
        customers.create(CustomerDraft.of("客户", known));
        assertThat(wish.asks(calling(known))).isFalse();
        assertThat(wish.asks(calling(null))).isTrue();
        assertThat(wish.asks(calling("02163210001"))).isTrue();
    }

    /** Its customer is known, and its record is closed. */
    private UUID wrappedUp(String reason1, String reason2, String result) throws Exception {
        clock.moveTo(START);
        var call = "1#" + Ids.next();
        customers.create(CustomerDraft.of("客户", number(call)));
        line.tell(answeredCall(call, phone)).settle();
        var contact = line.contact(call);
        http.perform(post("/api/contacts/" + contact + "/wrap-up")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MATTER.formatted(reason1, reason2, result))
                        .with(TestStaff.signedIn(agent))
                        .with(csrf()))
                .andExpect(status().isOk());
        await().atMost(PATIENCE).until(() -> "closed".equals(line.column(call, "state")));
        return contact;
    }

    private Optional<Survey> survey(UUID contact) {
        return surveys.of(Source.CONTACT, contact);
    }

    /** No test leaves a survey to the next. */
    private void over(Survey survey) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            processes.cancel(survey.id(), "the test is over");
            return processes.running(survey.id()).isEmpty();
        });
    }

    private static RouteQuestion calling(@Nullable String number) {
        return new RouteQuestion("pbx1", "1." + Ids.next(), null, null, number, "4000", "zh", null);
    }
}
