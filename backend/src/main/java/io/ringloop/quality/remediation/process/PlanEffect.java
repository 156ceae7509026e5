package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.processes.QualityRemediationProcess.Variables;
import io.ringloop.quality.remediation.Effects;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** How long the effect is watched. */
@ModelBean
class PlanEffect implements JavaDelegate {

    private final Effects effects;

    PlanEffect(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.EFFECT_AT, Date.from(effects.plan(RemediationOf.the(execution))));
    }
}
