package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerMerges;
import io.ringloop.people.Scope;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint of somebody who turns out to be known under another name. */
class MergedCustomerIT extends ComplaintScene {

    @Autowired
    CustomerMerges merges;

    @Test
    void caseAndTaskShowTheSurvivorAndTheComplaintCountsForThem() {
        var duplicate = customer("normal");
        var id = registered(duplicate, said());
        task(id, Elements.HANDLE_ORDINARY);
        var survivor = customers.create(CustomerDraft.of("诸葛明"));
        var scope = new Scope(Scope.Kind.ALL, manager.id(), Set.of());
        assertThat(merges.preview(duplicate, survivor.id(), scope).moving()).containsEntry("cases", 1);
        merges.merge(duplicate, 0, survivor.id(), scope);
        assertThat(cases.find(id).orElseThrow().customerId()).isEqualTo(survivor.id());
        assertThat(task(id, Elements.HANDLE_ORDINARY).customer()).isEqualTo("诸葛明");
        var renamed = customers.find(survivor.id()).orElseThrow();
        customers.change(renamed.id(), renamed.version(), CustomerDraft.of("诸葛亮"), scope);
        assertThat(task(id, Elements.HANDLE_ORDINARY).customer()).isEqualTo("诸葛亮");
    }
}
