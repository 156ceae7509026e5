package io.ringloop.contacts.desk;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.ContactCodes;
import io.ringloop.contacts.store.CodeStore;
import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.store.CourseStore;
import io.ringloop.contacts.store.CourseStore.LiveLeg;
import io.ringloop.contacts.store.CourseStore.TransferRow;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.PbxLinks;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.PbxActions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What an agent does with the call in hand: hang up, or hand it on with everything the next one must know. */
@Component
public class Handovers {

    private static final String CONTEXT = "ringloop-transfer";
    private static final int NORMAL_CLEARING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final ContactStore contacts;
    private final CourseStore course;
    private final CodeStore codes;
    private final QueueFacts queues;
    private final People people;
    private final PbxLinks links;
    private final Archive archive;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Handovers(
            ContactStore contacts,
            CourseStore course,
            CodeStore codes,
            QueueFacts queues,
            People people,
            PbxLinks links,
            Archive archive,
            TransactionTemplate transaction,
            Clock clock) {
        this.contacts = contacts;
        this.course = course;
        this.codes = codes;
        this.queues = queues;
        this.people = people;
        this.links = links;
        this.archive = archive;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where a call shall go. */
    public record Target(@Nullable String kind, @Nullable String id) {}

    /**
     * A hand-over.
     *
     * @param promised what the customer was told
     * @param warm the agent talks to the other first
     */
    public record Handover(
            @Nullable Target target,
            @Nullable String reason,
            @Nullable String summary,
            @Nullable String promised,
            boolean warm) {}

    /** @throws ProblemException {@code call-none}, {@code pbx-refused} */
    public void hangUp(Staff agent) {
        var leg = legInHand(agent);
        await(actions(leg.pbx()).hangup(leg.channel(), NORMAL_CLEARING));
    }

    /**
     * Hands the call in hand on. What must be known is kept before the PBX is asked, so that it is there when the phone rings.
     *
     * @throws ProblemException {@code call-none}, {@code request-invalid}, {@code pbx-refused}
     */
    public void handOver(Staff agent, Handover handover) {
        var problems = new ArrayList<FieldProblem>();
        var exten = extension(handover, agent, problems);
        check(handover, problems);
        if (!problems.isEmpty() || exten == null) {
            throw ProblemException.invalid(problems);
        }
        var contact = contactInHand(agent);
        var leg = legInHand(agent);
        transaction.executeWithoutResult(status -> keep(contact.id(), agent.id(), handover));
        var actions = actions(leg.pbx());
        await(
                handover.warm()
                        ? actions.attendedTransfer(leg.channel(), CONTEXT, exten)
                        : actions.blindTransfer(leg.channel(), CONTEXT, exten));
    }

    private void keep(UUID contactId, StaffId from, Handover handover) {
        var target = handover.target();
        course.add(new TransferRow(
                Ids.next(),
                contactId,
                from.value(),
                target == null ? "" : String.valueOf(target.kind()),
                target == null ? "" : String.valueOf(target.id()),
                String.valueOf(handover.reason()),
                String.valueOf(handover.summary()),
                handover.promised(),
                handover.warm(),
                clock.instant()));
        archive.append(Fact.of(
                        "transfer-asked",
                        "contact",
                        contactId,
                        Map.of(
                                "target", target == null ? "" : target.kind() + ":" + target.id(),
                                "reason", String.valueOf(handover.reason()),
                                "warm", handover.warm()))
                .in(contactId));
    }

    /** What is dialled. Where the agent dials, for a word with the colleague, it has to be a number. */
    private @Nullable String extension(Handover handover, Staff agent, List<FieldProblem> problems) {
        var target = handover.target();
        if (target == null || target.kind() == null || target.id() == null) {
            problems.add(new FieldProblem("target", "field-required"));
            return null;
        }
        if (target.kind().equals("queue") && queues.exists(target.id())) {
            if (!handover.warm()) {
                return target.id();
            }
            var number = queues.numberOf(target.id());
            if (number.isPresent()) {
                return number.get();
            }
        }
        if (target.kind().equals("staff")) {
            var phone = phoneOf(target.id(), agent);
            if (phone != null) {
                return phone.substring(phone.indexOf('/') + 1);
            }
        }
        problems.add(new FieldProblem("target", "transfer-target-unknown"));
        return null;
    }

    private @Nullable String phoneOf(String staffId, Staff agent) {
        try {
            return people.find(StaffId.parse(staffId))
                    .filter(staff -> staff.active() && !staff.id().equals(agent.id()))
                    .map(Staff::phone)
                    .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void check(Handover handover, List<FieldProblem> problems) {
        if (handover.reason() == null || handover.reason().isBlank()) {
            problems.add(new FieldProblem("reason", "field-required"));
        } else if (!ContactCodes.has(codes.codes().transferReasons(), handover.reason())) {
            problems.add(new FieldProblem("reason", "code-unknown"));
        }
        if (handover.summary() == null || handover.summary().isBlank()) {
            problems.add(new FieldProblem("summary", "field-required"));
        }
        for (var text : List.of(
                Map.entry("summary", String.valueOf(handover.summary())),
                Map.entry("promised", String.valueOf(handover.promised())))) {
            if (text.getValue().length() > WrapUpRules.LONGEST_TEXT) {
                problems.add(
                        new FieldProblem(text.getKey(), "text-too-long", Map.of("most", WrapUpRules.LONGEST_TEXT)));
            }
        }
    }

    private ContactRecord contactInHand(Staff agent) {
        return contacts.inHand(agent.id()).orElseThrow(() -> new ProblemException("call-none"));
    }

    private LiveLeg legInHand(Staff agent) {
        var contact = contactInHand(agent);
        return course.liveLeg(contact.id(), agent.id().value())
                .filter(leg -> !leg.channel().isEmpty())
                .orElseThrow(() -> new ProblemException("call-none"));
    }

    private PbxActions actions(String pbx) {
        return links.all().stream()
                .filter(link -> link.name().equals(pbx))
                .findFirst()
                .orElseThrow(() -> new ProblemException("pbx-away"))
                .actions();
    }

    private static void await(CompletableFuture<ActionResult> action) {
        try {
            var result = action.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!result.accepted()) {
                throw new ProblemException(
                        result.outcome() == ActionResult.Outcome.REFUSED ? "pbx-refused" : "pbx-away",
                        Map.of("message", String.valueOf(result.message())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException("pbx-away");
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new ProblemException("pbx-away", Map.of(), unanswered);
        }
    }
}
