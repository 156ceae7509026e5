package io.ringloop.engine;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Checks every BPMN file of a deployment before the engine reads it, whichever way it came. */
class RefuseForbiddenModels implements Deployer {

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().forEach((name, resource) -> {
                if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                    ModelRules.check(name, resource.getBytes());
                }
            });
        }
    }
}
