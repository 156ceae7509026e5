package io.ringloop.decisions;

import io.ringloop.rules.AccessApproval;
import io.ringloop.rules.AccessApprover;
import io.ringloop.rules.AccessConflict;
import io.ringloop.rules.CallbackPolicy;
import io.ringloop.rules.CallbackRetry;
import io.ringloop.rules.CaseMatching;
import io.ringloop.rules.ComplaintFollowUp;
import io.ringloop.rules.ComplaintGrading;
import io.ringloop.rules.ComplaintTier;
import io.ringloop.rules.ContactFollowUp;
import io.ringloop.rules.ContactRouting;
import io.ringloop.rules.CustomerSegmentCare;
import io.ringloop.rules.CustomerSegmentValue;
import io.ringloop.rules.Deadlines;
import io.ringloop.rules.LoopLimits;
import io.ringloop.rules.LowScore;
import io.ringloop.rules.OwnerChoice;
import io.ringloop.rules.ProgressFeedback;
import io.ringloop.rules.QaCommonProblem;
import io.ringloop.rules.QaOutcome;
import io.ringloop.rules.QaRemediation;
import io.ringloop.rules.QaSampling;
import io.ringloop.rules.QaSeries;
import io.ringloop.rules.ReopenPolicy;
import io.ringloop.rules.ReportTimes;
import io.ringloop.rules.SolutionAuthority;
import io.ringloop.rules.Supervision;
import io.ringloop.rules.SurveyPolicy;
import io.ringloop.rules.TicketAssignment;
import io.ringloop.rules.TicketFollowUp;
import io.ringloop.rules.TicketLoops;
import io.ringloop.rules.TicketProgress;
import io.ringloop.shared.TimePartitioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule sets in use. */
@Configuration(proxyBeanMethods = false)
class RuleSets {

    @Bean
    AccessApproval accessApproval() {
        return AccessApproval.bundled();
    }

    @Bean
    AccessApprover accessApprover() {
        return AccessApprover.bundled();
    }

    @Bean
    AccessConflict accessConflict() {
        return AccessConflict.bundled();
    }

    @Bean
    ContactRouting contactRouting() {
        return ContactRouting.bundled();
    }

    @Bean
    ContactFollowUp contactFollowUp() {
        return ContactFollowUp.bundled();
    }

    @Bean
    Deadlines deadlines() {
        return Deadlines.bundled();
    }

    @Bean
    CallbackPolicy callbackPolicy() {
        return CallbackPolicy.bundled();
    }

    @Bean
    CallbackRetry callbackRetry() {
        return CallbackRetry.bundled();
    }

    @Bean
    SurveyPolicy surveyPolicy() {
        return SurveyPolicy.bundled();
    }

    @Bean
    LowScore lowScore() {
        return LowScore.bundled();
    }

    @Bean
    CaseMatching caseMatching() {
        return CaseMatching.bundled();
    }

    @Bean
    ComplaintFollowUp complaintFollowUp() {
        return ComplaintFollowUp.bundled();
    }

    @Bean
    ComplaintGrading complaintGrading() {
        return ComplaintGrading.bundled();
    }

    @Bean
    ComplaintTier complaintTier() {
        return ComplaintTier.bundled();
    }

    @Bean
    CustomerSegmentCare customerSegmentCare() {
        return CustomerSegmentCare.bundled();
    }

    @Bean
    CustomerSegmentValue customerSegmentValue() {
        return CustomerSegmentValue.bundled();
    }

    @Bean
    LoopLimits loopLimits() {
        return LoopLimits.bundled();
    }

    @Bean
    OwnerChoice ownerChoice() {
        return OwnerChoice.bundled();
    }

    @Bean
    ProgressFeedback progressFeedback() {
        return ProgressFeedback.bundled();
    }

    @Bean
    QaCommonProblem qaCommonProblem() {
        return QaCommonProblem.bundled();
    }

    @Bean
    QaOutcome qaOutcome() {
        return QaOutcome.bundled();
    }

    @Bean
    QaRemediation qaRemediation() {
        return QaRemediation.bundled();
    }

    @Bean
    QaSampling qaSampling() {
        return QaSampling.bundled();
    }

    @Bean
    QaSeries qaSeries() {
        return QaSeries.bundled();
    }

    @Bean
    ReopenPolicy reopenPolicy() {
        return ReopenPolicy.bundled();
    }

    @Bean
    ReportTimes reportTimes() {
        return ReportTimes.bundled();
    }

    @Bean
    SolutionAuthority solutionAuthority() {
        return SolutionAuthority.bundled();
    }

    @Bean
    Supervision supervision() {
        return Supervision.bundled();
    }

    @Bean
    TicketAssignment ticketAssignment() {
        return TicketAssignment.bundled();
    }

    @Bean
    TicketFollowUp ticketFollowUp() {
        return TicketFollowUp.bundled();
    }

    @Bean
    TicketLoops ticketLoops() {
        return TicketLoops.bundled();
    }

    @Bean
    TicketProgress ticketProgress() {
        return TicketProgress.bundled();
    }

    @Bean
    TimePartitioned decisionLog() {
        return new TimePartitioned("decisions.decision");
    }
}
