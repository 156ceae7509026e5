package io.ringloop.bench.peer;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of Ringloop's own {@code complaint-escalation} up to the task of the tier, with nothing behind them but the tables, which
 * Camunda's DMN engine decides. What Ringloop chooses by DRL, the owner, is always the same here.
 */
@Configuration(proxyBeanMethods = false)
class ComplaintSteps {

    private static final Duration WARNED_BEFORE = Duration.ofHours(4);

    @Bean
    JavaDelegate gatherHistory() {
        return complaint -> complaint.setVariable("aboutRegistrar", false);
    }

    @Bean
    JavaDelegate gradeComplaint() {
        return complaint -> {
            var grade = decide(
                    complaint,
                    "complaint-grading",
                    Map.ofEntries(
                            entry("harm", complaint.getVariable("harm")),
                            entry("media", complaint.getVariable("media")),
                            entry("authority", complaint.getVariable("authority")),
                            entry("emotion", complaint.getVariable("emotion")),
                            entry("claimedAmount", 0),
                            entry("repeat90d", 1),
                            entry("value", "unknown")));
            complaint.setVariable("severity", grade.getEntry("severity"));
            complaint.setVariable("crisis", grade.getEntry("crisis"));
        };
    }

    @Bean
    JavaDelegate decideTier() {
        return complaint -> {
            var tier = decide(
                    complaint,
                    "complaint-tier",
                    Map.of(
                            "trigger",
                            complaint.getVariable("tierTrigger"),
                            "severity",
                            complaint.getVariable("severity"),
                            "currentTier",
                            complaint.getVariable("tier"),
                            "loops",
                            complaint.getVariable("loops"),
                            "urges",
                            complaint.getVariable("urgeCount")));
            complaint.setVariable("tier", tier.<Number>getEntry("tier").intValue());
            complaint.setVariable("ownerGroup", tier.getEntry("ownerGroup"));
            complaint.setVariable("notifyAbove", tier.getEntry("notifyAbove"));
        };
    }

    @Bean
    JavaDelegate startClocks() {
        return complaint -> {
            complaint.setVariable("progressDueAt", due(complaint, "progress"));
            complaint.setVariable("solutionDueAt", due(complaint, "solution"));
        };
    }

    @Bean
    JavaDelegate assignOwner() {
        return complaint -> complaint.setVariable("ownerId", "leader-1");
    }

    @Bean
    JavaDelegate acknowledgeComplaint() {
        return complaint -> {};
    }

    @Bean
    JavaDelegate readClocks() {
        return complaint -> {
            var progress = (Date) complaint.getVariable("progressDueAt");
            complaint.setVariable("nextClockAt", Date.from(progress.toInstant().minus(WARNED_BEFORE)));
        };
    }

    /** Without a calendar: a business day is a day. */
    private static Date due(DelegateExecution complaint, String clock) {
        var deadline = decide(
                complaint,
                "deadlines",
                Map.of("clock", clock, "clockClass", complaint.getVariable("severity"), "value", "unknown"));
        long length = deadline.<Number>getEntry("duration").longValue();
        var duration =
                "h".equals(deadline.getEntry("durationUnit")) ? Duration.ofHours(length) : Duration.ofDays(length);
        return Date.from(Instant.now().plus(duration));
    }

    private static DmnDecisionResultEntries decide(
            DelegateExecution complaint, String table, Map<String, Object> facts) {
        return complaint
                .getProcessEngineServices()
                .getDecisionService()
                .evaluateDecisionByKey(table)
                .variables(facts)
                .evaluate()
                .getSingleResult();
    }
}
