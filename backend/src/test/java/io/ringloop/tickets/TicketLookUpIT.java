package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.rules.TicketType;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a customer learns about a ticket without signing in, and what nobody else does. Catalogue 104. */
class TicketLookUpIT extends TicketScene {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final String PAGE = "/api/public/tickets/progress";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    /** Every centre of a test counts from one, so what one test asked must not count in the next. */
    @BeforeEach
    void nobodyHasAsked() {
        jdbc.sql("delete from tickets.look_up").update();
    }

    @Test
    void item104_theCodeShowsOneWordOnceAndNothingElse() throws Exception {
        var number = number(opened(TicketType.DATA_CHANGE));
        var code = codeOf(number);
        look(number, end(), code)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", aMapWithSize(1)))
                .andExpect(jsonPath("$.word.zh").value("已受理"))
                .andExpect(jsonPath("$.word.en").value("received"));
        look(number, end(), code).andExpect(status().isForbidden());
    }

    @Test
    void thePageKnowsHowLongACodeHoldsAndMaySendFromThenOn() throws Exception {
        http.perform(get(PAGE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codeMinutes").value(10))
                .andExpect(jsonPath("$.codeTries").value(5))
                .andExpect(cookie().exists("XSRF-TOKEN"));
    }

    @Test
    void whatIsWrongIsNotSaid() throws Exception {
        var number = number(opened(TicketType.DATA_CHANGE));
        var before = codes();
        ask(number, wrongEnd())
                .andExpect(status().isAccepted())
                .andExpect(content().string(""));
        ask("T-2026-999999", end())
                .andExpect(status().isAccepted())
                .andExpect(content().string(""));
        allSent();
        assertThat(codes()).isEqualTo(before);
        var code = codeOf(number);
        for (var wrong :
                new String[][] {{number, wrongEnd(), code}, {"T-2026-999999", end(), code}, {number, end(), other(code)}
                }) {
            look(wrong[0], wrong[1], wrong[2])
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.slug").value("ticket-progress-not-shown"));
        }
        look(number, end(), code).andExpect(status().isOk());
    }

    @Test
    void aCodeLapsesAndCannotBeGuessed() throws Exception {
        var number = number(opened(TicketType.DATA_CHANGE));
        var code = codeOf(number);
        clock.advance(Duration.ofMinutes(11));
        look(number, end(), code).andExpect(status().isForbidden());
        var next = codeOf(number);
        for (var guess = 0; guess < 5; guess++) {
            look(number, end(), other(next)).andExpect(status().isForbidden());
        }
        look(number, end(), next).andExpect(status().isForbidden());
    }

    @Test
    void whoAsksTooOftenForOneNumberWaits() throws Exception {
        var number = number(opened(TicketType.DATA_CHANGE));
        for (var once = 0; once < 5; once++) {
            ask(number, wrongEnd()).andExpect(status().isAccepted());
        }
        ask(number, end()).andExpect(status().isTooManyRequests());
        clock.advance(Duration.ofMinutes(16));
        ask(number, end()).andExpect(status().isAccepted());
    }

    @Test
    void whoAsksForManyNumbersWaitsAndOthersDoNot() throws Exception {
        for (var each = 0; each < 30; each++) {
            look("T-2026-9%05d".formatted(each), "0000", "000000").andExpect(status().isForbidden());
        }
        look("T-2026-990030", "0000", "000000").andExpect(status().isTooManyRequests());
        http.perform(post(PAGE + "/code")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\": \"T-2026-990030\", \"phoneEnd\": \"0000\"}"))
                .andExpect(status().isAccepted());
    }

    @Test
    void whatIsNoNumberIsRefused() throws Exception {
        ask("T-2026-\\u0000", end()).andExpect(status().isUnprocessableEntity());
        ask("%", end()).andExpect(status().isUnprocessableEntity());
    }

    /** Asks for a code, and reads what is sent to the phone. */
    private String codeOf(String number) throws Exception {
        var before = codes();
        ask(number, end()).andExpect(status().isAccepted());
        await(() -> assertThat(codes()).isEqualTo(before + 1));
        return lastCode();
    }

    /** Codes are sent afterwards; none may arrive in the next test. */
    @AfterEach
    void allSent() {
        await(() -> assertThat(jdbc.sql(
                                "select count(*) from shared.outbox_message where topic = 'ticket-code' and state = 'waiting'")
                        .query(Integer.class)
                        .single())
                .isZero());
    }

    private String end() {
        return phone.substring(phone.length() - 4);
    }

    private String wrongEnd() {
        return end().equals("0000") ? "0001" : "0000";
    }

    private String number(UUID id) {
        return file(id).number();
    }

    private ResultActions ask(String number, String phoneEnd) throws Exception {
        return send(PAGE + "/code", "{\"number\": \"%s\", \"phoneEnd\": \"%s\"}".formatted(number, phoneEnd));
    }

    private ResultActions look(String number, String phoneEnd, String code) throws Exception {
        return send(
                PAGE, "{\"number\": \"%s\", \"phoneEnd\": \"%s\", \"code\": \"%s\"}".formatted(number, phoneEnd, code));
    }

    private ResultActions send(String path, String body) throws Exception {
        return http.perform(
                post(path).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private int codes() {
        return jdbc.sql("select count(*) from notifications.notice where template = 'ticket-code'")
                .query(Integer.class)
                .single();
    }

    private String lastCode() {
        var text = jdbc.sql("""
                        select text_zh from notifications.notice where template = 'ticket-code' order by id desc limit 1
                        """).query(String.class).single();
        var found = CODE.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
