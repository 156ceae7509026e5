package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.ContactFollowUp;
import io.ringloop.rules.ContactFollowUpFacts;
import io.ringloop.rules.FollowUps;
import io.ringloop.rules.FollowUps.Action;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must follow a matter by its reason and result. */
@Component
public class FollowUpDemands {

    /** What a person has to do; notices and surveys go out by themselves. */
    private static final Set<Action> BY_HAND =
            Set.of(Action.TICKET, Action.COMPLAINT, Action.CALLBACK, Action.KNOWLEDGE, Action.SUGGESTION);

    private final ContactFollowUp table = ContactFollowUp.bundled();
    private final Decisions decisions;

    FollowUpDemands(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The verdict on a matter and the decision that was logged.
     *
     * @param ticket which kind of ticket; absent when none is demanded
     * @param acknowledged the customer is told that a suggestion was taken up
     */
    public record Demanded(
            UUID decisionId,
            Set<String> followUps,
            @Nullable String ticket,
            boolean acknowledged) {}

    /** What a matter demands as it stands on the screen; nothing is logged. */
    Set<String> of(Matter matter) {
        return byHand(table.decide(facts(matter)).value());
    }

    /** What a matter on record demands, decided and logged. */
    public Demanded decide(Matter matter) {
        var decided = decisions.decide("matter", String.valueOf(matter.id()), table, facts(matter));
        var verdict = decided.verdict();
        return new Demanded(decided.id(), byHand(verdict), ticket(verdict), acknowledged(verdict));
    }

    /** Whether one of the matters of a contact demands that the customer is asked to rate it; nothing is logged. */
    boolean survey(List<Matter> matters) {
        return matters.stream()
                .filter(matter -> matter.reason1() != null && matter.result() != null)
                .map(FollowUpDemands::facts)
                .anyMatch(facts -> table.decide(facts).value().demands(Action.SURVEY));
    }

    private static ContactFollowUpFacts facts(Matter matter) {
        return new ContactFollowUpFacts(
                String.valueOf(matter.reason1()),
                String.valueOf(matter.result()),
                "callback".equals(matter.followUp()));
    }

    private static boolean acknowledged(FollowUps followUps) {
        return followUps.demanded().stream()
                .anyMatch(one -> one.action() == Action.NOTICE
                        && Action.SUGGESTION.code().equals(one.subtype()));
    }

    private static @Nullable String ticket(FollowUps followUps) {
        return followUps.demanded().stream()
                .filter(each -> each.action() == Action.TICKET)
                .map(FollowUps.FollowUp::subtype)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> byHand(FollowUps followUps) {
        var demanded = new LinkedHashSet<String>();
        followUps.demanded().stream()
                .map(FollowUps.FollowUp::action)
                .filter(BY_HAND::contains)
                .forEach(action -> demanded.add(action.code()));
        return demanded;
    }
}
