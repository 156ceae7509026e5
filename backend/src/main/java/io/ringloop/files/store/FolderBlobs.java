package io.ringloop.files.store;

import io.ringloop.shared.RingloopSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Blobs in {@code <var>/files}, in 256 folders by the end of their ids. A blob is written beside its place, flushed to the
 * disk and then moved there, so that what is visible is whole.
 */
@Component
class FolderBlobs implements Blobs {

    private static final String UNFINISHED = ".part";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = permissions("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER = permissions("rwx------");

    private final Path root;
    private final Clock clock;

    FolderBlobs(RingloopSettings settings, Clock clock) {
        this.root = settings.var().resolve("files");
        this.clock = clock;
    }

    @Override
    public Writer create(UUID id) throws IOException {
        var place = place(id);
        Files.createDirectories(place.getParent(), OWNER_ONLY_FOLDER);
        var part = place.resolveSibling(id + UNFINISHED);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FolderWriter(FileChannel.open(part, options, OWNER_ONLY), part, place);
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public void forEachBefore(Instant before, Consumer<UUID> action) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!isBefore(file, before)) {
                    continue;
                }
                var name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else {
                    action.accept(UUID.fromString(name));
                }
            }
        }
    }

    /** False also for one that has just been moved or deleted. */
    private static boolean isBefore(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Path place(UUID id) {
        var name = id.toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private final class FolderWriter extends Writer {

        private final FileChannel channel;
        private final Path part;
        private final Path place;

        FolderWriter(FileChannel channel, Path part, Path place) {
            this.channel = channel;
            this.part = part;
            this.place = place;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            var buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        @Override
        public void commit() throws IOException {
            channel.force(true);
            channel.close();
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
