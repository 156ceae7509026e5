package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.TestStaff;
import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.callbacks.PeriodicCallback;
import io.ringloop.callbacks.PeriodicCallbacks;
import io.ringloop.callbacks.handling.CallbackBook;
import io.ringloop.cases.CloseReason;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Consents.ConsentDraft;
import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerMerges;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.processes.CallbackProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Repeat complainers and customers who are worth much are called again and again. Catalogue 80, 118. */
class PeriodicCallbacksIT extends ComplaintScene {

    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration NEXT_DAYS = Duration.ofDays(3);

    @Autowired
    PeriodicCallbacks periodic;

    @Autowired
    Callbacks callbacks;

    @Autowired
    CallbackBook made;

    @Autowired
    Consents consents;

    @Autowired
    CustomerMerges merges;

    @Autowired
    MockMvc http;

    private final List<UUID> known = new ArrayList<>();

    /** No test leaves a customer who is called to the next. */
    @AfterEach
    void nobodyIsCalledAnyMore() {
        known.forEach(this::refuseCalls);
        known.forEach(customer -> await(() -> assertThat(periodic.of(customer))
                .allSatisfy(plan -> assertThat(plan.state()).isEqualTo("over"))));
    }

    @Test
    void item80_aRepeatComplainerIsCalledThreeTimesAFortnightApartByALeader() {
        var customer = known("normal");
        solvedOnTheSpot(customer, agent);
        assertThat(periodic.of(customer)).isEmpty();
        var second = solvedOnTheSpot(customer, agent);
        for (var round = 1; round <= 3; round++) {
            var callback = planned(customer, round);
            assertThat(callback.draft().type()).isEqualTo(CallbackType.REPEAT_COMPLAINER);
            assertThat(callback.draft().caseId()).isEqualTo(second);
            assertThat(Duration.between(clock.instant(), callback.attemptAt()))
                    .isBetween(FORTNIGHT.minusMinutes(5), FORTNIGHT.plus(NEXT_DAYS));
            clock.moveTo(Objects.requireNonNull(callback.attemptAt()).plusSeconds(1));
            var task = task(callback.id(), CallbackProcess.Elements.TAKE_CALLBACK);
            assertThat(task.assignee()).isNull();
            assertThat(task.groups()).containsExactly(Role.TEAM_LEADER.name());
            callbacks.settle(callback.id(), "satisfied");
        }
        over(customer, "done");
    }

    @Test
    void item80_theSeniorAgentWhoTookTheComplaintCallsThem() {
        var senior = people.agentIn(team, "senior");
        var customer = known("normal");
        solvedOnTheSpot(customer, agent);
        solvedOnTheSpot(customer, senior);
        var callback = planned(customer, 1);
        clock.moveTo(Objects.requireNonNull(callback.attemptAt()).plusSeconds(1));
        assertThat(task(callback.id(), CallbackProcess.Elements.TAKE_CALLBACK).assignee())
                .isEqualTo(senior.id());
    }

    @Test
    void item118_aKeyCustomerIsCalledEveryMonthAsLongAsTheyAreOne() {
        var customer = known("key");
        var first = planned(customer, 1);
        assertThat(first.draft().type()).isEqualTo(CallbackType.KEY_CUSTOMER);
        assertThat(Duration.between(clock.instant(), first.attemptAt()))
                .isBetween(MONTH.minusMinutes(5), MONTH.plus(NEXT_DAYS));
        assertThat(plan(customer).timesLeft()).isNull();
        callbacks.settle(first.id(), "satisfied");
        var second = planned(customer, 2);
        var before = customers.find(customer).orElseThrow();
        customers.change(
                customer,
                before.version(),
                CustomerDraft.of("客户", before.numbers().get(0).dialled()).marked(Marks.NONE),
                everybody());
        over(customer, "segment");
        await(() -> assertThat(made.get(second.id()).result()).isEqualTo("calledOff"));
    }

    @Test
    void item118_lookingTwicePlansOnce() {
        var customer = known("key");
        var first = planned(customer, 1);
        periodic.follow(customer, team);
        periodic.follow(customer, team);
        assertThat(plan(customer).rounds()).isEqualTo(1);
        assertThat(plan(customer).callbackId()).isEqualTo(first.id());
    }

