package io.ringloop.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.deadlines.ClockEvent.What;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.shared.Ids;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a deadline is counted from: an agreement with the customer, another clock, the clock of whoever ordered the work. */
class ClockLengthsIT extends ClockScene {

    @Test
    void anAgreementMovesADeadlineOnceAndNotTooFar() {
        start("progress", PROGRESS);
        start("accept", terms("4bh", null));
        var evidence = Ids.next();
        clocks.moveTo(subject, "progress", at(60), evidence);
        assertThat(clock("progress").course().due()).isEqualTo(at(60));
        assertThat(clock("progress").course().warn()).isEqualTo(at(56));
        refused("agreement-already-used", () -> clocks.moveTo(subject, "progress", at(61), evidence));
        refused("agreed-date-too-late", () -> clocks.moveTo(subject, "progress", at(73), Ids.next()));
        refused("due-not-in-future", () -> clocks.moveTo(subject, "progress", at(-1), Ids.next()));
        refused("clock-not-movable", () -> clocks.moveTo(subject, "accept", at(5), Ids.next()));
        refused("clock-not-found", () -> clocks.moveTo(subject, "solution", at(5), Ids.next()));
        assertThat(clock("progress").course().due()).isEqualTo(at(60));
    }

    @Test
    void aWorkOrderIsDueBeforeWhoeverOrderedItAndWarnsInAShareOfItsTime() {
        var terms = new ClockTerms(
                Base.BEFORE_PARENT_DUE, length("4h"), length("25percent"), length("24h"), Set.of(), null);
        clocks.start(begin("solve"), terms, at(44));
        assertThat(only().course().due()).isEqualTo(at(40));
        assertThat(only().course().warn()).isEqualTo(at(30));
    }

    @Test
    void tellingTheCustomerIsDueAfterTheWork() {
        start("done", DONE);
        start("informed", new ClockTerms(Base.AFTER_DONE, length("24h"), length("4h"), null, Set.of(), null));
        assertThat(clock("informed").course().due()).isEqualTo(at(68));
    }

    @Test
    void feedbackRestartsTheClockAndItsBreachesStayCounted() {
        start("progress", PROGRESS);
        clock.moveTo(at(24));
        clocks.applyDue(subject);
        clocks.applyDue(subject);
        clocks.restart(subject, "progress", at(24), Restart.DONE);
        assertThat(only().course().state()).isEqualTo(ClockState.RUNNING);
        assertThat(only().course().due()).isEqualTo(at(48));
        clock.moveTo(at(48));
        clocks.applyDue(subject);
        assertThat(clocks.applyDue(subject)).isEqualTo(new ClockEvent("progress", What.BREACH, 2));
    }
}
