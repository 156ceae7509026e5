package io.ringloop.quality.handling;

import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.quality.store.AgentFactStore.AgentFacts;
import io.ringloop.rules.QaSampling;
import io.ringloop.rules.QaSamplingFacts;
import io.ringloop.rules.QaSamplingTerms;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks the table {@code qa-sampling} how many contacts of whom are looked at; equal facts are asked and logged once in a plan. */
@Component
class SamplingRates {

    private final QaSampling table;
    private final Decisions decisions;

    SamplingRates(QaSampling table, Decisions decisions) {
        this.table = table;
        this.decisions = decisions;
    }

    Function<Framed, QaSamplingTerms> of(UUID plan, Map<UUID, AgentFacts> agents) {
        var subject = DecisionSubject.of(QualityBook.PLAN, plan).in(plan);
        var known = new HashMap<QaSamplingFacts, QaSamplingTerms>();
        return contact -> {
            var agent = agents.getOrDefault(contact.agent(), AgentFacts.UNKNOWN);
            var facts = new QaSamplingFacts(
                    agent.tenureDays(), agent.complaintRatio(), agent.probation(), contact.scenario());
            return known.computeIfAbsent(
                    facts, asked -> decisions.decide(subject, table, asked).verdict());
        };
    }
}
