package io.ringloop.people.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds what will answer a request, by the same mappings and in the same order as the dispatcher. */
@Component
class EndpointFinder {

    /**
     * @param handler what answers, null when nothing does
     * @param refusal true when the mapping itself refuses, such as a method or content type that no endpoint supports: then
     *     no endpoint runs
     */
    record Found(@Nullable Object handler, boolean refusal) {}

    private final SingletonSupplier<List<HandlerMapping>> mappings;

    EndpointFinder(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    Found find(HttpServletRequest request) {
        RequestPath former = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : null;
        ServletRequestPathUtils.parseAndCache(request);
        try {
            for (var mapping : mappings.obtain()) {
                var chain = mapping.getHandler(request);
                if (chain != null) {
                    return new Found(chain.getHandler(), false);
                }
            }
            return new Found(null, false);
        } catch (ServletException refused) {
            return new Found(null, true);
        } catch (Exception unexpected) {
            throw new IllegalStateException("cannot tell which endpoint answers", unexpected);
        } finally {
            ServletRequestPathUtils.setParsedRequestPath(former, request);
        }
    }
}
