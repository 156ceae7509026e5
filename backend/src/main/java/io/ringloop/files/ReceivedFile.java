package io.ringloop.files;

/**
 * A file whose bytes are safe but which nobody has kept yet.
 *
 * @param wrappedKey the key of its bytes, under the master key
 * @see StoredFile
 */
public record ReceivedFile(FileId id, String name, String type, long size, String sha256, byte[] wrappedKey) {}
