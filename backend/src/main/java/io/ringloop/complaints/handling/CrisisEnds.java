package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseEvent.CaseClosed;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A crisis ends with its case, and goes on with the case it is merged into. */
@Component
class CrisisEnds {

    private final Crises crises;

    CrisisEnds(Crises crises) {
        this.crises = crises;
    }

    @EventListener
    @Transactional
    public void follow(CaseClosed event) {
        if (event.file().kind() == CaseKind.COMPLAINT) {
            crises.over(event.file().id());
        }
    }

    @EventListener
    @Transactional
    public void follow(CaseMerged event) {
        if (event.file().kind() == CaseKind.COMPLAINT) {
            crises.moved(event.file().id(), event.master().id());
        }
    }
}
