package io.ringloop.shared;

/** The thing was changed after the caller had read it. */
public class StaleVersion extends ProblemException {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("stale-version");
    }
}
