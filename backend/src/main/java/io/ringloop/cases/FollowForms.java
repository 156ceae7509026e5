package io.ringloop.cases;

import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.people.StaffId;
import io.ringloop.tasks.TaskCompleted;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contacts that people name on forms belong to the case; so do files, unless a thing of its own has them. */
@Component
class FollowForms {

    private static final String BY_THE_WAY = "other";

    private final CaseLinks links;
    private final Files files;

    FollowForms(CaseLinks links, Files files) {
        this.links = links;
        this.files = files;
    }

    @EventListener
    @Transactional
    public void keep(TaskCompleted completed) {
        var caseId = completed.caseId();
        if (caseId == null) {
            return;
        }
        completed.pointedTo("contact").forEach(contact -> links.addContact(caseId, contact, BY_THE_WAY));
        if (caseId.equals(completed.task().businessKey())) {
            attach(caseId, completed.pointedTo("files"), completed.by());
        }
    }

    /** One that hangs on the case already, from the round before, stays as it is. */
    private void attach(UUID caseId, List<UUID> named, StaffId by) {
        var attached =
                links.attachments(caseId).stream().map(Attachment::fileId).collect(Collectors.toSet());
        for (var id : named) {
            if (!attached.contains(id)) {
                var file = files.attach(new FileId(id), CaseFiles.SUBJECT, caseId, by);
                links.attach(caseId, id, file.name());
            }
        }
    }
}
