package io.ringloop.rules;

import java.util.Map;
import java.util.Set;

/**
 * One decision of the house: facts in, verdict out, and no memory between two calls.
 *
 * @param <F> the facts, a record
 * @param <V> the verdict, a record, or an enum where one word says it all
 */
public interface Decision<F, V> {

    /** The rule set's name, also the file's: {@code contact-routing}. */
    String name();

    /** The facts as the table names them; what the decision log keeps and shows. */
    Map<String, Object> inputs(F facts);

    /** Which inputs tell something about a person: they are sealed in the log. */
    default Set<String> personalInputs() {
        return Set.of();
    }

    /** The verdict in the words of the table; what the decision log keeps and shows. */
    Map<String, Object> outputs(V verdict);

    /**
     * Decides.
     *
     * @throws DecisionRefused if the table has no answer to these facts
     */
    Verdict<V> decide(F facts);

    /** The table as people read it. */
    DecisionTableView table();
}
