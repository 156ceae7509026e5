package io.ringloop.engine;

import io.ringloop.people.Actor;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** Lets the engine's operation log name the person who acts. Jobs and telephone events act for nobody. */
class EngineUser extends CommandInterceptor {

    private final SingletonSupplier<Actor> actor;
    private final IdentityService identity;

    EngineUser(ObjectProvider<Actor> actor, IdentityService identity) {
        this.actor =
                SingletonSupplier.ofNullable(() -> actor.stream().findFirst().orElse(null));
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        var person = Context.getCommandContext() == null
                ? Optional.ofNullable(actor.get()).flatMap(Actor::current).orElse(null)
                : null;
        if (person == null) {
            return next.execute(command);
        }
        var before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(person.id().toString());
        try {
            return next.execute(command);
        } finally {
            restore(before);
        }
    }

    private void restore(@Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthenticatedUserId(before.getUserId());
        }
    }
}
