package io.ringloop.routing.asking;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.routing.RoutingVerdict;
import io.ringloop.routing.store.AskedStore;
import io.ringloop.rules.ContactRouting;
import io.ringloop.telephony.RouteQuestion;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides where a call goes, once per call, and remembers it. */
@Component
public class Verdicts {

    private static final String SUBJECT = "call";

    private final FactsOfCall facts;
    private final Decisions decisions;
    private final AskedStore asked;
    private final Clock clock;
    private final ContactRouting table;

    Verdicts(FactsOfCall facts, Decisions decisions, AskedStore asked, ContactRouting table, Clock clock) {
        this.facts = facts;
        this.decisions = decisions;
        this.asked = asked;
        this.table = table;
        this.clock = clock;
    }

    public Optional<RoutingVerdict> find(String pbx, String uniqueid) {
        return asked.find(pbx, uniqueid);
    }

    /**
     * The verdict on this call: the remembered one, else a new one.
     *
     * @param claim asked once the decision is made: whether somebody still waits for it
     */
    @Transactional
    public RoutingVerdict verdict(RouteQuestion question, BooleanSupplier claim) {
        var known = asked.find(question.pbx(), question.uniqueid());
        if (known.isPresent()) {
            return remembered(question, known.get(), claim.getAsBoolean());
        }
        var caller = facts.caller(question);
        var subject = DecisionSubject.of(SUBJECT, question.pbx() + ":" + question.uniqueid())
                .about(caller.personId());
        var decided = decisions.decide(subject, table, facts.of(question, caller));
        return remembered(question, new RoutingVerdict(decided.id(), decided.verdict(), false), claim.getAsBoolean());
    }

    private RoutingVerdict remembered(RouteQuestion question, RoutingVerdict verdict, boolean applied) {
        var remembered = new RoutingVerdict(verdict.decisionId(), verdict.route(), verdict.applied() || applied);
        asked.remember(question.pbx(), question.uniqueid(), remembered, clock.instant());
        return remembered;
    }
}
