package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessConflictRulesTest {
    @RegisterExtension
    static final RowCoverage<AccessConflictFacts, Boolean> TABLE = RowCoverage.of(AccessConflict.bundled());

    @Test
    void row01NobodyWhoDoesTheWorkAuditsIt() {
        decides(StaffRole.AUDITOR, Set.of(StaffRole.AGENT), 1, true);
        decides(StaffRole.AUDITOR, Set.of(StaffRole.AUDITOR, StaffRole.ADMINISTRATOR), 1, true);
    }

    @Test
    void row02AnAuditorDoesNoOtherWork() {
        decides(StaffRole.ADMINISTRATOR, Set.of(StaffRole.AUDITOR), 2, true);
        decides(StaffRole.AGENT, Set.of(StaffRole.AUDITOR), 2, true);
    }

    @Test
    void row03AnythingElseGoesTogether() {
        decides(StaffRole.AUDITOR, Set.of(), 3, false);
        decides(StaffRole.AUDITOR, Set.of(StaffRole.AUDITOR), 3, false);
        decides(StaffRole.TEAM_LEADER, Set.of(StaffRole.AGENT, StaffRole.QA), 3, false);
    }

    private static void decides(StaffRole role, Set<StaffRole> held, int row, boolean conflict) {
        var verdict = TABLE.decide(new AccessConflictFacts(role, held));
        assertThat(verdict.value()).isEqualTo(conflict);
        assertThat(verdict.matchedRows()).containsExactly(row);
    }
}
