package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.PbxRecordings;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder into which MixMonitor writes, on this machine or mounted from the PBX's. */
public final class RecordingFolder implements PbxRecordings {

    private static final int RIFF_HEAD = 8;

    private final String pbx;
    private final Path folder;

    public RecordingFolder(String pbx, Path folder) {
        this.pbx = pbx;
        this.folder = folder;
    }

    @Override
    public String pbx() {
        return pbx;
    }

    @Override
    public List<Lying> all() throws IOException {
        List<Lying> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found; // nothing was recorded yet
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.wav")) {
            for (Path file : files) {
                Lying lying = look(file);
                if (lying != null) {
                    found.add(lying);
                }
            }
        }
        found.sort(Comparator.comparing(Lying::changedAt).thenComparing(Lying::name));
        return found;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private static @Nullable Lying look(Path file) throws IOException {
        try {
            long size = Files.size(file);
            return new Lying(
                    file.getFileName().toString(),
                    size,
                    Files.getLastModifiedTime(file).toInstant(),
                    told(file) == size);
        } catch (NoSuchFileException taken) {
            return null;
        }
    }

    /** The size in the file's head: MixMonitor writes it last. */
    private static long told(Path file) throws IOException {
        try (DataInputStream head = new DataInputStream(Files.newInputStream(file))) {
            head.readInt();
            return Integer.toUnsignedLong(Integer.reverseBytes(head.readInt())) + RIFF_HEAD;
        } catch (EOFException empty) {
            return -1;
        }
    }

    private Path place(String name) throws IOException {
        Path place = folder.resolve(name);
        if (!folder.equals(place.getParent())) {
            throw new NoSuchFileException(name, null, "is not a file of the folder");
        }
        return place;
    }
}
