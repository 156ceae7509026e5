package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A call in which somebody makes a suggestion. */
class SuggestionFromCallIT extends CallScene {

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Autowired
    Notices notices;

    @Test
    void item61_whoMakesASuggestionIsToldOnceThatItWasTakenUp() throws Exception {
        var id = "1#" + Ids.next();
        var customer = customers.create(CustomerDraft.of("建议人", number(id))).id();
        line.tell(answeredCall(id, phone)).settle();
        var contact = line.contact(id);
        send(put("/api/contacts/" + contact + "/customer"), "{\"customerId\":\"%s\"}".formatted(customer));
        var body = """
                {"verified":"full","emotion":"calm",
                 "matters":[{"reason1":"SUG","reason2":"SUG_SERVICE","result":"NOT_OUR_SCOPE","followUp":"suggestion","need":"周末上门"}]}
                """;
        send(post("/api/contacts/" + contact + "/wrap-up"), body);
        await().until(() -> open(contact).equals(List.of(Elements.FOLLOW_UP_MATTER)));
        assertThat(notices.about(new Subject("contact", contact)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.template()).isEqualTo("suggestion-registered");
                    assertThat(notice.customer()).isEqualTo(customer);
                    assertThat(notice.text().zh()).contains("建议已收录，我们会评估可行性");
                });
    }

    private void send(MockHttpServletRequestBuilder request, String body) throws Exception {
        http.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(TestStaff.signedIn(agent))
                        .with(csrf()))
                .andExpect(status().isOk());
    }
}
