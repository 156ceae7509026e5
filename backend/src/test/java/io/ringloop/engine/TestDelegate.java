package io.ringloop.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Remembers whom it served last; fails for the business key {@code broken}. */
@ModelBean
class TestDelegate implements JavaDelegate {

    static final AtomicReference<@Nullable String> LAST = new AtomicReference<>();
    static volatile boolean broken;

    @Override
    public void execute(DelegateExecution execution) {
        if (broken) {
            throw new IllegalStateException("told to fail");
        }
        LAST.set(execution.getProcessBusinessKey());
    }

    public String getSecret() {
        return "never shown to a model";
    }
}
