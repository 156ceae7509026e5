package io.ringloop.sources;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Daily reports as browsers ask for them. Catalogue 144, 145. */
class DailyReportsOverHttpIT extends ReportScene {

    private static final String HEADS = "姓名,电话,产品编码,车架号,购买日期,颜色\n";

    @Autowired
    MockMvc http;

    @Test
    void item144_aPartnerUploadsLooksAtTheMistakesAndDelivers() throws Exception {
        var id = owedOverHttp();
        var table = HEADS
                + "王芳," + mobile() + "," + code + "," + serial() + ",2026-11-17,红\n"
                + "李强,12," + code + "," + serial() + ",2026-11-17,白\n";
        upload(partner, id, table)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("expected"))
                .andExpect(jsonPath("$.table.fresh").value(1))
                .andExpect(jsonPath("$.table.faulty").value(1))
                .andExpect(jsonPath("$.table.ignored[0]").value("颜色"))
                .andExpect(jsonPath("$.deliveredAt").doesNotExist());
        as(partner, get(path(id) + "/rows?outcome=faulty"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].line").value(3))
                .andExpect(jsonPath("$.items[0].problems[0].field").value("numbers"))
                .andExpect(jsonPath("$.items[0].problems[0].slug").value("phone-number-malformed"));

        as(partner, post(path(id) + "/deliver").header("If-Match", "\"999\""))
                .andExpect(status().isPreconditionFailed());
        as(partner, post(path(id) + "/deliver").header("If-Match", version(id)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("delivered"))
                .andExpect(
                        jsonPath("$.deliveredBy.id").value(partner.id().value().toString()));
        as(leader, get("/api/daily-reports?state=delivered&kind=purchase&unit=" + outlet))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()));
        as(otherLeader, get("/api/daily-reports?unit=" + outlet))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void onlyTheUnitDeliversAndOnlyOperationsSayWhoOwesReports() throws Exception {
        var id = owedOverHttp();
        var elsewhere = people.in(people.below(manager.unitId()), Role.PARTNER);
        upload(elsewhere, id, HEADS).andExpect(status().isNotFound());
        upload(leader, id, HEADS).andExpect(status().isForbidden());
        as(people.agentIn(manager.unitId()), get(path(id))).andExpect(status().isForbidden());
        as(partner, reporter("repair")).andExpect(status().isForbidden());
        as(manager, reporter("purchase"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("reporter-exists"));
        as(partner, get("/api/daily-reports?kind=gossip")).andExpect(status().isBadRequest());
    }

    @Test
    void nothingIsSaidWithOnePress() throws Exception {
        var id = owedOverHttp();
        as(partner, post(path(id) + "/nothing").header("If-Match", version(id)))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(jsonPath("$.state").value("nothing"));
        upload(partner, id, HEADS)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.slug").value("daily-report-closed"));
    }

    private UUID owedOverHttp() throws Exception {
        as(manager, reporter("purchase"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.since").value(TODAY.toString()));
        return owed(ReportKind.PURCHASE, TODAY).id();
    }

    private MockHttpServletRequestBuilder reporter(String kind) {
        return post("/api/reporters")
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"unitId\":\"%s\",\"kind\":\"%s\"}".formatted(outlet, kind));
    }

    private ResultActions upload(Staff who, UUID id, String table) throws Exception {
        return as(
                who,
                put(path(id) + "/table?fileName=today.csv")
                        .contentType("text/csv")
                        .content(table.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions as(Staff who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Accounts.as(who)));
    }

    private String version(UUID id) {
        return "\"" + now(id).version() + "\"";
    }

    private static String path(UUID id) {
        return "/api/daily-reports/" + id;
    }
}
