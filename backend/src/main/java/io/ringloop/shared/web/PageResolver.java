package io.ringloop.shared.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Gives the page of the front end for every address that only its router knows, so that a reload finds it again. */
final class PageResolver extends PathResourceResolver {

    private static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        if (file != null || !isPage(path)) {
            return file;
        }
        return super.getResource(PAGE, location);
    }

    private static boolean isPage(String path) {
        var lastSegment = path.substring(path.lastIndexOf('/') + 1);
        return !lastSegment.contains(".") && !isBelow(path, "api") && !isBelow(path, "actuator");
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
