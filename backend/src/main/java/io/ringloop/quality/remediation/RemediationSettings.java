package io.ringloop.quality.remediation;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are watched. All values are to be confirmed by the owner.
 *
 * @param failedBelow an item is failed with less than this share of its best points
 * @param sameItemWindow within which the same item failed again asks for a plan
 * @param commonWindow within which an item that many fail is a common problem
 * @param effectWindow before and after, over which the effect is measured
 * @param businessDays within which a coaching is confirmed, a plan is made, a check is done and a decision is taken
 * @param trainings how often an item is trained before it is handed to its owner
 * @param retrainPass points of the test after a retraining, 0 to 100
 * @param probationEvaluations after how many evaluations a probation is judged
 * @param probationWindow after which it is judged at the latest
 * @param probationFails how many of them may fail
 */
@ConfigurationProperties("ringloop.quality.remediation")
public record RemediationSettings(
        @DefaultValue("0.6") BigDecimal failedBelow,
        @DefaultValue("30d") Duration sameItemWindow,
        @DefaultValue("14d") Duration commonWindow,
        @DefaultValue("14d") Duration effectWindow,
        @DefaultValue("3") int businessDays,
        @DefaultValue("2") int trainings,
        @DefaultValue("80") int retrainPass,
        @DefaultValue("5") int probationEvaluations,
        @DefaultValue("30d") Duration probationWindow,
        @DefaultValue("1") int probationFails) {}
