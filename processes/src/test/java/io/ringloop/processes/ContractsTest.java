package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each contract class against its model; what every model obeys is in {@link ModelRulesTest}. */
class ContractsTest {
    /** Elements that only steer: nobody outside the model meets them. */
    private static final Pattern INNER = Pattern.compile("(gw|service|rule)_.*");

    /** Inner steps of {@code inbound-contact} that nobody names. */
    private static final Set<String> UNNAMED = Set.of(
            "end_Nudged", "start_Matter", "end_NothingToDo", "end_FollowedUp", "start_Callback", "end_CallSettled");

    static List<Contract> contracts() {
        return List.of(
                Contract.of(
                        InboundContactProcess.class,
                        List.of(
                                InboundContactProcess.Elements.EACH_MATTER,
                                InboundContactProcess.Elements.PLAN_CALLBACK)),
                Contract.of(
                        ComplaintEscalationProcess.class,
                        List.of(
                                "service_GatherHistory",
                                "service_Acknowledge",
                                "service_PrepareForwarding",
                                "service_PrepareCarryOut",
                                "service_AskCustomer",
                                "rule_Authority",
                                "service_RecordPresentation",
                                "rule_RecordConfirmation",
                                "service_CountLoop",
                                "service_CloseComplaint")),
                Contract.of(
                        IssueForwardingProcess.class,
                        List.of(
                                "service_SendWorkOrder",
                                "service_ResendWorkOrder",
                                "service_RecordPhoneCall",
                                "service_RecordAnswer",
                                "service_RecordSolution",
                                "service_RecordInspection",
                                "rule_RecordCheckCall",
                                "service_CountForwardingLoop")),
                Contract.of(AccessChangeProcess.class, List.of("service_ApplyAccess")),
                Contract.of(
                        CallbackProcess.class,
                        List.of("service_LookForCall", "rule_DecideNextAttempt", "service_OpenFollowUpCase")),
                Contract.of(
                        TicketClosureProcess.class,
                        List.of(
                                "rule_AssignTicket",
                                "service_ConfirmTicket",
                                "service_PrepareTicketOrder",
                                "service_RecordWork",
                                "service_AskTicketCustomer",
                                "service_ApplyAlternative",
                                "service_InformTicketCustomer",
                                "service_RecordInformed",
                                "service_PlanConfirmationCallback",
                                "rule_CountTicketLoop",
                                "service_ApplyTicketSupervision",
                                "service_CloseTicket")),
                Contract.of(CrisisResponseProcess.class, List.of("service_TellResponsiblePeople", "service_EndCrisis")),
                Contract.of(
                        SatisfactionSurveyProcess.class,
                        List.of(
                                "service_SendInvitation",
                                "service_SendSurveyReminder",
                                "service_NoteSurveyOptOut",
                                "rule_DecideLowScore")),
                Contract.of(DailyReportProcess.class, List.of("service_TakeOverReport")),
                Contract.of(QualityEvaluationProcess.class, List.of("service_ReleaseScore")),
                Contract.of(
                        QualityRemediationProcess.class, List.of("service_CloseCoaching", "service_StartProbation")));
    }

    @Test
    void everyModelHasItsContract() {
        assertThat(contracts()).extracting(Contract::key).containsExactlyElementsOf(BundledProcesses.keys());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyPathOfTheModelIsTaken(Contract contract) throws ClassNotFoundException {
        var name = contract.process().getName() + "Test";
        var tests = Class.forName(name, false, getClass().getClassLoader());
        assertThat(PathCoverage.keyOf(tests)).isEqualTo(contract.key());
        assertThat(tests.getAnnotation(ExtendWith.class).value()).contains(PathCoverage.class);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyElementConstantIsInTheModel(Contract contract) {
        var model = contract.model();
        assertThat(contract.constants("Elements"))
                .allSatisfy(
                        id -> assertThat((Object) model.getModelElementById(id)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everythingPeopleAndMessagesMeetHasAConstant(Contract contract) {
        var met = contract.model().getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof IntermediateThrowEvent))
                .map(FlowElement::getId)
                .filter(id -> !INNER.matcher(id).matches() && !UNNAMED.contains(id));
        assertThat(contract.constants("Elements")).containsAll(met.toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void delegatesOfModelAndContractAreTheSame(Contract contract) {
        assertThat(Set.copyOf(Models.delegateExpressions(contract.model())))
                .isEqualTo(contract.constants("Delegates").stream()
                        .map(name -> "${" + name + "}")
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyDelegateIsNamedAfterItsStep(Contract contract) {
        assertThat(Models.steps(contract.model())).allSatisfy(step -> {
            var english = step.getName().split("\n")[1];
            var bean = new StringBuilder();
            for (var word : english.split("[ -]")) {
                bean.append(
                        bean.isEmpty()
                                ? word.toLowerCase()
                                : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            assertThat(Models.delegateExpression(step)).isEqualTo("${" + bean + "}");
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void messagesEscalationsAndErrorsOfModelAndContractAreTheSame(Contract contract) {
        var model = contract.model();
        same(names(model.getModelElementsByType(Message.class), Message::getName), contract.constants("Messages"));
        same(
                names(model.getModelElementsByType(Escalation.class), Escalation::getEscalationCode),
                contract.constants("Escalations"));
        same(names(model.getModelElementsByType(Error.class), Error::getErrorCode), contract.constants("Errors"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void formsOfModelAndContractAreTheSame(Contract contract) {
        same(
                names(contract.model().getModelElementsByType(UserTask.class), UserTask::getCamundaFormKey),
                contract.constants("Forms"));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyVariableTheModelReadsHasAConstant(Contract contract) {
        var expression = Pattern.compile("\\$\\{([^}]*)}");
        var name = Pattern.compile("'[^']*'|\\b([a-zA-Z]\\w*)\\b");
        var read = new LinkedHashSet<String>();
        Models.texts(contract.model())
                .flatMap(text -> expression.matcher(text).results())
                .flatMap(match -> name.matcher(match.group(1)).results())
                .map(match -> match.group(1))
                .filter(word -> word != null && !Set.of("true", "false").contains(word))
                .forEach(read::add);
        read.removeAll(contract.constants("Delegates"));
        assertThat(contract.constants("Variables")).containsAll(read);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void conditionsCompareOnlyWithValuesTheContractKnows(Contract contract) {
        var literals = Models.conditions(contract.model())
                .flatMap(condition ->
                        Pattern.compile("'([^']*)'").matcher(condition).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(contract.values()).containsAll(literals);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatMayFailAfterAPersonsActionRunsInItsOwnTransaction(Contract contract) {
        assertThat(contract.async())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(contract.model()
                                .<FlowNode>getModelElementById(id)
                                .isCamundaAsyncBefore())
                        .as(id)
                        .isTrue());
    }

    private static <T> Set<String> names(Collection<T> elements, java.util.function.Function<T, String> name) {
        return elements.stream().map(name).collect(Collectors.toSet());
    }

    private static void same(Set<String> model, Set<String> contract) {
        assertThat(model).containsExactlyInAnyOrderElementsOf(contract);
    }
}
