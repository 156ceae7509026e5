package io.ringloop.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.customers.Consents;
import io.ringloop.notifications.Notice;
import io.ringloop.shared.Times;
import io.ringloop.surveys.handling.SurveyBook;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What a customer may do with a link, and what nobody learns by one. Catalogue 156, 157. */
class SurveyLinkIT extends SurveyScene {

    @Autowired
    Consents consents;

    @Test
    void item157_oneAnswerInThreeDimensionsIsTakenAndNoOther() throws Exception {
        var id = invited();
        var token = token(id);
        look(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", aMapWithSize(1)))
                .andExpect(jsonPath("$.language").value("zh-CN"));
        answer(token, 5, 4, 3, true).andExpect(status().isNoContent());
        ended(id);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.ANSWERED);
        assertThat(answers.find(id)).hasValueSatisfying(given -> {
            assertThat(given.attitude()).isEqualTo(5);
            assertThat(given.efficiency()).isEqualTo(4);
            assertThat(given.accuracy()).isEqualTo(3);
            assertThat(given.solved()).isTrue();
            assertThat(given.comment()).isEqualTo("等了很久");
        });
        over(answer(token, 1, 1, 1, false));
        over(look(token));
        assertThat(answers.find(id).orElseThrow().attitude()).isEqualTo(5);
        assertThat(book.get(id).callbackId()).isNull();
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndThenTheLinkLapses() throws Exception {
        var id = invited();
        var first = token(id);
        clock.advance(Duration.ofHours(24));
        await(() -> assertThat(sent(id))
                .extracting(Notice::template)
                .containsExactly("survey-reminder", "survey-invitation"));
        waits(id);
        assertThat(book.get(id).remindersLeft()).isZero();
        look(first).andExpect(status().isOk());
        look(token(id)).andExpect(status().isOk());
        clock.advance(Duration.ofHours(48));
        state(id, SurveyState.EXPIRED);
        over(answer(first, 5, 5, 5, true));
        assertThat(sent(id)).hasSize(2);
        ended(id);
    }

    @Test
    void aLinkLapsesAtItsTimeEvenBeforeItsProcessHasHeardOfIt() throws Exception {
        var id = invited();
        var token = token(id);
        jdbc.sql("update surveys.survey set expires_at = :now where id = :id")
                .param("now", Times.bind(clock.instant()))
                .param("id", id)
                .update();
        over(answer(token, 5, 5, 5, true));
        assertThat(answers.find(id)).isEmpty();
    }

    @Test
    void whatIsWrongWithALinkIsNotSaid() throws Exception {
        var id = invited();
        var token = token(id);
        over(look("A".repeat(59)));
        over(look(token.substring(0, 30) + (token.charAt(30) == 'A' ? 'B' : 'A') + token.substring(31)));
        over(look(token.substring(0, token.length() - 4)));
        send("look", "{\"token\": \"%s\"}".formatted(id)).andExpect(status().isGone());
        send("look", "{\"token\": \"kurz\"}").andExpect(status().isUnprocessableEntity());
        send("answer", """
                {"token": "%s", "attitude": 6, "efficiency": 0, "accuracy": 3, "solved": true}
                """.formatted(token)).andExpect(status().isUnprocessableEntity());
        send("answer", """
                {"token": "%s", "attitude": 5, "efficiency": 5, "solved": true}
                """.formatted(token)).andExpect(status().isUnprocessableEntity());
        look(token).andExpect(status().isOk());
    }

    @Test
    void whoTriesTooManyLinksWaits() throws Exception {
        for (var each = 0; each < 60; each++) {
            look("A".repeat(59)).andExpect(status().isGone());
        }
        look("A".repeat(59)).andExpect(status().isTooManyRequests());
        clock.advance(Duration.ofMinutes(16));
        look("A".repeat(59)).andExpect(status().isGone());
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotAskedAgain() throws Exception {
        var id = invited();
        refuse(token(id)).andExpect(status().isNoContent());
        await(() -> assertThat(consents.refuses(customer, "mail", "survey")).isTrue());
        ended(id);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.REFUSED);
        assertThat(consents.refuses(customer, "sms", "survey")).isTrue();
        assertThat(consents.refuses(customer, "call", "survey")).isTrue();
        over(answer(token(id), 5, 5, 5, true));
        notInvited(customer, "refused");
    }

    @Test
    void whatACustomerSaidIsSealed() throws Exception {
        var id = invited();
        answer(token(id), 5, 5, 5, true).andExpect(status().isNoContent());
        var fact = jdbc.sql("""
                        select person_id || ' ' || (personal is not null) || ' ' || data from archive.fact
                         where kind = 'survey-answered' and subject_type = :type and subject_id = :id
                        """)
                .param("type", SurveyBook.SUBJECT)
                .param("id", id.toString())
                .query(String.class)
                .single();
        assertThat(fact).startsWith(customer + " true ").doesNotContain("等了很久");
    }

    private static void over(ResultActions asked) throws Exception {
        asked.andExpect(status().isGone()).andExpect(jsonPath("$.slug").value("survey-over"));
    }
}
