package io.ringloop.cases;

import io.ringloop.notifications.NoticeGate;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read a case may read the notices about it. */
@Component
class CaseNotices implements NoticeGate {

    private final CaseList list;
    private final People people;

    CaseNotices(CaseList list, People people) {
        this.list = list;
        this.people = people;
    }

    @Override
    public String subjectType() {
        return CaseWork.SUBJECT;
    }

    @Override
    public boolean mayRead(Staff staff, UUID subjectId) {
        return staff.may(Permission.CASES_READ) && list.sees(subjectId, people.scope(staff, Permission.CASES_READ));
    }
}
