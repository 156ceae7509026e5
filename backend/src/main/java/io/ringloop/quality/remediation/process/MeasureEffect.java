package io.ringloop.quality.remediation.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.quality.remediation.Effects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Fails before and after. */
@ModelBean
class MeasureEffect implements JavaDelegate {

    private final Effects effects;

    MeasureEffect(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.measure(RemediationOf.the(execution));
    }
}
