package io.ringloop.routing.setup;

import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** What queues must look like. */
final class QueueRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SECONDS = 24 * 60 * 60;

    private final List<FieldProblem> problems = new ArrayList<>();

    private QueueRules() {}

    /**
     * @throws ProblemException {@code request-invalid} with a problem per field
     */
    static void check(QueueLimits limits) {
        var rules = new QueueRules();
        rules.name("name", limits.name());
        rules.seconds("acwLimitSec", limits.acwLimitSec(), 1);
        rules.seconds("acwHardLimitSec", limits.acwHardLimitSec(), 1);
        rules.seconds("shortAbandonSec", limits.shortAbandonSec(), 0);
        rules.seconds("serviceLevelSec", limits.serviceLevelSec(), 1);
        if (limits.announceWaitSec() != null) {
            rules.seconds("announceWaitSec", limits.announceWaitSec(), 1);
        }
        if (limits.acwHardLimitSec() <= limits.acwLimitSec()) {
            rules.refuse("acwHardLimitSec", "limit-not-above");
        }
        rules.finish();
    }

    private void name(String field, Text name) {
        text(field + ".zh", name.zh());
        text(field + ".en", name.en());
    }

    private void text(String field, String value) {
        if (value.isBlank()) {
            refuse(field, "field-required");
        } else if (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "field-invalid");
        }
    }

    private void seconds(String field, int value, int least) {
        if (value < least || value > LONGEST_SECONDS) {
            refuse(field, "field-invalid");
        }
    }

    private void refuse(String field, String slug) {
        problems.add(new FieldProblem(field, slug));
    }

    private void finish() {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
