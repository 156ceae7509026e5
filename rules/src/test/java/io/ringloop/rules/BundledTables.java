package io.ringloop.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every decision of this release, and every table that lies beside them. */
final class BundledTables {
    private BundledTables() {}

    static List<TableDecision<?, ?>> decisions() {
        return List.of(
                AccessApproval.bundled(),
                AccessApprover.bundled(),
                AccessConflict.bundled(),
                CallbackPolicy.bundled(),
                CallbackRetry.bundled(),
                CaseMatching.bundled(),
                ComplaintFollowUp.bundled(),
                ComplaintGrading.bundled(),
                ComplaintTier.bundled(),
                ContactFollowUp.bundled(),
                ContactRouting.bundled(),
                CustomerSegmentCare.bundled(),
                CustomerSegmentValue.bundled(),
                Deadlines.bundled(),
                LoopLimits.bundled(),
                LowScore.bundled(),
                ProgressFeedback.bundled(),
                QaCommonProblem.bundled(),
                QaOutcome.bundled(),
                QaRemediation.bundled(),
                QaSampling.bundled(),
                QaSeries.bundled(),
                ReopenPolicy.bundled(),
                ReportTimes.bundled(),
                SolutionAuthority.bundled(),
                Supervision.bundled(),
                SurveyPolicy.bundled(),
                TicketAssignment.bundled(),
                TicketFollowUp.bundled(),
                TicketLoops.bundled(),
                TicketProgress.bundled());
    }

    /** The names of all DMN files, read from the folder, so that none is forgotten. */
    static Stream<String> names() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/rules"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".dmn"))
                    .map(file -> file.substring(0, file.length() - ".dmn".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
