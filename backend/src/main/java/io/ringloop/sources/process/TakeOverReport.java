package io.ringloop.sources.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.sources.handling.TakingRows;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands the approved rows on to be taken over. */
@ModelBean
class TakeOverReport implements JavaDelegate {

    private final TakingRows rows;

    TakeOverReport(TakingRows rows) {
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rows.begin(Report.of(execution));
    }
}
