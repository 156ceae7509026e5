package io.ringloop.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The whole record of a customer over HTTP: parts, trace, merge, import. */
@RingloopTest
class CustomerRecordIT {

    @Autowired
    MockMvc http;

    @Autowired
    Customers customers;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    UUID centre;
    UUID team;
    Staff leader;
    String number;
    Customer customer;

    @BeforeEach
    void begin() {
        centre = staff.centre();
        team = staff.team(centre);
        leader = staff.in(team, Role.TEAM_LEADER);
        number = "135" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        customer = customers.create(CustomerDraft.of("档案", number), ofLeader());
    }

    @Test
    void aNumberThatIsSentTwiceIsAddedOnceAndBadOnesAreRefusedAtTheField() throws Exception {
        var key = Ids.next().toString();
        var body = "{\"number\":\"021-6" + number.substring(4) + "\",\"source\":\"partner\"}";
        for (var time = 0; time < 2; time++) {
            as(leader, post(of("/numbers")).header("Idempotency-Key", key).content(body))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.numbers", hasSize(2)))
                    .andExpect(jsonPath("$.version").value(1));
        }
        as(
                        leader,
                        post(of("/numbers"))
                                .header("Idempotency-Key", Ids.next().toString())
                                .content("{}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("number"));
        as(
                        leader,
                        post(of("/numbers/" + customer.numbers().get(0).id() + "/wrong"))
                                .content("{\"source\":\"unreachable\"}"))
                .andExpect(jsonPath("$.numbers", hasSize(1)));
        as(leader, get(of("/numbers")))
                .andExpect(jsonPath("$[1].dialled").value(number))
                .andExpect(jsonPath("$[1].wrongSource").value("unreachable"));
    }

    @Test
    void item135_everyFieldThatChangedIsToldWithWhoFromAndTo() throws Exception {
        as(
                        leader,
                        put("/api/customers/" + customer.id())
                                .header("If-Match", "\"0\"")
                                .content("{\"name\":\"新名\",\"address\":\"江南大道 1 号\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.numbers", hasSize(1)));
        as(leader, get(of("/changes")).param("limit", "1"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].field").value("address"))
                .andExpect(jsonPath("$.items[0].former").doesNotExist())
                .andExpect(jsonPath("$.items[0].latter").value("江南大道 1 号"))
                .andExpect(jsonPath("$.next").exists());
        as(leader, get(of("/changes")))
                .andExpect(jsonPath("$.items[1].field").value("name"))
                .andExpect(jsonPath("$.items[1].former").value("档案"))
                .andExpect(jsonPath("$.items[1].latter").value("新名"))
                .andExpect(jsonPath("$.items[1].cause").value("edit"))
                .andExpect(jsonPath("$.items[1].by.id").value(leader.id().toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void theHistoryIsPagedThroughContactsAndCasesWithinTheScope() throws Exception {
        var elsewhere = staff.team(staff.centre());
        contact(team);
        file(team, "C-1");
        contact(elsewhere);
        file(elsewhere, "C-2");
        contact(null);
        var first = as(leader, get(of("/history")).param("limit", "2"))
                .andExpect(jsonPath("$.items[*].type", contains("contact", "case")))
                .andExpect(jsonPath("$.items[1].number").value("C-1"));
        as(leader, get(of("/history")).param("limit", "2").param("cursor", read(first, "$.next")))
                .andExpect(jsonPath("$.items[*].type", contains("contact")))
                .andExpect(jsonPath("$.next").doesNotExist());
        var auditor = staff.in(centre, Role.AUDITOR);
        as(auditor, get(of("/history"))).andExpect(jsonPath("$.items", hasSize(5)));
        as(auditor, get(of("/history")).param("type", "case")).andExpect(jsonPath("$.items", hasSize(2)));
        as(auditor, get(of("/history")).param("type", "letter")).andExpect(status().isBadRequest());
        as(staff.agentIn(team), get(of("/history"))).andExpect(status().isNotFound());
    }

    @Test
    void aMergeIsShownBeforeItIsDoneAndBothVersionsCount() throws Exception {
        var survivor = customers.create(CustomerDraft.of("留下", number), ofLeader());
        as(leader, get(of("/sharing"))).andExpect(jsonPath("$[*].name", contains("留下")));
        as(leader, get(of("/merge-preview")).param("into", survivor.id().toString()))
                .andExpect(jsonPath("$.fields[*].field", contains("name")))
                .andExpect(jsonPath("$.moving.contacts").value(0));
        var stale = "{\"into\":\"" + survivor.id() + "\",\"intoVersion\":9}";
        as(leader, post(of("/merge")).header("If-Match", "\"0\"").content("{}"))
                .andExpect(status().isUnprocessableEntity());
        as(leader, post(of("/merge")).header("If-Match", "\"0\"").content(stale))
                .andExpect(status().isPreconditionFailed());
        var merge = "{\"into\":\"" + survivor.id() + "\",\"intoVersion\":0,\"take\":[\"name\"]}";
        as(leader, post(of("/merge")).header("If-Match", "\"0\"").content(merge))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("档案"));
        as(leader, get("/api/customers/" + survivor.id() + "/merged"))
                .andExpect(jsonPath("$[0].id").value(customer.id().toString()))
                .andExpect(jsonPath("$[0].by.id").value(leader.id().toString()));
    }

    @Test
    void onlyManagersImportAndTheyAreToldInWordsWhatIsWrong() throws Exception {
        var manager = staff.in(centre, Role.OPS_MANAGER);
        var table = ("外部编号,姓名,邮箱\nX" + number + ",导入,nobody\nY" + number + ",好的,\n").getBytes(StandardCharsets.UTF_8);
        as(
                        leader,
                        post("/api/customer-imports/preview")
                                .param("fileName", "a.csv")
                                .content(table))
                .andExpect(status().isForbidden());
        as(
                        manager,
                        post("/api/customer-imports/preview")
                                .param("fileName", "a.csv")
                                .content(table))
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.failed").value(1))
                .andExpect(jsonPath("$.rows[0].problems[0].detail").value("请填写完整的邮箱地址，例如 name@example.com。"));
        var key = Ids.next().toString();
        for (var time = 0; time < 2; time++) {
            as(
                            manager,
                            post("/api/customer-imports")
                                    .param("fileName", "a.csv")
                                    .header("Idempotency-Key", key)
                                    .content(table))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.added").value(1));
        }
        assertThat(customers.list("好的", customersOfAll(), null, 200).items()).isNotEmpty();
        as(manager, get("/api/customer-imports"))
                .andExpect(jsonPath("$[0].added").value(1))
                .andExpect(jsonPath("$[0].by.id").value(manager.id().toString()));
        var big = new byte[2 * 1024 * 1024 + 1];
        as(
                        manager,
                        post("/api/customer-imports/preview")
                                .param("fileName", "a.csv")
                                .content(big))
                .andExpect(status().isPayloadTooLarge());
    }

    private Scope ofLeader() {
        return new Scope(Scope.Kind.TEAM, leader.id(), Set.of(team));
    }

    private Scope customersOfAll() {
        return new Scope(Scope.Kind.ALL, leader.id(), Set.of());
    }

    private void contact(@Nullable UUID unit) {
        clock.advance(Duration.ofSeconds(-60));
        jdbc.sql("""
                        insert into contacts.contact (id, channel, direction, state, manual, number_dialled, started_at, customer_id,
                                                      unit_id)
                        values (:id, 'visit', 'inbound', 'closed', true, '', :at, :customer, :unit)
                        """)
                .param("id", Ids.next())
                .param("at", Times.bind(clock.instant()))
                .param("customer", customer.id())
                .param("unit", unit)
                .update();
    }

    private void file(UUID unit, String caseNumber) {
        clock.advance(Duration.ofSeconds(-60));
        jdbc.sql("""
                        insert into cases.case_file (id, number, serial, kind, status, title, customer_id, centre_id, unit_id,
                                                     received_at, opened_at, changed_at, search, tokens)
                        values (:id, :number, 1, 'complaint', 'new', '投诉', :customer, :unit, :unit, :at, :at, :at, '', '{}')
                        """)
                .param("id", Ids.next())
                .param("number", caseNumber)
                .param("customer", customer.id())
                .param("unit", unit)
                .param("at", Times.bind(clock.instant()))
                .update();
    }

    private String of(String part) {
        return "/api/customers/" + customer.id() + part;
    }

    private ResultActions as(Staff person, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(person))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(MediaType.APPLICATION_JSON));
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
