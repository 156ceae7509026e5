package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.CustomerDraft;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Cases that belong together: merged, linked, of one contact. */
class CaseMergesIT extends CaseScene {

    @Test
    void aMergedDuplicateLeavesEverythingToItsMasterAndTheEarliestReceivedTimeWins() {
        var customer = customers.create(
                CustomerDraft.of("合并", "1390000" + team.toString().substring(0, 4)));
        var master = cases.open(draft(CaseKind.COMPLAINT, customer.id()));
        clocks.start(clockOf(master, received), DAY, null);
        received = received.minus(Duration.ofHours(3));
        var duplicate = cases.open(draft(CaseKind.COMPLAINT, customer.id()));
        var contact = Ids.next();
        links.addContact(duplicate.id(), contact, "opened");
        links.attach(duplicate.id(), Ids.next(), "发票.pdf");
        var kept = links.merge(duplicate.id(), 0, master.id());
        assertThat(kept.receivedAt()).isEqualTo(received);
        assertThat(clocks.of(master.id()).get(0).course().due()).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        assertThat(cases.find(master.id()).orElseThrow().dueAt()).isEqualTo(received.plus(24, ChronoUnit.HOURS));
        assertThat(links.contacts(master.id())).containsExactly(contact);
        assertThat(links.attachments(master.id())).hasSize(1);
        assertThat(links.of(master.id())).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.DUPLICATE_OF);
            assertThat(link.outgoing()).isFalse();
            assertThat(link.number()).isEqualTo(duplicate.number());
        });
        var gone = cases.find(duplicate.id()).orElseThrow();
        assertThat(gone.mergedInto()).isEqualTo(master.id());
        assertThat(gone.closeReason()).isEqualTo("MERGED");
        assertThat(links.addContact(duplicate.id(), Ids.next(), "urge").id()).isEqualTo(master.id());
        assertThat(links.contacts(master.id())).hasSize(2);
    }

    @Test
    void aMergedCaseCanNeitherBeClosedNorReopenedNorMergedAgainNorTakeAnotherOver() {
        var master = assigned();
        var duplicate = assigned();
        var third = assigned();
        links.merge(duplicate.id(), version(duplicate), master.id());
        assertThat(cases.close(duplicate.id(), CloseReason.MERGED).mergedInto()).isEqualTo(master.id());
        refused("case-merged", () -> cases.close(duplicate.id(), CloseReason.SOLVED_SILENT));
        refused("case-merged", () -> cases.reopen(duplicate.id(), "again", received));
        refused("case-merged", () -> cases.changeStatus(duplicate.id(), CaseStatus.IN_PROGRESS));
        refused("case-merged", () -> links.merge(duplicate.id(), version(duplicate), third.id()));
        refused("case-merged", () -> links.merge(third.id(), version(third), duplicate.id()));
        refused("case-merged", () -> links.merge(master.id(), version(master), duplicate.id()));
        refused("case-merged-into-itself", () -> links.merge(master.id(), version(master), master.id()));
        refused("case-status-impossible", () -> cases.close(third.id(), CloseReason.MERGED));
    }

    @Test
    void ofTwoMergesAgainstEachOtherOneWinsAndNoCircleRemains() throws Exception {
        var one = assigned();
        var other = assigned();
        int versionOfOne = version(one);
        int versionOfOther = version(other);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var refusals = 0;
            for (var future : pool.invokeAll(List.<Callable<CaseFile>>of(
                    () -> links.merge(one.id(), versionOfOne, other.id()),
                    () -> links.merge(other.id(), versionOfOther, one.id())))) {
                try {
                    future.get();
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(ProblemException.class);
                    refusals++;
                }
            }
            assertThat(refusals).isEqualTo(1);
            assertThat(List.of(
                            cases.find(one.id()).orElseThrow(),
                            cases.find(other.id()).orElseThrow()))
                    .filteredOn(file -> file.mergedInto() != null)
                    .hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void casesOfDifferentKindsOrCustomersAreNotMerged() {
        var first = customers.create(CustomerDraft.of("甲"));
        var second = customers.create(CustomerDraft.of("乙"));
        var one = cases.open(draft(CaseKind.COMPLAINT, first.id()));
        var other = cases.open(draft(CaseKind.COMPLAINT, second.id()));
        var ticket = cases.open(draft(CaseKind.TICKET, first.id()));
        refused("case-customers-differ", () -> links.merge(one.id(), 0, other.id()));
        refused("case-kinds-differ", () -> links.merge(one.id(), 0, ticket.id()));
    }

    @Test
    void linksAreKeptOnceAndNeverToOneselfOrAsADuplicate() {
        var one = open();
        var other = open();
        links.link(one.id(), other.id(), LinkKind.SAME_EVENT);
        links.link(one.id(), other.id(), LinkKind.SAME_EVENT);
        assertThat(links.of(other.id()))
                .singleElement()
                .extracting(CaseLink::outgoing)
                .isEqualTo(false);
        refused("case-linked-to-itself", () -> links.link(one.id(), one.id(), LinkKind.FOLLOWS));
        refused("case-link-needs-merge", () -> links.link(one.id(), other.id(), LinkKind.DUPLICATE_OF));
        refused("case-not-found", () -> links.link(one.id(), Ids.next(), LinkKind.FOLLOWS));
    }

    @Test
    void oneContactBelongsToSeveralCasesAndACaseToSeveralContacts() {
        var one = open();
        var other = open();
        var contact = Ids.next();
        links.addContact(one.id(), contact, "other");
        links.addContact(other.id(), contact, "other");
        links.addContact(other.id(), contact, "other");
        links.addContact(other.id(), Ids.next(), "urge");
        assertThat(links.casesOf(contact)).containsExactly(one.id(), other.id());
        assertThat(links.contacts(other.id())).hasSize(2);
        assertThat(events.stream(CaseEvent.ContactAddedToCase.class)
                        .filter(event -> event.file().id().equals(other.id())))
                .hasSize(2);
    }

    private int version(CaseFile file) {
        return cases.find(file.id()).orElseThrow().version();
    }
}
