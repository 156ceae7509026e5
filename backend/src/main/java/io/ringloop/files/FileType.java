package io.ringloop.files;

import io.ringloop.shared.Text;
import java.util.List;

/**
 * A type of file that is taken.
 *
 * @param type media type
 * @param extensions of its names, in lower case without the dot; the first one is given to a name that has none
 * @param maxBytes the largest size taken
 */
public record FileType(String type, List<String> extensions, long maxBytes, Text label) {

    public FileType {
        extensions = List.copyOf(extensions);
    }
}
