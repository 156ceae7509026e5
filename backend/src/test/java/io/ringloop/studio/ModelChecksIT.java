package io.ringloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ringloop.RingloopTest;
import io.ringloop.engine.ModelFinding;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.studio.handling.ModelChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found in a draft: at which element, and why. */
@RingloopTest
class ModelChecksIT {

    private static final String MODEL = BundledProcesses.model("daily-report");

    @Autowired
    ModelChecks checks;

    static Stream<String> models() {
        return BundledProcesses.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelOfTheReleaseIsWithoutAFinding(String key) {
        assertThat(checks.findings(key, BundledProcesses.model(key))).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("model-block-unknown", "service_RemindReporter", "${remindReporter}", "${remindNobody}"),
                mistake("model-block-foreign", "service_RemindReporter", "${remindReporter}", "${planCallback}"),
                mistake("model-message-missing", "daily-report", "name=\"ReportCancelled\"", "name=\"Other\""),
                mistake(
                        "model-message-unknown",
                        "message_ReportCancelled",
                        "name=\"ReportCancelled\"",
                        "name=\"Other\""),
                mistake("model-milestone-missing", "daily-report", "user_ApproveReport", "user_LookAtReport"),
                mistake("model-element-missing", "daily-report", "\"end_BranchTold\"", "\"end_Told\""),
                mistake("model-milestone-changed", "user_DeliverReport", "userTask", "manualTask"),
                mistake("model-form-unknown", "user_ApproveReport", "form:approve-report", "form:nowhere"),
                mistake("model-form-missing", "user_ApproveReport", "camunda:formKey=\"form:approve-report\"", ""),
                mistake("model-group-unknown", "user_DeliverReport", "\"PARTNER\"", "\"PARTNERS\""),
                mistake("model-nobody", "user_DeliverReport", "camunda:candidateGroups=\"PARTNER\"", ""),
                mistake(
                        "model-variable-unknown",
                        "timer_ReportDue",
                        "${reportDueAt}</timeDate>",
                        "${someDay}</timeDate>"),
                mistake("model-expression", "timer_ReportDue", "${reportDueAt}</timeDate>", "${a + 1}</timeDate>"),
                mistake("model-default-missing", "gw_Approved", "default=\"flow_Approved_ReturnReport\"", ""),
                mistake("model-own-transaction", "service_TakeOverReport", "camunda:asyncBefore=\"true\"", ""),
                mistake("model-name-one-language", "service_RemindReporter", "提醒上报&#10;", ""),
                mistake("model-instruction-missing", "service_RemindReporter", "系统提醒该单位的合作伙伴账号.", ""),
                mistake("model-process-key", "document", "isExecutable=\"true\"", "isExecutable=\"false\""),
                mistake(
                        "model-not-understood",
                        "message_ReportCancelled",
                        "messageRef=\"Message_ReportCancelled\"",
                        ""),
                mistake(
                        "model-unreachable",
                        "service_RemindReporter",
                        "targetRef=\"service_RemindReporter\"",
                        "targetRef=\"service_TellBranch\""),
                mistake(
                        "model-dead-end",
                        "service_RemindReporter",
                        "sourceRef=\"service_RemindReporter\"",
                        "sourceRef=\"service_TellBranch\""),
                mistake(
                        "model-shape-missing",
                        "end_Missing",
                        "bpmnElement=\"end_Missing\"",
                        "bpmnElement=\"end_NotExpected\""),
                mistake(
                        "model-binding",
                        "service_RemindReporter",
                        "camunda:delegateExpression=\"${remindReporter}\"",
                        "camunda:class=\"java.lang.Object\""),
                mistake(
                        "model-expression-calls",
                        "timer_ReportDue",
                        "${reportDueAt}</timeDate>",
                        "${a.b()}</timeDate>"));
    }

    private static Arguments mistake(String slug, String element, String right, String wrong) {
        assertThat(MODEL).contains(right);
        return arguments(slug, element, (UnaryOperator<String>) model -> model.replace(right, wrong));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsToldAtItsElement(String slug, String element, UnaryOperator<String> mistake) {
        assertThat(checks.findings("daily-report", mistake.apply(MODEL)))
                .anySatisfy(finding -> {
                    assertThat(finding.slug()).isEqualTo(slug);
                    assertThat(finding.element()).isEqualTo(element);
                })
                .isSortedAccordingTo((one, other) -> Boolean.compare(other.blocking(), one.blocking()));
    }

    static Stream<Path> hostileDrafts() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/hostile/draft"))) {
            return files.sorted().toList().stream();
        }
    }

    /** What the engine would take: the first line of each file says what it tries, and why it is refused. */
    @ParameterizedTest
    @MethodSource("hostileDrafts")
    void aHostileDraftCannotBePublished(Path file) throws IOException {
        var model = Files.readString(file);
        var reason = model.substring(model.indexOf("refused: ") + "refused: ".length(), model.indexOf(" -->"));
        assertThat(checks.findings("daily-report", model))
                .anyMatch(finding -> finding.slug().equals(reason) && finding.blocking());
    }

    @Test
    void conditionsMayOnlyCompareWhatIsSet() {
        var model = BundledProcesses.model("complaint-escalation");
        var condition = model.replaceFirst("(<conditionExpression[^>]*>)\\$\\{[^}]*}", "$1\\${nobodySetsThis == 'x'}");
        assertThat(checks.findings("complaint-escalation", condition))
                .extracting(ModelFinding::slug)
                .contains("model-variable-unknown", "model-value-unknown");
        var sum = model.replaceFirst("(<conditionExpression[^>]*>)\\$\\{[^}]*}", "$1\\${1 + 1 == 2}");
        assertThat(checks.findings("complaint-escalation", sum))
                .extracting(ModelFinding::slug)
                .contains("model-condition");
    }

    @Test
    void onlyThePublishedVersionOfAnotherProcessIsCalled() {
        var model = BundledProcesses.model("ticket-closure");
        assertThat(checks.findings(
                        "ticket-closure", model.replace("calledElement=\"callback\"", "calledElement=\"elsewhere\"")))
                .extracting(ModelFinding::slug)
                .contains("model-call-unknown");
        assertThat(checks.findings(
                        "ticket-closure",
                        model.replace(
                                "camunda:calledElementBinding=\"version\"", "camunda:calledElementBinding=\"latest\"")))
                .extracting(ModelFinding::slug)
                .contains("model-call-unbound");
    }

    @Test
    void aCodeThatStepsReportIsCaught() {
        var model = BundledProcesses.model("issue-forwarding");
        assertThat(checks.findings(
                        "issue-forwarding", model.replace("errorCode=\"partner-unreachable\"", "errorCode=\"other\"")))
                .extracting(ModelFinding::slug)
                .contains("model-code-missing");
    }
}
