package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.CallbackListStore;
import io.ringloop.files.FileGate;
import io.ringloop.notifications.NoticeGate;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.ProblemException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see a callback, its files and its notices: who made or promised it, and who leads the unit. */
@Component
public class CallbackAccess {

    private final CallbackBook book;
    private final CallbackListStore list;
    private final People people;

    CallbackAccess(CallbackBook book, CallbackListStore list, People people) {
        this.book = book;
        this.list = list;
        this.people = people;
    }

    /**
     * A callback for somebody with this scope.
     *
     * @throws ProblemException {@code not-found}
     */
    public Callback see(UUID id, Scope scope) {
        if (!list.sees(id, scope)) {
            throw new ProblemException("not-found");
        }
        return book.get(id);
    }

    private boolean mayRead(Staff staff, UUID id) {
        return staff.may(Permission.CONTACTS_READ) && list.sees(id, people.scope(staff, Permission.CONTACTS_READ));
    }

    /** The files of a callback. */
    @Component
    static class OfFiles implements FileGate {

        private final CallbackAccess access;

        OfFiles(CallbackAccess access) {
            this.access = access;
        }

        @Override
        public String subjectType() {
            return CallbackBook.SUBJECT;
        }

        @Override
        public boolean mayRead(Staff staff, UUID subjectId) {
            return access.mayRead(staff, subjectId);
        }
    }

    /** The notices about a callback. */
    @Component
    static class OfNotices implements NoticeGate {

        private final CallbackAccess access;

        OfNotices(CallbackAccess access) {
            this.access = access;
        }

        @Override
        public String subjectType() {
            return CallbackBook.SUBJECT;
        }

        @Override
        public boolean mayRead(Staff staff, UUID subjectId) {
            return access.mayRead(staff, subjectId);
        }
    }
}
