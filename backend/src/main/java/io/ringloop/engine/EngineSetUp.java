package io.ringloop.engine;

import io.ringloop.people.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Everything of the engine that is ours and not a plain setting: what models may reach, time, persons, incidents. */
@Component
class EngineSetUp extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final Clock clock;
    private final ObjectProvider<Actor> actor;

    EngineSetUp(ApplicationContext context, Clock clock, ObjectProvider<Actor> actor) {
        this.context = context;
        this.clock = clock;
        this.actor = actor;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setExpressionManager(new ModelExpressions(context));
        engine.setEnableXxeProcessing(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setRestrictUserOperationLogToAuthenticatedUsers(true);
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new RefuseForbiddenModels()));
        engine.setCustomHistoryEventHandlers(with(engine.getCustomHistoryEventHandlers(), new IncidentEvents(context)));
        var clockInterceptor = new EngineClock(clock);
        var userInterceptor = new EngineUser(actor, engine.getIdentityService());
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(with(engine.getCustomPreCommandInterceptorsTxRequired(), clockInterceptor), userInterceptor));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(with(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new EngineClock(clock)),
                new EngineUser(actor, engine.getIdentityService())));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (!(engine.getProcessEngineConfiguration() instanceof ProcessEngineConfigurationImpl configuration)
                || !(configuration.getExpressionManager() instanceof ModelExpressions)) {
            throw new IllegalStateException("the engine does not use the restricted expressions");
        }
    }

    private static <T> List<T> with(@Nullable List<T> former, T added) {
        var all = former == null ? new ArrayList<T>() : new ArrayList<>(former);
        all.add(added);
        return all;
    }
}
