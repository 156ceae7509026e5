package io.ringloop.contacts.desk;

import io.ringloop.notifications.NoticeGate;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a contact may read the notices about it. */
@Component
class ContactNotices implements NoticeGate {

    private final ContactAccess access;
    private final People people;

    ContactNotices(ContactAccess access, People people) {
        this.access = access;
        this.people = people;
    }

    @Override
    public String subjectType() {
        return "contact";
    }

    @Override
    public boolean mayRead(Staff staff, UUID subjectId) {
        return staff.may(Permission.CONTACTS_READ)
                && access.sees(subjectId, people.scope(staff, Permission.CONTACTS_READ));
    }
}
