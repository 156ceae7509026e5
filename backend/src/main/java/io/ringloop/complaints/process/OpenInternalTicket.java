package io.ringloop.complaints.process;

import io.ringloop.complaints.handling.Closings;
import io.ringloop.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens an internal case for what still matters to us. */
@ModelBean
class OpenInternalTicket implements JavaDelegate {

    private final Closings closings;

    OpenInternalTicket(Closings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.openInternal(Complaint.of(execution));
    }
}
