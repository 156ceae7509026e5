package io.ringloop.cases;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.cases.CaseEvent.CaseAssigned;
import io.ringloop.cases.CaseEvent.CaseChanged;
import io.ringloop.cases.CaseEvent.CaseClosed;
import io.ringloop.cases.CaseEvent.CaseLinked;
import io.ringloop.cases.CaseEvent.CaseMerged;
import io.ringloop.cases.CaseEvent.CaseOpened;
import io.ringloop.cases.CaseEvent.CaseReopened;
import io.ringloop.cases.CaseEvent.CaseStatusChanged;
import io.ringloop.cases.CaseEvent.ContactAddedToCase;
import io.ringloop.cases.CaseEvent.FileAttached;
import io.ringloop.cases.CaseEvent.WorkCalledOff;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened to cases. Words about a person are sealed under the customer's key, else under the case's own. */
@Component
class CaseFacts {

    /** Subject type of facts. */
    static final String SUBJECT = "case";

    private final Archive archive;

    CaseFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void record(CaseEvent event) {
        archive.append(fact(event));
    }

    private static Fact fact(CaseEvent event) {
        var file = event.file();
        if (event instanceof CaseOpened) {
            return about("case-opened", file);
        } else if (event instanceof CaseChanged) {
            return about("case-changed", file);
        } else if (event instanceof CaseAssigned assigned) {
            var data = state(file);
            data.put("why", assigned.why());
            if (assigned.former() != null) {
                data.put("former", assigned.former().value());
            }
            return of("case-assigned", file, data);
        } else if (event instanceof CaseStatusChanged changed) {
            return of("case-status-changed", file, with(file, "former", changed.former()));
        } else if (event instanceof CaseClosed) {
            return of("case-closed", file, with(file, "reason", Objects.requireNonNull(file.closeReason())));
        } else if (event instanceof CaseReopened reopened) {
            return of("case-reopened", file, with(file, "reason", reopened.reason()));
        } else if (event instanceof CaseMerged merged) {
            var data = with(file, "into", merged.master().id());
            data.put("formerReceivedAt", merged.formerReceivedAt());
            data.put("receivedAt", merged.master().receivedAt());
            return of("case-merged", file, data);
        } else if (event instanceof ContactAddedToCase added) {
            var data = with(file, "contact", added.contactId());
            data.put("kind", added.kind());
            return of("contact-added-to-case", file, data);
        } else if (event instanceof CaseLinked linked) {
            var data = with(file, "other", linked.other().id());
            data.put("kind", linked.kind());
            return of("case-linked", file, data);
        } else if (event instanceof WorkCalledOff) {
            return of("work-called-off", file, state(file));
        } else if (event instanceof FileAttached attached) {
            return of("file-attached", file, with(file, "file", attached.fileId()))
                    .about(person(file), Map.of("name", attached.name()));
        }
        throw new IllegalStateException("no fact for " + event);
    }

    private static Fact about(String kind, CaseFile file) {
        var words = new LinkedHashMap<String, Object>();
        words.put("title", file.title());
        words.put("words", file.words());
        if (file.product() != null) {
            words.put("product", file.product());
        }
        return of(kind, file, state(file)).about(person(file), words);
    }

    private static UUID person(CaseFile file) {
        return file.customerId() == null ? file.id() : file.customerId();
    }

    private static Fact of(String kind, CaseFile file, Map<String, Object> data) {
        return Fact.of(kind, SUBJECT, file.id(), data).in(file.id());
    }

    private static Map<String, Object> with(CaseFile file, String name, Object value) {
        var data = state(file);
        data.put(name, value);
        return data;
    }

    private static Map<String, Object> state(CaseFile file) {
        var data = new LinkedHashMap<String, Object>();
        data.put("number", file.number());
        data.put("status", file.status());
        data.put("unit", file.unitId());
        if (file.owner() != null) {
            data.put("owner", file.owner().value());
        }
        if (file.severity() != null) {
            data.put("severity", file.severity());
        }
        if (file.dueAt() != null) {
            data.put("due", file.dueAt());
        }
        return data;
    }
}
