package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rows of the table, theme by theme; together they must hit all of them. */
class DeadlinesRulesTest {
    @RegisterExtension
    static final RowCoverage<DeadlinesFacts, Deadline> TABLE = RowCoverage.of(Deadlines.bundled());

    @Nested
    class OfComplaints extends ComplaintDeadlines {}

    @Nested
    class OfTickets extends TicketDeadlines {}

    @Nested
    class OfForwarding extends ForwardingDeadlines {}

    @Nested
    class OfQuality extends QualityDeadlines {}

    @Test
    void severityAndTargetAreClassesOfClocks() {
        assertThat(Severity.values()).extracting(ClockClass::of).doesNotHaveDuplicates();
        assertThat(TargetKind.values()).extracting(ClockClass::of).doesNotHaveDuplicates();
    }

    /** Waiting for a department or partner never stops a clock that faces the customer: there is no such reason. */
    @Test
    void noReasonToPauseIsAnybodyButTheCustomerTheLawOrLeave() {
        assertThat(PauseReason.values())
                .extracting(PauseReason::code)
                .containsExactly("waiting_customer", "customer_agreed", "legal_hold", "leave");
    }
}
