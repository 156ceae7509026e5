package io.ringloop.cases;

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
import io.ringloop.deadlines.ClockChanged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the timeline from what happens to cases and their clocks. */
@Component
class CaseEntries {

    private final CaseTimeline timeline;

    CaseEntries(CaseTimeline timeline) {
        this.timeline = timeline;
    }

    @EventListener
    @Transactional
    public void note(CaseEvent event) {
        var file = event.file();
        if (event instanceof CaseOpened) {
            add(file, "status", "case-opened", params("number", file.number()));
        } else if (event instanceof CaseAssigned assigned) {
            timeline.add(
                    file.id(),
                    "owner",
                    "case-" + (assigned.why().equals("claimed") ? "claimed" : "assigned"),
                    params("why", assigned.why(), "former", assigned.former()),
                    file.owner() == null ? null : "staff",
                    file.owner() == null ? null : file.owner().value());
        } else if (event instanceof CaseStatusChanged changed) {
            add(file, "status", "case-status-changed", params("from", changed.former(), "to", file.status()));
        } else if (event instanceof CaseClosed) {
            add(file, "status", "case-closed", params("reason", file.closeReason()));
        } else if (event instanceof CaseReopened reopened) {
            add(file, "status", "case-reopened", params("reason", reopened.reason(), "count", file.reopenCount()));
        } else if (event instanceof CaseChanged changed) {
            add(
                    file,
                    "change",
                    "case-changed",
                    params(
                            "severity",
                            file.severity(),
                            "formerSeverity",
                            changed.former().severity()));
        } else {
            noteRelation(event);
        }
    }

    private void noteRelation(CaseEvent event) {
        var file = event.file();
        if (event instanceof CaseMerged merged) {
            between(
                    file,
                    merged.master(),
                    "case-merged",
                    Map.of("number", merged.master().number()));
            between(merged.master(), file, "case-took-over", Map.of("number", file.number()));
        } else if (event instanceof CaseLinked linked) {
            var other = linked.other();
            between(file, other, "case-linked", params("kind", linked.kind(), "number", other.number()));
            between(other, file, "case-linked", params("kind", linked.kind(), "number", file.number()));
        } else if (event instanceof ContactAddedToCase added) {
            timeline.add(
                    file.id(),
                    "contact",
                    "contact-added-to-case",
                    Map.of("kind", added.kind()),
                    "contact",
                    added.contactId());
        } else if (event instanceof WorkCalledOff) {
            add(file, "status", "work-called-off", Map.of());
        } else if (event instanceof FileAttached attached) {
            timeline.add(
                    file.id(), "file", "file-attached", Map.of("name", attached.name()), "file", attached.fileId());
        }
    }

    @EventListener
    @Transactional
    public void note(ClockChanged event) {
        if (event.clock().subject().type().equals(ClocksOfCases.SUBJECT)) {
            timeline.add(
                    event.clock().subject().id(),
                    "clock",
                    "clock-" + event.change().code(),
                    params(
                            "clock", event.clock().kind(),
                            "due", event.clock().course().due(),
                            "dueBefore", event.dueBefore(),
                            "reason",
                                    event.clock().course().pauseReason() == null
                                            ? null
                                            : event.clock()
                                                    .course()
                                                    .pauseReason()
                                                    .code()),
                    "clock",
                    event.clock().id());
        }
    }

    private void add(CaseFile file, String kind, String code, Map<String, Object> params) {
        timeline.add(file.id(), kind, code, params, null, null);
    }

    private void between(CaseFile file, CaseFile other, String code, Map<String, Object> params) {
        timeline.add(file.id(), "link", code, params, "case", other.id());
    }

    /** Names and values in turn; those without a value are left out. */
    private static Map<String, Object> params(@Nullable Object... pairs) {
        var params = new LinkedHashMap<String, Object>();
        for (var each = 0; each < pairs.length; each += 2) {
            var value = pairs[each + 1];
            if (value != null) {
                params.put(String.valueOf(pairs[each]), value);
            }
        }
        return params;
    }
}
