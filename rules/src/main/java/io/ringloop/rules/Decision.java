package io.ringloop.rules;

import java.util.Map;

/**
 * One decision of the house: facts in, verdict out, and no memory between two calls.
 *
 * @param <F> the facts, a record
 * @param <V> the verdict, a record
 */
public interface Decision<F, V> {

    /** The rule set's name, also the file's: {@code contact-routing}. */
    String name();

    /** The facts as the table names them; what the decision log keeps and shows. */
    Map<String, Object> inputs(F facts);

    /**
     * Decides.
     *
     * @throws DecisionRefused if the table has no answer to these facts
     */
    Verdict<V> decide(F facts);

    /** The table as people read it. */
    DecisionTableView table();
}
