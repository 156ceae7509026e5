package io.ringloop.complaints.handling;

import io.ringloop.people.StaffId;
import io.ringloop.tasks.Tasks;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known once a complaint is registered. */
@Component
@Transactional
public class ComplaintHistory {

    private final ComplaintBook book;
    private final ComplaintClocks clocks;
    private final Tasks tasks;

    ComplaintHistory(ComplaintBook book, ComplaintClocks clocks, Tasks tasks) {
        this.book = book;
        this.clocks = clocks;
        this.tasks = tasks;
    }

    /**
     * The registration is complete: whoever it is about has nothing more to do with it.
     *
     * @return whether it is about whoever registers it
     */
    public boolean gather(UUID caseId) {
        var complaint = book.get(caseId);
        clocks.registered(caseId);
        var about = complaint.registration().employee();
        if (about == null) {
            return false;
        }
        var employee = new StaffId(about);
        tasks.exclude(caseId, null, employee);
        return employee.equals(complaint.registrar()) || employee.equals(complaint.registeredBy());
    }
}
