package io.ringloop.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, theme by theme; together they must take all of them. */
@ExtendWith(PathCoverage.class)
class TicketClosureProcessTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering("issue-forwarding", "callback");

    @Nested
    class Work extends TicketWork {}

    @Nested
    class Informing extends TicketInforming {}

    @Nested
    class Confirmation extends TicketConfirmation {}

    @Nested
    class Clocks extends TicketClocks {}

    @Nested
    class Messages extends TicketMessages {}
}
