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

/** Who may see a callback, its files and its notices: who made, promised or has to make it, and who leads the unit. */
@Component
public class CallbackAccess {

    private final CallbackBook book;
    private final CallbackListStore list;
    private final CallbackRuns runs;
    private final People people;

    CallbackAccess(CallbackBook book, CallbackListStore list, CallbackRuns runs, People people) {
        this.book = book;
        this.list = list;
        this.runs = runs;
        this.people = people;
    }

    /**
     * A callback for somebody with this scope.
     *
     * @throws ProblemException {@code not-found}
     */
    public Callback see(UUID id, Scope scope) {
        if (!sees(id, scope)) {
            throw new ProblemException("not-found");
        }
        return book.get(id);
    }

    private boolean mayRead(Staff staff, UUID id) {
        return staff.may(Permission.CONTACTS_READ) && sees(id, people.scope(staff, Permission.CONTACTS_READ));
    }

    private boolean sees(UUID id, Scope scope) {
        return list.sees(id, scope) || runs.heldBy(scope.self()).contains(id);
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
