package io.ringloop.files.web;

import io.ringloop.files.Files;
import io.ringloop.files.ReceivedFile;
import io.ringloop.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.stereotype.Component;

/**
 * Reads a file straight from the request. The multipart support of the servlet would first write it to the disk, in plain.
 */
@Component
class Uploads {

    private static final int MOST_PARTS = 10;

    /** A name of 255 Chinese characters has 765 bytes. */
    private static final int LONGEST_HEADER = 4 * 1024;

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /**
     * Receives the first file of a form.
     *
     * @throws ProblemException {@code file-missing}, and what {@link Files#receive} refuses
     */
    ReceivedFile receive(HttpServletRequest request) {
        var form = new FileUpload();
        form.setHeaderEncoding("UTF-8");
        form.setPartHeaderSizeMax(LONGEST_HEADER);
        try {
            var parts = form.getItemIterator(new ServletRequestContext(request));
            for (var count = 0; count < MOST_PARTS && parts.hasNext(); count++) {
                var part = parts.next();
                if (!part.isFormField()) {
                    return files.receive(name(part), part.openStream());
                }
            }
        } catch (InvalidContentTypeException noForm) {
            throw new ProblemException("file-missing", Map.of(), noForm);
        } catch (IOException brokenOff) {
            throw new ProblemException("file-incomplete", Map.of(), brokenOff);
        }
        throw new ProblemException("file-missing");
    }

    private static String name(FileItemStream part) {
        try {
            return part.getName();
        } catch (InvalidFileNameException hostile) {
            return hostile.getName();
        }
    }
}
