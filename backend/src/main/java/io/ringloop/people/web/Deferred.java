package io.ringloop.people.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** Read at most once, and only when somebody asks: static files never touch the database for it. */
final class Deferred implements DeferredSecurityContext {

    private final Supplier<SecurityContext> load;
    private @Nullable SecurityContext context;

    Deferred(Supplier<SecurityContext> load) {
        this.load = load;
    }

    @Override
    public SecurityContext get() {
        var loaded = context;
        if (loaded == null) {
            loaded = load.get();
            context = loaded;
        }
        return loaded;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
