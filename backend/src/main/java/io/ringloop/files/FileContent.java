package io.ringloop.files;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that was found undamaged.
 *
 * @param bytes opens the plain bytes anew; each part is authenticated again while it is read
 */
public record FileContent(StoredFile file, Supplier<InputStream> bytes) {}
