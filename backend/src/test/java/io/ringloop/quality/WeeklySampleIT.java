package io.ringloop.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.people.Accounts;
import io.ringloop.people.Staff;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.quality.handling.WeeklyDraw;
import io.ringloop.rules.QaScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Samples that are drawn by themselves once a week is over. Catalogue 167, 168, 170. */
class WeeklySampleIT extends QualityScene {

    /** Tuesday in Shanghai. */
    private static final Instant DAY = START.minus(Duration.ofHours(24));

    /** The next Monday begins in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-11-22T16:00:00Z");

    @Autowired
    SamplingPlans plans;

    @Autowired
    WeeklyDraw weekly;

    @Test
    void theWeekThatIsOverIsDrawnByItselfAndOnce() {
        calls(30);
        clock.moveTo(MONDAY.plus(Duration.ofHours(5)));
        weekly.draw();
        assertThat(ofCentre()).as("before the records of the week have settled").isEmpty();
        clock.moveTo(MONDAY.plus(Duration.ofHours(6)));
        weekly.draw();
        weekly.draw();
        assertThat(ofCentre()).singleElement().satisfies(plan -> {
            assertThat(plan.name()).isEqualTo("2026-W47");
            assertThat(plan.from()).isEqualTo(MONDAY.minus(Duration.ofDays(7)));
            assertThat(plan.until()).isEqualTo(MONDAY);
            assertThat(plan.drawnBy()).isNull();
            assertThat(plan.frame()).isEqualTo(30);
            assertThat(plan.quota()).isEqualTo(3);
        });
    }

    @Test
    void aWeekOfWhichSomebodyHasDrawnByHandIsLeftAlone() {
        calls(30);
        var byHand = plans.draw(
                new PlanDraft("周二", centre, DAY.minusSeconds(1), DAY.plusSeconds(7200), List.of()), qa, all(qa));
        clock.moveTo(MONDAY.plus(Duration.ofHours(6)));
        weekly.draw();
        assertThat(ofCentre()).extracting(SamplingPlan::id).containsExactly(byHand.id());
    }

    @Test
    void aCentreSaysWhetherAndHowItsWeeksAreDrawn() throws Exception {
        matter(call(agent, DAY), "INQ", "INQ_PRICE");
        http.perform(get("/api/weekly-samples/own").with(Accounts.as(leader)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.active").value(true));
        change(qa, 0, true, Map.of("from", DAY), 422);
        change(leader, 0, true, Map.of("reason", "INQ_PRICE"), 403);
        change(qa, 0, true, Map.of("reason", "INQ_PRICE"), 200);
        change(qa, 0, false, Map.of("reason", "INQ_PRICE"), 412);
        clock.moveTo(MONDAY.plus(Duration.ofHours(6)));
        change(qa, 1, false, Map.of("reason", "INQ_PRICE"), 200);
        weekly.draw();
        assertThat(ofCentre()).isEmpty();
        change(qa, 2, true, Map.of("reason", "INQ_PRICE"), 200);
        weekly.draw();
        assertThat(plans.coverage(ofCentre().get(0).id(), all(qa)))
                .flatExtracting(Coverage::shares)
                .extracting(Coverage.Share::scenario)
                .containsExactly(QaScenario.PROMOTION);
    }

    private void change(Staff as, int version, boolean active, Map<String, ?> scenario, int status) throws Exception {
        http.perform(put("/api/weekly-samples/own")
                        .with(Accounts.as(as))
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.write(Map.of("active", active, "keyScenarios", List.of(scenario)))))
                .andExpect(status().is(status));
    }

    private List<SamplingPlan> ofCentre() {
        return plans.page(all(qa), qa, null, 200).items().stream()
                .filter(plan -> plan.unitId().equals(centre))
                .toList();
    }

    private void calls(int count) {
        for (var each = 0; each < count; each++) {
            call(agent, DAY.plusSeconds(each * 60L));
        }
    }
}
