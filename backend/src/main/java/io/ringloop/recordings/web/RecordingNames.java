package io.ringloop.recordings.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.recordings.store.ListeningStore.Listening;
import io.ringloop.recordings.store.ListeningStore.Part;
import io.ringloop.recordings.store.RemarkStore.Remark;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rows with the names of those who listened and remarked. */
@Component
class RecordingNames {

    private final People people;

    RecordingNames(People people) {
        this.people = people;
    }

    record ListeningRow(UUID id, UUID staffId, String name, Instant begunAt, List<Part> parts) {}

    /** @param version 0 as first written */
    record RemarkRow(UUID id, long atMs, UUID authorId, String author, int version, String text, Instant writtenAt) {}

    List<ListeningRow> rows(List<Listening> listenings) {
        var names = names(listenings.stream().map(Listening::by).toList());
        return listenings.stream()
                .map(one -> new ListeningRow(
                        one.id(), one.by().value(), names.getOrDefault(one.by(), ""), one.begunAt(), one.parts()))
                .toList();
    }

    List<RemarkRow> remarks(List<Remark> remarks) {
        var names = names(remarks.stream().map(Remark::author).toList());
        return remarks.stream()
                .map(one -> new RemarkRow(
                        one.id(),
                        one.atMs(),
                        one.author().value(),
                        names.getOrDefault(one.author(), ""),
                        one.version(),
                        one.text(),
                        one.writtenAt()))
                .toList();
    }

    private Map<StaffId, String> names(Collection<StaffId> ids) {
        return people.findAll(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Staff::id, Staff::displayName));
    }
}
