package io.ringloop.bench;

import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.DeadlinesFacts;
import io.ringloop.rules.DecisionRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The largest table, decided by Drools as Ringloop does and by Camunda's DMN engine, in one thread and without a log. */
record DecisionsPerSecond(Settings settings) {

    private static final String FILE = "/rules/deadlines.dmn";
    private static final String DECISION = "deadlines";

    double byDrools() {
        Deadlines table = Deadlines.bundled();
        return rate(facts(table), table::decide);
    }

    double byCamunda() throws IOException {
        Deadlines table = Deadlines.bundled();
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var text = DecisionsPerSecond.class.getResourceAsStream(FILE)) {
            var decision = engine.parseDecision(DECISION, text);
            List<Map<String, Object>> inputs =
                    facts(table).stream().map(table::inputs).toList();
            return rate(inputs, input -> engine.evaluateDecisionTable(decision, input));
        }
    }

    /** Everything the table has an answer to. */
    private static List<DeadlinesFacts> facts(Deadlines table) {
        var answered = new ArrayList<DeadlinesFacts>();
        for (ClockKind clock : ClockKind.values()) {
            for (ClockClass clockClass : ClockClass.values()) {
                for (CustomerValue value : CustomerValue.values()) {
                    var facts = new DeadlinesFacts(clock, clockClass, value);
                    try {
                        table.decide(facts);
                        answered.add(facts);
                    } catch (DecisionRefused unanswered) {
                        // this clock does not run for this class
                    }
                }
            }
        }
        return answered;
    }

    private <T> double rate(List<T> questions, Consumer<T> decide) {
        run(questions, decide, settings.roundLength().dividedBy(3));
        Duration length = settings.roundLength();
        return run(questions, decide, length) / (double) length.toSeconds();
    }

    private static <T> long run(List<T> questions, Consumer<T> decide, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        long decided = 0;
        while (System.nanoTime() < end) {
            for (T question : questions) {
                decide.accept(question);
            }
            decided += questions.size();
        }
        return decided;
    }
}
