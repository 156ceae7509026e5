package io.ringloop.files;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.files.FileEvent.FileAttached;
import io.ringloop.files.FileEvent.FileDropped;
import io.ringloop.files.FileEvent.FileErased;
import io.ringloop.files.FileEvent.FileFoundDamaged;
import io.ringloop.files.FileEvent.FileRead;
import io.ringloop.files.FileEvent.FileStored;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened to files, and who read them. A name may tell of a person, so it is sealed. */
@Component
class FileFacts {

    private final Archive archive;

    FileFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void record(FileEvent event) {
        var file = event.file();
        var fact = Fact.of(kind(event), "file", file.id(), data(file));
        if (event instanceof FileStored) {
            fact = fact.about(file.id().value(), Map.of("name", file.name()));
        }
        archive.append(file.subjectId() == null ? fact : fact.in(file.subjectId()));
    }

    private static String kind(FileEvent event) {
        if (event instanceof FileStored) {
            return "file-stored";
        } else if (event instanceof FileAttached) {
            return "file-attached";
        } else if (event instanceof FileRead) {
            return "file-read";
        } else if (event instanceof FileFoundDamaged) {
            return "file-damaged";
        } else if (event instanceof FileDropped) {
            return "file-dropped";
        } else if (event instanceof FileErased) {
            return "file-erased";
        }
        throw new IllegalStateException("no fact for " + event);
    }

    private static Map<String, Object> data(StoredFile file) {
        var data = Map.<String, Object>of("type", file.type(), "size", file.size(), "sha256", file.sha256());
        if (file.subjectType() == null || file.subjectId() == null) {
            return data;
        }
        var attached = new LinkedHashMap<>(data);
        attached.put("subjectType", file.subjectType());
        attached.put("subjectId", file.subjectId());
        return attached;
    }
}
