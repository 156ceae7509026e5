package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RingloopTest
@RecordApplicationEvents
class GrantsIT {

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    final UUID customer = Ids.next();
    final UUID contact = Ids.next();
    StaffId agent;

    @BeforeEach
    void agent() {
        agent = accounts.with(Role.AGENT).id();
        grants.grant(agent, "customer", customer, contact, clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void accessIsGivenToOnePersonForOneThing() {
        assertThat(grants.allows(agent, "customer", customer)).isTrue();
        assertThat(grants.subjects(agent, "customer")).containsExactly(customer);
        assertThat(grants.allows(agent, "case", customer)).isFalse();
        assertThat(grants.allows(agent, "customer", Ids.next())).isFalse();
        assertThat(grants.allows(accounts.with(Role.AGENT).id(), "customer", customer))
                .isFalse();
    }

    @Test
    void accessEndsWithItsTime() {
        clock.advance(Duration.ofMinutes(61));
        assertThat(grants.allows(agent, "customer", customer)).isFalse();
        assertThat(grants.subjects(agent, "customer")).isEmpty();
    }

    @Test
    void accessLastsAsLongAsAnyOfItsReasons() {
        var other = Ids.next();
        grants.grant(agent, "customer", customer, other, clock.instant().plus(Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(90));
        assertThat(grants.allows(agent, "customer", customer)).isTrue();
        clock.advance(Duration.ofMinutes(31));
        assertThat(grants.allows(agent, "customer", customer)).isFalse();
    }

    @Test
    void repeatedGrantOnlyLastsLongerAndIsToldOnce() {
        grants.grant(agent, "customer", customer, contact, clock.instant().plus(Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(90));
        assertThat(grants.allows(agent, "customer", customer)).isTrue();
        assertThat(events.stream(PeopleEvent.AccessGranted.class)
                        .filter(event -> event.grant().staff().equals(agent)))
                .hasSize(1);
    }
}
