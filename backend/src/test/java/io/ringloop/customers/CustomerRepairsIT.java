package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.ringloop.TestStaff;
import io.ringloop.files.Files;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Repair visits of what customers own. Catalogue 143. */
class CustomerRepairsIT extends CustomerScene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    CustomerProducts products;

    @Autowired
    CustomerMerges merges;

    @Autowired
    Files files;

    @Autowired
    Json json;

    @Autowired
    MockMvc http;

    Staff manager;
    Customer customer;
    UUID product;

    @BeforeEach
    void aCustomerWithAProduct() {
        clock.moveTo(Instant.parse("2026-11-18T02:00:00Z"));
        manager = people.in(people.centre(), Role.OPS_MANAGER);
        customer = customers.create(CustomerDraft.of("车主"));
        product = products.add(customer.id(), ProductDraft.of("轻型货车", "LSV-1", null), EVERYBODY)
                .products()
                .get(0)
                .id();
    }

    @Test
    void item143_aVisitIsKeptWithItsReadingCostWarrantyAndDocuments() throws Exception {
        var document = files.keep(files.receive("维修单.pdf", new ByteArrayInputStream(PDF)), manager.id())
                .id()
                .value();
        var added = add(draft(product, DAY, "水泵漏水", List.of(document)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.product.zh").value("轻型货车"))
                .andExpect(jsonPath("$.mileage").value(35_200))
                .andExpect(jsonPath("$.reading").value("1200 小时"))
                .andExpect(jsonPath("$.cost").value(380.5))
                .andExpect(jsonPath("$.warranty").value(false))
                .andExpect(jsonPath("$.files[0].id").value(document.toString()))
                .andExpect(jsonPath("$.recordedBy.id").value(manager.id().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(added, "$.id");
        as(manager, get("/api/files/" + document)).andExpect(status().isOk());
        as(people.agentIn(manager.unitId()), get("/api/files/" + document)).andExpect(status().isNotFound());
        assertThat(facts(customer.id())).contains("customer-repair-added");
        as(manager, put(path() + "/" + id).header("If-Match", "\"0\""), draft(product, DAY, "水泵与节温器", null))
                .andExpect(jsonPath("$.fault").value("水泵与节温器"))
                .andExpect(jsonPath("$.files.length()").value(1))
                .andExpect(jsonPath("$.version").value(1));
        as(manager, put(path() + "/" + id).header("If-Match", "\"0\""), draft(product, DAY, "旧的", null))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void item143_theLatestVisitComesFirstAndStandsInTheHistory() throws Exception {
        add(draft(product, DAY.minusDays(30), "异响", null));
        add(draft(product, DAY, "水泵漏水", null));
        as(manager, get(path())).andExpect(jsonPath("$[*].fault").value(org.hamcrest.Matchers.contains("水泵漏水", "异响")));
        var history = "/api/customers/" + customer.id() + "/history";
        as(manager, get(history))
                .andExpect(jsonPath("$.items[0].type").value("repair"))
                .andExpect(jsonPath("$.items[0].day").value(DAY.toString()))
                .andExpect(jsonPath("$.items[0].outcome").value("水泵漏水"))
                .andExpect(jsonPath("$.items[0].about").value("轻型货车"))
                .andExpect(jsonPath("$.items[0].kind").value("paid"));
        var page = as(manager, get(history + "?type=repair&limit=1"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(page, "$.next");
        as(manager, get(history + "?type=repair&limit=1&cursor=" + next))
                .andExpect(jsonPath("$.items[0].outcome").value("异响"));
        as(manager, get(history + "?type=case"))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() throws Exception {
        var other = customers.create(CustomerDraft.of("别人"));
        var theirs = products.add(other.id(), ProductDraft.of("冰箱", null, null), EVERYBODY)
                .products()
                .get(0)
                .id();
        refused(draft(theirs, DAY, "不制冷", null), "productId", "field-invalid");
        refused(draft(product, LocalDate.of(2026, 11, 19), "明天", null), "visitedOn", "time-in-future");
        refused(draft(product, DAY, " ", null), "fault", "field-required");
        refused(new RepairDraft(product, DAY, "站", -1, null, "x", null, null, true, null), "mileage", "field-invalid");
        refused(
                new RepairDraft(product, DAY, "站", null, null, "x", null, new BigDecimal("-1"), true, null),
                "cost",
                "field-invalid");
        refused(
                new RepairDraft(product, DAY, "站", null, null, "x", null, null, null, null),
                "warranty",
                "field-required");
        as(manager, get(path())).andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void whoMayNotSeeTheCustomerSeesNoVisitAndAMergeTakesThemAlong() throws Exception {
        add(draft(product, DAY, "水泵漏水", null));
        as(people.agentIn(manager.unitId()), get(path())).andExpect(status().isNotFound());
        var survivor = customers.create(CustomerDraft.of("同一人"));
        merges.merge(customer.id(), again(customer).version(), survivor.id(), survivor.version(), Set.of(), EVERYBODY);
        as(manager, get("/api/customers/" + survivor.id() + "/repairs"))
                .andExpect(jsonPath("$[0].fault").value("水泵漏水"));
    }

    private RepairDraft draft(UUID of, LocalDate on, String fault, @Nullable List<UUID> documents) {
        return new RepairDraft(
                of, on, "浦东服务站", 35_200, "1200 小时", fault, "更换水泵", new BigDecimal("380.50"), false, documents);
    }

    private void refused(RepairDraft draft, String field, String slug) throws Exception {
        add(draft)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].slug").value(slug));
    }

    private String path() {
        return "/api/customers/" + customer.id() + "/repairs";
    }

    private ResultActions add(RepairDraft draft) throws Exception {
        return as(manager, post(path()).header("Idempotency-Key", Ids.next().toString()), draft);
    }

    private ResultActions as(Staff who, MockHttpServletRequestBuilder request, Object body) throws Exception {
        return as(
                who,
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(body))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private ResultActions as(Staff who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(TestStaff.signedIn(who)));
    }
}
