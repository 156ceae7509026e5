package io.ringloop.rules;

import static io.ringloop.rules.CallerFacts.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoute.Route;
import io.ringloop.rules.ContactRoute.Seniority;
import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.Hours;
import io.ringloop.rules.ContactRoutingFacts.IvrChoice;
import io.ringloop.rules.ContactRoutingFacts.Language;
import io.ringloop.rules.ContactRoutingFacts.Line;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactRoutingRulesTest {
    @RegisterExtension
    static final RowCoverage<ContactRoutingFacts, ContactRoute> ROUTING = RowCoverage.of(ContactRouting.bundled());

    @Test
    void row01RescueLineBeforeEverything() {
        var caller = ordinary().on(Line.RESCUE).at(Hours.CLOSED).restricted();
        decides(caller, 1, queue("rescue", Seniority.ANY, 10, "rescue", -1, "rescue"));
    }

    @Test
    void row02RescueChosenInTheIvrIsLikeTheRescueLine() {
        var caller = ordinary().choosing(IvrChoice.RESCUE).at(Hours.HOLIDAY).restricted();
        decides(caller, 2, queue("rescue", Seniority.ANY, 10, "rescue", -1, "rescue"));
    }

    @Test
    void row03RestrictedCallerDoesNotEnterAQueue() {
        var caller = ordinary().restricted().worth(CustomerValue.KEY);
        decides(caller, 3, other(Route.RESTRICT, null, "restricted", -1));
    }

    @Test
    void row04OutOfHoursHearsTheNoticeAndMayAskForACallback() {
        var caller = ordinary().at(Hours.CLOSED).withOpen(OpenCase.COMPLAINT);
        decides(caller, 4, other(Route.CLOSED_NOTICE, null, "closed", 0));
    }

    @Test
    void row05HolidayHearsTheNoticeAndTheDutyQueueAnswersForIt() {
        decides(ordinary().at(Hours.HOLIDAY), 5, other(Route.CLOSED_NOTICE, "duty", "holiday", 0));
    }

    @Test
    void row06NobodyAtTheSeatsApologisesAndOffersACallbackAtOnce() {
        decides(ordinary().at(Hours.NO_AGENTS), 6, queue("main", Seniority.ANY, 3, "sorry", 0));
    }

    @Test
    void row07OpenComplaintGoesToASeniorAgentWithNewsFirst() {
        var caller = ordinary().withOpen(OpenCase.COMPLAINT).on(Line.COMPLAINT);
        decides(caller, 7, queue("complaint", Seniority.SENIOR, 8, "complaint-news", 60, "complaint"));
    }

    @Test
    void row08ComplaintLineSoothesFirst() {
        decides(ordinary().on(Line.COMPLAINT), 8, queue("complaint", Seniority.ANY, 7, "soothe", 60, "complaint"));
    }

    @Test
    void row09ComplaintChosenInTheIvrIsLikeTheComplaintLine() {
        var caller = ordinary().choosing(IvrChoice.COMPLAINT);
        decides(caller, 9, queue("complaint", Seniority.ANY, 7, "soothe", 60, "complaint"));
    }

    @Test
    void row10RepeatComplainerGoesToASeniorAgent() {
        var caller = ordinary().needing(Care.REPEAT).worth(CustomerValue.KEY);
        decides(caller, 10, queue("complaint", Seniority.SENIOR, 7, "soothe", 60, "complaint"));
    }

    @Test
    void row11KeyCustomerGoesToASeniorAgent() {
        var caller = ordinary().worth(CustomerValue.KEY);
        decides(caller, 11, queue("main", Seniority.SENIOR, 8, "vip", 30, "vip"));
    }

    @Test
    void row12HighValueCustomerGoesAhead() {
        decides(ordinary().worth(CustomerValue.HIGH), 12, queue("main", Seniority.ANY, 6, "greeting", 60));
    }

    @Test
    void row13CustomerWhoIsOwedACallbackGoesAhead() {
        var caller = ordinary().withOpen(OpenCase.CALLBACK_DUE);
        decides(caller, 13, queue("main", Seniority.ANY, 6, "callback-owed", 60));
    }

    @Test
    void row14ForeignLanguageGoesToAnEnglishSpeaker() {
        var route = queue("main", Seniority.ANY, 5, "greeting-en", 90, "en");
        decides(ordinary().speaking(Language.EN), 14, route);
        decides(ordinary().speaking(Language.OTHER).on(Line.SALES), 14, route);
    }

    @Test
    void row15AfterSaleLine() {
        decides(ordinary().on(Line.AFTER_SALE), 15, queue("aftersale", Seniority.ANY, 4, "repair", 90, "repair"));
    }

    @Test
    void row16RepairChosenInTheIvrIsLikeTheAfterSaleLine() {
        var caller = ordinary().choosing(IvrChoice.REPAIR);
        decides(caller, 16, queue("aftersale", Seniority.ANY, 4, "repair", 90, "repair"));
    }

    @Test
    void row17SalesLine() {
        decides(ordinary().on(Line.SALES), 17, queue("sales", Seniority.ANY, 4, "sales", 90, "sales"));
    }

    @Test
    void row18EveryOtherCall() {
        decides(ordinary(), 18, queue("main", Seniority.ANY, 3, "greeting", 90));
        var vulnerable = ordinary().needing(Care.VULNERABLE).withOpen(OpenCase.TICKET);
        decides(vulnerable.choosing(IvrChoice.PROGRESS), 18, queue("main", Seniority.ANY, 3, "greeting", 90));
    }

    @Test
    void everyRowHasANoteInBothLanguagesAndShowsWhatIsToBeConfirmed() {
        var rows = ROUTING.table().rows();
        assertThat(rows).hasSize(18);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.note()).contains(" / ").contains("TBC 待确认"));
    }

    private static void decides(CallerFacts caller, int row, ContactRoute route) {
        var verdict = ROUTING.decide(caller.facts());
        assertThat(verdict.value()).isEqualTo(route);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo("contact-routing");
        assertThat(verdict.version()).matches("[0-9a-f]{16}");
    }

    private static ContactRoute queue(
            String queue, Seniority seniority, int priority, String script, int offer, String... skills) {
        return new ContactRoute(Route.QUEUE, queue, List.of(skills), seniority, priority, script, offer);
    }

    private static ContactRoute other(Route route, @Nullable String queue, String script, int offer) {
        return new ContactRoute(route, queue, List.of(), Seniority.ANY, 0, script, offer);
    }
}
