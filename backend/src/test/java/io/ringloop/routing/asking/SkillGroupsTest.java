package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.SkillGroup;
import io.ringloop.rules.ContactRoute;
import io.ringloop.rules.ContactRoute.Seniority;
import io.ringloop.telephony.RouteAnswer.Skilled;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkillGroupsTest {

    private static final List<SkillGroup> GROUPS = List.of(
            new SkillGroup("main-vip", "main", Set.of("vip"), 20),
            new SkillGroup("main-en", "main", Set.of("en"), 30),
            new SkillGroup("main-vip-en", "main", Set.of("vip", "en"), 40),
            new SkillGroup("complaint-senior", "complaint", Set.of("senior"), 20));

    private static Skilled first(String queue, Seniority seniority, String... skills) {
        return SkillGroups.best(
                GROUPS,
                new ContactRoute(ContactRoute.Route.QUEUE, queue, List.of(skills), seniority, 5, "greeting", 60));
    }

    @Test
    void groupWithTheSkillIsTriedFirst() {
        assertThat(first("main", Seniority.ANY, "en")).isEqualTo(new Skilled("main-en", 30));
        assertThat(first("main", Seniority.SENIOR, "vip")).isEqualTo(new Skilled("main-vip", 20));
    }

    @Test
    void seniorityCountsAsASkill() {
        assertThat(first("complaint", Seniority.SENIOR, "complaint")).isEqualTo(new Skilled("complaint-senior", 20));
        assertThat(first("complaint", Seniority.ANY, "complaint")).isNull();
    }

    @Test
    void closestGroupWins() {
        assertThat(first("main", Seniority.ANY, "vip", "en")).isEqualTo(new Skilled("main-vip-en", 40));
    }

    @Test
    void groupOfAnotherQueueIsNone() {
        assertThat(first("sales", Seniority.SENIOR, "en", "vip")).isNull();
        assertThat(first("main", Seniority.ANY)).isNull();
    }
}
