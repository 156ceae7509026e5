package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.cases.CloseReason;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a ticket ends early, is objected to, and goes on afterwards. Catalogue 100, 108. */
class TicketEndsIT extends TicketScene {

    @Test
    void aWithdrawnTicketTakesItsCallbackAlong() {
        var id = opened(TicketType.OTHER);
        work(id, leader);
        arrived(id);
        await(() -> assertThat(book.get(id).callbackId()).isNotNull());
        contacts.withdraw(id, Ids.next(), "已不需要");
        closed(id, CloseReason.WITHDRAWN);
        assertThat(callbacks
                        .outcome(Objects.requireNonNull(book.get(id).callbackId()))
                        .result())
                .isEqualTo("calledOff");
    }

    @Test
    void anObjectionCountsOnlyWhileItIsWaitedFor() {
        var id = opened(TicketType.DATA_CHANGE);
        task(id, Elements.DO_WORK);
        assertThatThrownBy(() -> contacts.object(id, Ids.next(), "还没有办"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("ticket-not-awaiting-objection"));
        work(id, leader);
        arrived(id);
        await(() -> contacts.object(id, Ids.next(), "还没有办"));
        await(() -> assertThat(book.get(id).loops()).isEqualTo(1));
        task(id, Elements.DO_WORK);
    }

    @Test
    void whoeverComesBackWithinAWeekFindsTheSameTicket() {
        var id = opened(TicketType.OTHER);
        work(id, leader);
        arrived(id);
        said(id, "satisfied");
        closed(id, CloseReason.SOLVED_CONFIRMED);
        clock.advance(Duration.ofDays(2));
        assertThat(reopenings.reopen(id, Ids.next(), "又坏了", true, false).id()).isEqualTo(id);
        task(id, Elements.DO_WORK);
        assertThat(file(id).reopenCount()).isEqualTo(1);
        near(clockOf(id, "done").due(), clock.instant().plus(DONE_WITHIN));
    }
}
