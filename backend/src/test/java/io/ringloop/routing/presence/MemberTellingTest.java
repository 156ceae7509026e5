package io.ringloop.routing.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.ScriptedPbx;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberTellingTest {

    private static final String PHONE = "PJSIP/1001";
    private static final Set<String> OURS = Set.of("main", "sales", "rescue");
    private static final Map<String, SeatState> SEATED = Map.of("main", free(0), "sales", free(3));

    private final ScriptedPbx pbx = new ScriptedPbx("pbx1", List.of("main", "sales", "rescue"), signal -> {});
    private final MemberTelling telling = new MemberTelling(pbx, PHONE, "Li Na");

    @Test
    void joinsTheQueuesOfTheSkillsAndLeavesTheOthers() {
        pbx.addMember("rescue", PHONE, "Li Na", 0, null);
        assertThat(tell(SEATED, Map.of(), true)).isEmpty();
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0", "sales/3");
    }

    @Test
    void correctsSeatsThatWereTakenBehindOurBack() {
        pbx.addMember("main", PHONE, "Li Na", 7, "meal");
        assertThat(tell(SEATED, Map.of(), true)).isEmpty();
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0", "sales/3");
    }

    @Test
    void joinsAgainWhereTheSeatWasLostBehindOurBack() {
        assertThat(tell(SEATED, SEATED, true)).isEmpty();
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0", "sales/3");
    }

    @Test
    void oneActionPausesTheSeatsInAllQueues() {
        tell(SEATED, Map.of(), true);
        pbx.forgetHeard();
        assertThat(tell(Map.of("main", paused(0, "acw"), "sales", paused(3, "acw")), SEATED, false))
                .isEmpty();
        assertThat(pbx.heard()).containsExactly("pause all PJSIP/1001 true acw");
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0 acw", "sales/3 acw");
    }

    @Test
    void pausingAPhoneThatIsNotSeatedSeatsItPaused() {
        assertThat(tell(Map.of("main", paused(0, "meal"), "sales", paused(3, "meal")), SEATED, false))
                .isEmpty();
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0 meal", "sales/3 meal");
    }

    @Test
    void leavingTwiceIsNoFailure() {
        assertThat(tell(Map.of(), Map.of(), true)).isEmpty();
        assertThat(tell(Map.of(), Map.of(), true)).isEmpty();
        assertThat(pbx.seatsOf(PHONE)).isEmpty();
    }

    @Test
    void tellsWhichQueueRefused() {
        assertThat(tell(Map.of("main", free(0), "unknown", free(0)), Map.of(), true))
                .singleElement()
                .asString()
                .contains("unknown REFUSED");
        assertThat(pbx.seatsOf(PHONE)).containsExactly("main/0");
    }

    @Test
    void aCutLinkFailsForEveryQueue() {
        pbx.cut();
        assertThat(tell(SEATED, Map.of(), true)).hasSize(3).allMatch(failure -> failure.contains("NOT_SENT"));
        assertThat(tell(Map.of("main", paused(0, "acw")), SEATED, false)).isNotEmpty();
    }

    private List<String> tell(Map<String, SeatState> desired, Map<String, SeatState> observed, boolean whole) {
        return telling.tell(desired, observed, OURS, whole).join();
    }

    private static SeatState free(int penalty) {
        return new SeatState(penalty, null);
    }

    private static SeatState paused(int penalty, String reason) {
        return new SeatState(penalty, reason);
    }
}
