package io.ringloop.cases;

import io.ringloop.files.FileGate;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever sees a case reads its files. */
@Component
class CaseFiles implements FileGate {

    static final String SUBJECT = "case";

    private final CaseList cases;
    private final People people;

    CaseFiles(CaseList cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public boolean mayRead(Staff staff, UUID caseId) {
        return staff.may(Permission.CASES_READ) && cases.sees(caseId, people.scope(staff, Permission.CASES_READ));
    }
}
