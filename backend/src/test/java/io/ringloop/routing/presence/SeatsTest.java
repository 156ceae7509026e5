package io.ringloop.routing.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.Presence.Wanted;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.presence.Seats.Shown;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final Seat MAIN = new Seat("pbx1", "main");
    private static final Seat SALES = new Seat("pbx1", "sales");
    private static final Seat RESCUE = new Seat("pbx1", "rescue");
    private static final List<Seat> OFFERED = List.of(MAIN, SALES, RESCUE);
    private static final Map<String, Integer> PENALTIES = Map.of("main", 0, "sales", 3);
    private static final Set<String> OURS = Set.of("main", "sales", "rescue");
    private static final Wanted MEAL = Wanted.breakFor("meal");

    @Test
    void availableMeansASeatInEachQueueOfTheSkillsAndInNoOther() {
        assertThat(Seats.desired(Wanted.AVAILABLE, null, PENALTIES, OFFERED))
                .isEqualTo(Map.of(MAIN, new SeatState(0, null), SALES, new SeatState(3, null)));
    }

    @Test
    void breakKeepsTheSeatsPausedForItsReason() {
        assertThat(Seats.desired(MEAL, null, PENALTIES, OFFERED))
                .isEqualTo(Map.of(MAIN, new SeatState(0, "meal"), SALES, new SeatState(3, "meal")));
    }

    @Test
    void afterCallWorkPausesWhateverWasWanted() {
        assertThat(Seats.desired(Wanted.AVAILABLE, "acw", PENALTIES, OFFERED).get(MAIN))
                .isEqualTo(new SeatState(0, "acw"));
        assertThat(Seats.desired(MEAL, "acw", PENALTIES, OFFERED).get(MAIN)).isEqualTo(new SeatState(0, "acw"));
    }

    @Test
    void whoCallsACustomerIsPausedForThatWhateverWasWanted() {
        assertThat(Seats.desired(MEAL, Seats.CALLBACK, PENALTIES, OFFERED).get(MAIN))
                .isEqualTo(new SeatState(0, "callback"));
        assertThat(Seats.shown(null, false, List.of(new SeatState(0, "callback"))))
                .isEqualTo(new Shown(PresenceState.BREAK, "callback"));
    }

    @Test
    void offlineHasNoSeatEvenDuringAfterCallWork() {
        assertThat(Seats.desired(Wanted.OFFLINE, null, PENALTIES, OFFERED)).isEmpty();
        assertThat(Seats.desired(Wanted.OFFLINE, "acw", PENALTIES, OFFERED)).isEmpty();
    }

    @Test
    void queueThatThePbxLacksIsNotWaitedFor() {
        var desired = Seats.desired(Wanted.AVAILABLE, null, PENALTIES, List.of(MAIN));
        assertThat(desired).containsOnlyKeys(MAIN);
        assertThat(Seats.settled(Wanted.AVAILABLE, desired, Map.of(MAIN, new SeatState(0, null)), OURS))
                .isTrue();
    }

    @Test
    void nothingIsConfirmedBeforeThePbxWasHeard() {
        assertThat(Seats.settled(Wanted.AVAILABLE, Map.of(), Map.of(), OURS)).isFalse();
        assertThat(Seats.settled(Wanted.OFFLINE, Map.of(), Map.of(), OURS)).isTrue();
    }

    @Test
    void confirmedOnlyWhenEverySeatIsTakenAsWanted() {
        var desired = Seats.desired(Wanted.AVAILABLE, null, PENALTIES, OFFERED);
        var free = new SeatState(0, null);
        assertThat(Seats.settled(Wanted.AVAILABLE, desired, Map.of(MAIN, free), OURS))
                .isFalse();
        assertThat(Seats.settled(Wanted.AVAILABLE, desired, Map.of(MAIN, free, SALES, new SeatState(3, "meal")), OURS))
                .isFalse();
        assertThat(Seats.settled(Wanted.AVAILABLE, desired, Map.of(MAIN, free, SALES, new SeatState(3, null)), OURS))
                .isTrue();
    }

    @Test
    void aSeatTooManyIsNotConfirmedUnlessTheQueueIsNotOurs() {
        var free = new SeatState(0, null);
        var desired = Seats.desired(Wanted.OFFLINE, null, PENALTIES, OFFERED);
        assertThat(Seats.settled(Wanted.OFFLINE, desired, Map.of(RESCUE, free), OURS))
                .isFalse();
        assertThat(Seats.settled(Wanted.OFFLINE, desired, Map.of(new Seat("pbx1", "foreign"), free), OURS))
                .isTrue();
    }

    @Test
    void breakIsConfirmedAlsoWhenThePbxLostTheReasonButNotWithAnother() {
        var desired = Seats.desired(MEAL, null, Map.of("main", 0), OFFERED);
        assertThat(Seats.settled(MEAL, desired, Map.of(MAIN, new SeatState(0, "")), OURS))
                .isTrue();
        assertThat(Seats.settled(MEAL, desired, Map.of(MAIN, new SeatState(0, "rest")), OURS))
                .isFalse();
        assertThat(Seats.settled(MEAL, desired, Map.of(MAIN, new SeatState(0, null)), OURS))
                .isFalse();
    }

    @Test
    void anotherPenaltyDoesNotKeepAPresenceUnconfirmed() {
        var desired = Seats.desired(Wanted.AVAILABLE, null, Map.of("sales", 3), OFFERED);
        assertThat(Seats.settled(Wanted.AVAILABLE, desired, Map.of(SALES, new SeatState(0, null)), OURS))
                .isTrue();
    }

    @Test
    void theCallIsShownBeforeAnythingElse() {
        assertThat(Seats.shown(PresenceState.TALKING, true, List.of(new SeatState(0, "acw"))))
                .isEqualTo(new Shown(PresenceState.TALKING, null));
        assertThat(Seats.shown(PresenceState.RINGING, false, List.of()))
                .isEqualTo(new Shown(PresenceState.RINGING, null));
    }

    @Test
    void afterCallWorkIsShownUntilThePbxLetsCallsThroughAgain() {
        assertThat(Seats.shown(null, true, List.of(new SeatState(0, null))).state())
                .isEqualTo(PresenceState.AFTER_CALL);
        assertThat(Seats.shown(null, false, List.of(new SeatState(0, "acw"))).state())
                .isEqualTo(PresenceState.AFTER_CALL);
    }

    @Test
    void oneQueueWithoutPauseMakesAvailable() {
        assertThat(Seats.shown(null, false, List.of(new SeatState(0, "meal"), new SeatState(3, null))))
                .isEqualTo(new Shown(PresenceState.AVAILABLE, null));
        assertThat(Seats.shown(null, false, List.of(new SeatState(0, ""), new SeatState(3, "meal"))))
                .isEqualTo(new Shown(PresenceState.BREAK, "meal"));
        assertThat(Seats.shown(null, false, List.of(new SeatState(0, ""))))
                .isEqualTo(new Shown(PresenceState.BREAK, null));
        assertThat(Seats.shown(null, false, List.of())).isEqualTo(new Shown(PresenceState.OFFLINE, null));
    }
}
