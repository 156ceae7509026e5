package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.cases.CloseReason;
import io.ringloop.people.Role;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Objections that the handler cannot resolve are mediated by operations. Catalogue 84. */
class MediationIT extends ComplaintScene {

    @Test
    void item84_whatTheMediationAgreedIsPresentedConfirmedAndClosed() {
        var id = mediated("agreed", "carryOut", "nothing");
        assertThat(variable(id, "mediationOutcome")).isEqualTo("agreed");
        present(id, leader, "accepts");
        ask(id, "satisfied");
        closed(id, CloseReason.SOLVED_CONFIRMED);
    }

    @Test
    void item84_whoRefusesTheMediationIsHandledAgain() {
        var id = mediated("refused");
        assertThat(task(id, Elements.HANDLE_ORDINARY).assignee()).isEqualTo(leader.id());
        assertThat(forms.of(id).stream().map(CompletedForm::elementId)).endsWith(Elements.MEDIATE);
    }

    @Test
    void item84_whatGoesToAnAuthorityIsClosedAsSuch() {
        var id = mediated("toAuthority", "authorityName", "市场监管局 2026-118");
        closed(id, CloseReason.TO_AUTHORITY);
    }

    /** The handler asks for a mediation, an operations manager leads it. */
    private UUID mediated(String outcome, String... further) {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader, "nextStep", "mediate", "dispute", "客户要求换新, 服务站只愿返修");
        assertThat(task(id, Elements.MEDIATE).groups()).containsExactly(Role.OPS_MANAGER.name());
        var answers = new HashMap<String, Object>(
                Map.of("parties", "客户, 服务站", "proposal", "免费返修一次", "mediationOutcome", outcome));
        for (var each = 0; each < further.length; each += 2) {
            answers.put(further[each], further[each + 1]);
        }
        complete(id, Elements.MEDIATE, manager, answers);
        return id;
    }
}
