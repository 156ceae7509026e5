package io.ringloop.processes;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, theme by theme; together they must take all of them. */
@ExtendWith(PathCoverage.class)
class IssueForwardingProcessTest {
    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    @Nested
    class Work extends ForwardingWork {}

    @Nested
    class Supervision extends ForwardingSupervision {}

    @Nested
    class Check extends ForwardingCheck {}
}
