package io.ringloop.people.web;

import io.ringloop.people.Permission;
import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Requires;
import io.ringloop.people.SignedEndpoint;
import io.ringloop.people.StaffAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The guard in front of every request: finds the endpoint that would answer and asks what it declares. What declares
 * nothing is refused to everybody.
 */
@Component
class EndpointAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final EndpointFinder finder;

    EndpointAccess(EndpointFinder finder) {
        this.finder = finder;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        return new AuthorizationDecision(permits(finder.find(context.getRequest()), caller));
    }

    /** Whether the endpoint that would answer checks a signature itself. */
    boolean isSigned(HttpServletRequest request) {
        return finder.find(request).handler() instanceof HandlerMethod endpoint
                && (endpoint.hasMethodAnnotation(SignedEndpoint.class)
                        || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), SignedEndpoint.class));
    }

    /** Any of these permissions opens the endpoint; empty when it declares none and is closed. */
    static Set<Permission> required(HandlerMethod endpoint) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Requires.class);
        var onClass = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Requires.class);
        return Optional.ofNullable(onMethod)
                .or(() -> Optional.ofNullable(onClass))
                .map(requires -> Arrays.stream(requires.value()).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** A permission on the method is stronger than an open class. */
    static boolean isPublic(HandlerMethod endpoint) {
        return endpoint.hasMethodAnnotation(PublicEndpoint.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), PublicEndpoint.class)
                        && !endpoint.hasMethodAnnotation(Requires.class);
    }

    /** The description of the API, where it is switched on, is no secret: it is in the repository. */
    private static boolean describesApi(HandlerMethod endpoint) {
        return endpoint.getBeanType().getPackageName().startsWith("org.springdoc.");
    }

    static boolean permits(EndpointFinder.Found found, Supplier<Authentication> caller) {
        if (found.refusal()) {
            return true;
        }
        if (found.handler() instanceof HandlerMethod endpoint) {
            return isPublic(endpoint)
                    || describesApi(endpoint)
                    || caller.get() instanceof StaffAuthentication signedIn
                            && required(endpoint).stream().anyMatch(signedIn.getPrincipal()::may);
        }
        return found.handler() instanceof ResourceHttpRequestHandler
                || found.handler() instanceof ParameterizableViewController;
    }
}
