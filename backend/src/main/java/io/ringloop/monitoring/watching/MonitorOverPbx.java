package io.ringloop.monitoring.watching;

import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.store.MonitoringStore;
import io.ringloop.people.People;
import io.ringloop.routing.PbxLinks;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.shared.OutboxPostponed;
import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.Pbx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the PBX, at most once: marked as sent, for good, before it is asked. A wish that has waited for long is not carried out. */
@Component
class MonitorOverPbx implements OutboxHandler {

    private static final Duration RING = Duration.ofSeconds(25);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration STALE = Duration.ofSeconds(30);

    private final PbxLinks links;
    private final MonitoringStore store;
    private final MonitorCourse course;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    MonitorOverPbx(
            PbxLinks links,
            MonitoringStore store,
            MonitorCourse course,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.store = store;
        this.course = course;
        this.people = people;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
        atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String topic() {
        return Monitorings.TOPIC;
    }

    /** With several nodes one keeps the link, and only that one can ask. */
    @Override
    public boolean ready() {
        return links.all().stream().anyMatch(pbx -> pbx.state() == LinkState.UP);
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) throws Exception {
        var id = UUID.fromString(String.valueOf(message.payload().get(Monitorings.ID)));
        var sent = atOnce.execute(status -> store.send(id, clock.instant()));
        if (sent != null && sent.isPresent()) {
            ask(sent.get());
        }
    }

    private void ask(Monitoring monitoring) throws Exception {
        var late = monitoring.askedAt().plus(STALE).isBefore(clock.instant());
        var phone = people.get(monitoring.by()).phone();
        if (late || phone == null) {
            course.ended(monitoring.channelId());
            return;
        }
        var result = link(monitoring.pbx()).map(pbx -> originate(pbx, monitoring, phone));
        switch (result.map(ActionResult::outcome).orElse(Outcome.NOT_SENT)) {
            case ACCEPTED, UNKNOWN -> {}
            case REFUSED -> course.ended(monitoring.channelId());
            case NOT_SENT -> {
                atOnce.executeWithoutResult(status -> store.notSent(monitoring.id()));
                throw new OutboxPostponed(clock.instant().plus(SOON));
            }
        }
    }

    private ActionResult originate(Pbx pbx, Monitoring monitoring, String phone) {
        var shown = people.get(monitoring.agent()).phone();
        var number = shown == null ? "" : shown.replaceAll("\\D", "");
        try {
            return pbx.actions()
                    .originate(OriginateRequest.toMonitor(
                            monitoring.channelId(),
                            phone,
                            monitoring.watched(),
                            monitoring.mode(),
                            OriginateRequest.canDial(number) ? number : "00",
                            RING))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unanswered) {
            return new ActionResult(Outcome.UNKNOWN, null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new ActionResult(Outcome.UNKNOWN, null);
        } catch (Exception failed) {
            return new ActionResult(Outcome.UNKNOWN, failed.toString());
        }
    }

    private Optional<Pbx> link(String name) {
        return links.all().stream()
                .filter(pbx -> pbx.name().equals(name) && pbx.state() == LinkState.UP)
                .findFirst();
    }
}
