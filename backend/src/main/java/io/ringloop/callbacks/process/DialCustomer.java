package io.ringloop.callbacks.process;

import io.ringloop.callbacks.handling.DialNews;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.CallbackVariables;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the process know whose phone rings; the call itself was ordered when the task was completed. */
@ModelBean
class DialCustomer implements JavaDelegate {

    private final DialNews news;

    DialCustomer(DialNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var attempt = news.current(Subject.of(execution));
        execution.setVariable(CallbackVariables.CALL_AGENT, attempt.agent().toString());
        execution.setVariable(CallbackVariables.NO_NEWS_AT, Date.from(attempt.noNewsAt()));
    }
}
