package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.callbacks.store.PeriodicStore;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.Spans;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.Absences;
import io.ringloop.people.Grants;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.SkillGroup;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackPolicyFacts;
import io.ringloop.rules.CallbackTerms;
import io.ringloop.rules.CallbackTerms.DelayFrom;
import io.ringloop.rules.CallbackType;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When, how often and by whom a customer is called back, and whether at all. Table callback-policy. */
@Component
@Transactional
public class CallbackPlans {

    /** Asked by us alone; the others owe the customer an answer. */
    private static final Set<CallbackType> UNASKED = EnumSet.of(
            CallbackType.AFTER_SALE,
            CallbackType.AFTER_SERVICE,
            CallbackType.KEY_CUSTOMER,
            CallbackType.REPEAT_COMPLAINER,
            CallbackType.LOW_SCORE);

    private final CallbackBook book;
    private final CallbackStore store;
    private final PeriodicStore periodic;
    private final CallbackPolicy policy;
    private final Decisions decisions;
    private final Spans spans;
    private final Consents consents;
    private final People people;
    private final Absences absences;
    private final Tasks tasks;
    private final Grants grants;
    private final CallbackNews news;

    CallbackPlans(
            CallbackBook book,
            CallbackStore store,
            PeriodicStore periodic,
            CallbackPolicy policy,
            Decisions decisions,
            Spans spans,
            Consents consents,
            People people,
            Absences absences,
            Tasks tasks,
            Grants grants,
            CallbackNews news) {
        this.book = book;
        this.store = store;
        this.periodic = periodic;
        this.policy = policy;
        this.decisions = decisions;
        this.spans = spans;
        this.consents = consents;
        this.people = people;
        this.absences = absences;
        this.tasks = tasks;
        this.grants = grants;
        this.news = news;
    }

    /** On which terms it is made. */
    public record Terms(boolean allowed, @Nullable StaffId agent, Role group, Instant dueAt, Instant expiresAt) {}

    /** A span in which the customer may be called. */
    public record Hours(Instant from, Instant until) {}

    public Terms decide(UUID id) {
        var callback = book.lock(id);
        var terms = terms(callback);
        var unit = callback.draft().unitId();
        var wished = callback.draft().wishedAt();
        var base = terms.delayFrom() == DelayFrom.PROMISE && wished != null ? wished : book.now();
        var again = periodic.ofCallback(id).filter(plan -> plan.rounds() > 1).isPresent();
        var wait = again ? terms.cycle() : terms.delay();
        var first = wished == null ? spans.callable(terms, spans.after(wait, base, unit), unit) : wished;
        var dueAt = spans.after(terms.window(), first, unit);
        var expiresAt = spans.after(terms.expiry(), first, unit);
        store.terms(id, terms.maxAttempts(), first, dueAt, expiresAt, book.now());
        news.changed(id);
        var allowed = !UNASKED.contains(callback.draft().type())
                || !consents.refuses(callback.draft().customerId(), "call", "survey");
        if (!allowed) {
            book.close(id, "notAllowed");
        }
        var agent = agent(callback, terms);
        if (agent != null) {
            grants.grant(agent, Customers.SUBJECT, callback.draft().customerId(), id, expiresAt);
        }
        return new Terms(allowed, agent, group(terms), dueAt, expiresAt);
    }

    /** The next attempt: at the time the customer wished, else in the allowed hours. */
    public Hours next(UUID id) {
        var callback = book.lock(id);
        var terms = terms(callback);
        var unit = callback.draft().unitId();
        var hours = hours(terms, callback, unit);
        store.attempt(id, hours.from(), hours.until(), book.now());
        news.changed(id);
        return hours;
    }

    private Hours hours(CallbackTerms terms, Callback callback, UUID unit) {
        var now = book.now();
        var wished = callback.draft().wishedAt();
        if (wished != null) {
            var at = later(wished, now);
            var until = later(spans.after(terms.window(), wished, unit), spans.callableUntil(terms, wished, unit));
            if (at.isBefore(until)) {
                return new Hours(at, until);
            }
        }
        var planned = callback.attemptAt();
        var at = spans.callable(terms, planned == null ? now : later(planned, now), unit);
        return new Hours(at, spans.callableUntil(terms, at, unit));
    }

    private @Nullable StaffId agent(Callback callback, CallbackTerms terms) {
        var agent = callback.draft().agent();
        if (agent == null) {
            return null;
        }
        return switch (terms.who()) {
            case PROMISER_THEN_TEAM, SAME_AGENT, ASKING_AGENT ->
                people.find(agent)
                        .filter(staff -> staff.active() && absences.isThere(staff))
                        .map(staff -> agent)
                        .orElse(null);
            case LEADER_OR_SENIOR ->
                people.find(agent)
                        .filter(staff -> staff.active() && absences.isThere(staff) && experienced(staff))
                        .map(staff -> agent)
                        .orElse(null);
            case AGENT_NOT_HANDLER, SENIOR_NOT_HANDLER -> {
                tasks.exclude(callback.id(), null, agent);
                yield null;
            }
            case OUTBOUND_AGENT, ANY_FREE_AGENT, TEAM_LEADER -> null;
        };
    }

    private static boolean experienced(Staff staff) {
        return staff.has(Role.TEAM_LEADER) || staff.skills().contains(SkillGroup.SENIOR);
    }

    private static Role group(CallbackTerms terms) {
        return switch (terms.who()) {
            case LEADER_OR_SENIOR, TEAM_LEADER -> Role.TEAM_LEADER;
            case OUTBOUND_AGENT,
                    AGENT_NOT_HANDLER,
                    SENIOR_NOT_HANDLER,
                    ANY_FREE_AGENT,
                    PROMISER_THEN_TEAM,
                    SAME_AGENT,
                    ASKING_AGENT -> Role.AGENT;
        };
    }

    private CallbackTerms terms(Callback callback) {
        var facts = new CallbackPolicyFacts(callback.draft().type());
        return decisions.decide(subject(callback), policy, facts).verdict();
    }

    static DecisionSubject subject(Callback callback) {
        return DecisionSubject.of(CallbackBook.SUBJECT, callback.id())
                .in(callback.id())
                .about(callback.draft().customerId());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
