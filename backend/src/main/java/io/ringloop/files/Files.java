package io.ringloop.files;

import io.ringloop.files.store.FileStore;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of people: received, kept by their uploader, attached to what they belong to. Bytes come before rows: whatever
 * crashes in between leaves sealed bytes that nothing can open and that housekeeping removes.
 */
@Component
public class Files {

    private static final Logger log = LoggerFactory.getLogger(Files.class);
    private static final int BUFFER_BYTES = 16 * 1024;

    private final FileStore store;
    private final FileTypes types;
    private final FileVault vault;
    private final ObjectProvider<FileGate> gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Files(
            FileStore store,
            FileTypes types,
            FileVault vault,
            ObjectProvider<FileGate> gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.types = types;
        this.vault = vault;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes in the bytes of a file. Call it outside of a transaction: it lasts as long as the sender takes.
     *
     * @param name as the sender calls it
     * @throws ProblemException {@code file-empty}, {@code file-type-not-allowed}, {@code file-type-mismatch}, {@code
     *     file-too-large}, {@code file-incomplete}
     */
    public ReceivedFile receive(@Nullable String name, InputStream bytes) {
        var head = read(bytes, FileTypes.HEAD_BYTES);
        if (head.length == 0) {
            throw new ProblemException("file-empty");
        }
        var cleaned = FileNames.clean(name);
        var type = types.of(head, cleaned);
        var named = FileTypes.named(cleaned, type);
        var id = new FileId(Ids.next());
        var size = new long[1];
        try {
            var sealed = vault.put(id, plain -> size[0] = copy(head, bytes, plain, type.maxBytes()));
            return new ReceivedFile(id, named, type.type(), size[0], sealed.sha256(), sealed.wrappedKey());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("file cannot be stored", unwritable);
        }
    }

    /** Keeps what was received; it belongs to its uploader until it is attached. */
    @Transactional
    public StoredFile keep(ReceivedFile file, StaffId by) {
        store.add(file, by, clock.instant());
        var kept = store.find(file.id()).orElseThrow();
        events.publishEvent(new FileEvent.FileStored(kept));
        return kept;
    }

    /**
     * Takes in bytes of the house's own, such as a recording: of any size, of a type that is known. Call it outside of a transaction.
     *
     * @param name with the extension of the type
     * @throws IOException when they cannot be read or written
     */
    public ReceivedFile receive(String name, String type, InputStream bytes) throws IOException {
        var id = new FileId(Ids.next());
        var size = new long[1];
        var sealed = vault.put(id, plain -> size[0] = bytes.transferTo(plain));
        return new ReceivedFile(id, name, type, size[0], sealed.sha256(), sealed.wrappedKey());
    }

    /** Keeps a file of the house's own for the thing it belongs to. */
    @Transactional
    public StoredFile keepFor(ReceivedFile file, String subjectType, UUID subjectId) {
        var now = clock.instant();
        store.add(file, null, now);
        events.publishEvent(new FileEvent.FileStored(store.find(file.id()).orElseThrow()));
        store.attach(file.id(), subjectType, subjectId, now);
        var kept = store.find(file.id()).orElseThrow();
        events.publishEvent(new FileEvent.FileAttached(kept));
        return kept;
    }

    /**
     * The bytes of a file for the capability it belongs to, which has decided who may have them and keeps the trail. Not read
     * beforehand: each part is authenticated while it is read.
     *
     * @throws FileNotFound also when it belongs to something else
     */
    public FileContent contentOf(FileId id, String subjectType, UUID subjectId) {
        var file = store.find(id)
                .filter(found -> subjectType.equals(found.subjectType()) && subjectId.equals(found.subjectId()))
                .orElseThrow(() -> new FileNotFound(id));
        var key = store.wrappedKey(id);
        return new FileContent(file, () -> reopen(file, key));
    }

    /** Whether a file is what was put in, from its first to its last byte. */
    public boolean undamaged(FileId id) {
        return store.find(id)
                .map(file -> isUndamaged(file, store.wrappedKey(id)))
                .orElse(false);
    }

    /** Erases a file for good; the bytes go after the commit. */
    @Transactional
    public void erase(FileId id) {
        store.find(id).ifPresent(file -> {
            store.delete(id);
            events.publishEvent(new FileEvent.FileErased(file));
            AfterCommit.run(() -> remove(id));
        });
    }

    /** Removes what was received and not kept. */
    public void discard(ReceivedFile file) {
        remove(file.id());
    }

    /**
     * Attaches a file to what it belongs to; from then on that thing's {@link FileGate} decides who may read it. Attaching
     * it there again changes nothing.
     *
     * @param by its uploader
     * @throws FileNotFound also when somebody else uploaded it
     * @throws ProblemException {@code file-already-attached} to something else
     */
    @Transactional
    public StoredFile attach(FileId id, String subjectType, UUID subjectId, StaffId by) {
        var file =
                store.lock(id).filter(found -> by.equals(found.uploadedBy())).orElseThrow(() -> new FileNotFound(id));
        if (subjectId.equals(file.subjectId()) && subjectType.equals(file.subjectType())) {
            return file;
        }
        if (file.subjectId() != null) {
            throw new ProblemException("file-already-attached", Map.of("name", file.name()));
        }
        store.attach(id, subjectType, subjectId, clock.instant());
        var attached = store.find(id).orElseThrow();
        events.publishEvent(new FileEvent.FileAttached(attached));
        return attached;
    }

    /** The files of one thing, in the order they were attached; whoever asks has decided who may know. */
    public List<StoredFile> of(String subjectType, UUID subjectId) {
        return store.of(subjectType, subjectId);
    }

    /**
     * What is known of a file.
     *
     * @throws FileNotFound also when it is not for this person
     */
    public StoredFile view(FileId id, Staff reader) {
        return store.find(id).filter(file -> mayRead(file, reader)).orElseThrow(() -> new FileNotFound(id));
    }

    /**
     * A file for somebody who may read it, checked from its first to its last byte. The look is recorded.
     *
     * @throws FileNotFound also when it is not for this person
     * @throws ProblemException {@code file-damaged}
     */
    public FileContent open(FileId id, Staff reader) {
        var file = view(id, reader);
        var key = store.wrappedKey(id);
        if (!isUndamaged(file, key)) {
            throw new ProblemException("file-damaged");
        }
        events.publishEvent(new FileEvent.FileRead(file, reader.id()));
        return new FileContent(file, () -> reopen(file, key));
    }

    void remove(FileId id) {
        try {
            vault.remove(id);
        } catch (IOException stays) {
            log.warn("Bytes of {} stay until housekeeping finds them: {}", id, stays.getMessage());
        }
    }

    private boolean isUndamaged(StoredFile file, byte[] key) {
        try {
            vault.check(file, key);
            return true;
        } catch (IOException damaged) {
            log.error("File {} is not what was put in: {}", file.id(), damaged.getMessage());
            events.publishEvent(new FileEvent.FileFoundDamaged(file));
            return false;
        }
    }

    private boolean mayRead(StoredFile file, Staff reader) {
        var subjectType = file.subjectType();
        var subjectId = file.subjectId();
        if (subjectType == null || subjectId == null) {
            return reader.id().equals(file.uploadedBy());
        }
        return gates.stream()
                .anyMatch(gate -> gate.subjectType().equals(subjectType) && gate.mayRead(reader, subjectId));
    }

    private InputStream reopen(StoredFile file, byte[] key) {
        try {
            return vault.open(file, key);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long copy(byte[] head, InputStream bytes, OutputStream plain, long most) throws IOException {
        var part = head;
        var size = 0L;
        while (part.length > 0) {
            size += part.length;
            if (size > most) {
                throw new ProblemException("file-too-large", Map.of("megabytes", most / (1024 * 1024)));
            }
            plain.write(part);
            part = read(bytes, BUFFER_BYTES);
        }
        return size;
    }

    /** Reads from the sender, whose failures are not ours. */
    private static byte[] read(InputStream bytes, int most) {
        try {
            return bytes.readNBytes(most);
        } catch (IOException brokenOff) {
            throw new ProblemException("file-incomplete", Map.of(), brokenOff);
        }
    }
}
