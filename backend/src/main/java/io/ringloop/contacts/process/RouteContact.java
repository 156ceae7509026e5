package io.ringloop.contacts.process;

import io.ringloop.contacts.desk.RoutingOfContacts;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.InboundContactProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes over the decision made when the dialplan asked, or decides now. */
@ModelBean
class RouteContact implements JavaDelegate {

    private final RoutingOfContacts routing;

    RouteContact(RoutingOfContacts routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.ROUTE, routing.of(Contact.of(execution)));
    }
}