    @Test
    void item80_whileAComplaintIsInHandTheyAreNotCalledAndAfterwardsAgain() {
        var customer = known("key");
        var first = planned(customer, 1);
        var complaint = opened(customer, agent);
        await(() -> assertThat(plan(customer).state()).isEqualTo(PeriodicCallback.HELD));
        await(() -> assertThat(made.get(first.id()).result()).isEqualTo("calledOff"));
        assertThat(plan(customer).rounds()).isZero();
        processes.cancel(complaint, "withdrawn");
        cases.close(complaint, CloseReason.WITHDRAWN);
        assertThat(planned(customer, 1).id()).isNotEqualTo(first.id());
        assertThat(plan(customer).state()).isEqualTo(PeriodicCallback.RUNNING);
    }

    @Test
    void item118_whoTakesBackTheirConsentIsNotCalledAnyMore() {
        var customer = known("key");
        var first = planned(customer, 1);
        refuseCalls(customer);
        over(customer, "consent");
        await(() -> assertThat(made.get(first.id()).result()).isEqualTo("calledOff"));
    }

    @Test
    void item118_whoSaysNoToACallIsNotAskedAgain() {
        var customer = known("key");
        var first = planned(customer, 1);
        callbacks.settle(first.id(), "refused");
        over(customer, "refused");
        periodic.follow(customer, team);
        assertThat(periodic.of(customer)).hasSize(1);
    }

    @Test
    void item80_whatIsLeftGoesToWhomTheyWereMergedInto() {
        var duplicate = known("normal");
        solvedOnTheSpot(duplicate, agent);
        solvedOnTheSpot(duplicate, agent);
        var first = planned(duplicate, 1);
        var survivor = known("normal");
        merges.merge(
                duplicate,
                customers.find(duplicate).orElseThrow().version(),
                survivor,
                customers.find(survivor).orElseThrow().version(),
                Set.of(),
                everybody());
        await(() -> assertThat(made.get(first.id()).result()).isEqualTo("calledOff"));
        assertThat(planned(survivor, 1).draft().customerId()).isEqualTo(survivor);
        assertThat(plan(survivor).timesLeft()).isEqualTo(2);
    }

    @Test
    void theListOfACustomerIsReadByWhoMaySeeTheCustomer() throws Exception {
        var customer = known("key");
        planned(customer, 1);
        var path = "/api/customers/" + customer + "/periodic-callbacks";
        http.perform(get(path).with(TestStaff.signedIn(manager)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].type").value("KEY_CUSTOMER"));
        http.perform(get(path).with(TestStaff.signedIn(agent))).andExpect(status().isNotFound());
    }

    private UUID known(String value) {
        var customer = customer(value);
        known.add(customer);
        return customer;
    }

    private Callback planned(UUID customer, int round) {
        await(() -> {
            assertThat(periodic.of(customer)).isNotEmpty();
            assertThat(plan(customer).rounds()).isEqualTo(round);
            assertThat(plan(customer).callbackId()).isNotNull();
            assertThat(made.get(Objects.requireNonNull(plan(customer).callbackId()))
                            .attemptAt())
                    .isNotNull();
        });
        return made.get(Objects.requireNonNull(plan(customer).callbackId()));
    }

    private PeriodicCallback plan(UUID customer) {
        return periodic.of(customer).get(0);
    }

    private void over(UUID customer, String why) {
        await(() -> assertThat(plan(customer).endedFor()).isEqualTo(why));
    }

    private UUID opened(UUID customer, Staff by) {
        return complaints
                .open(new ComplaintDraft(
                        Ids.next(),
                        Ids.next(),
                        by.id(),
                        team,
                        customer,
                        "CMP_SLOW",
                        null,
                        "call",
                        START,
                        "zh-CN",
                        Registration.ofMatter("13900001111", "没有上门", "upset")))
                .id();
    }

    private UUID solvedOnTheSpot(UUID customer, Staff by) {
        var id = opened(customer, by);
        settleOnTheSpot(id, by);
        await(() -> assertThat(processes.running(id)).isEmpty());
        return id;
    }

    private void settleOnTheSpot(UUID id, Staff by) {
        complete(
                id,
                Elements.REGISTER_AND_SOOTHE,
                by,
                said("solvedOnSpot", "yes", "solution", "当场改约", "customerAgrees", "yes"));
    }

    private void refuseCalls(UUID customer) {
        var survivor = customers.find(customer).orElseThrow().id();
        consents.record(survivor, new ConsentDraft("call", "survey", false, "call", null, null), everybody());
    }

    private Scope everybody() {
        return new Scope(Scope.Kind.ALL, manager.id(), Set.of());
    }
}
