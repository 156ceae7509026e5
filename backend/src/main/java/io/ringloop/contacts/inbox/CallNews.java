package io.ringloop.contacts.inbox;

import io.ringloop.contacts.reducer.CallMemory;
import io.ringloop.contacts.reducer.Effect;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.routing.Presences;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells agents' presence and screens what their phones do. */
@Component
class CallNews {

    private final Presences presences;
    private final LiveEvents live;
    private final AgentPhones phones;
    private final ContactStore contacts;

    CallNews(Presences presences, LiveEvents live, AgentPhones phones, ContactStore contacts) {
        this.presences = presences;
        this.live = live;
        this.phones = phones;
        this.contacts = contacts;
    }

    void of(Effect effect) {
        var id = effect.contactId();
        if (effect instanceof Effect.Rang rang) {
            presences.rang(rang.iface(), id, rang.at());
            call(rang.iface(), id, "ringing");
        } else if (effect instanceof Effect.StoppedRinging stopped) {
            presences.stoppedRinging(stopped.iface(), id, stopped.missed(), stopped.at());
            call(stopped.iface(), id, "ended");
        } else if (effect instanceof Effect.Answered answered && answered.iface() != null) {
            presences.talking(answered.iface(), id, answered.at());
            call(answered.iface(), id, "talking");
        } else if (effect instanceof Effect.Consulted consulted && consulted.iface() != null) {
            presences.talking(consulted.iface(), id, consulted.at());
            call(consulted.iface(), id, "talking");
        } else if (effect instanceof Effect.ConsultationEnded ended && ended.iface() != null) {
            presences.talkEnded(ended.iface(), ended.at());
            call(ended.iface(), id, "ended");
        } else if (effect instanceof Effect.Held held) {
            call(held.iface(), id, held.held() ? "held" : "talking");
        } else if (effect instanceof Effect.Transferred transferred && transferred.fromIface() != null) {
            presences.talkEnded(transferred.fromIface(), transferred.at());
            call(transferred.fromIface(), id, "ended");
        } else if (effect instanceof Effect.Ended ended) {
            wrapUp(ended.iface(), id, ended.at());
        } else if (effect instanceof Effect.Merged merged) {
            presences.merged(id, merged.into());
        }
    }

    /** The caller was lost in a transfer: whoever served first wraps up. */
    void lostInTransfer(UUID id, CallMemory call, Instant at) {
        wrapUp(call.agentIface(), id, at);
    }

    /** A contact stands elsewhere now. */
    void changed(UUID id, CallMemory call) {
        var agent = phones.at(call.agentIface());
        var audience = Audience.permission(Permission.PRESENCE_TEAM);
        audience = agent.map(staff -> Audience.staff(staff.id()))
                .map(audience::and)
                .orElse(audience);
        live.publish(new LiveEvent("contact", id.toString(), Map.of(), audience));
    }

    private void wrapUp(@Nullable String iface, UUID id, Instant at) {
        if (iface != null) {
            presences.talkEnded(iface, at);
            phones.at(iface).map(Staff::id).ifPresent(staff -> {
                var due =
                        contacts.find(id).map(contact -> contact.wrapUpDueAt()).orElse(null);
                presences.afterCallStarted(staff, id, due);
            });
            call(iface, id, "wrap-up");
        }
    }

    private void call(@Nullable String iface, UUID id, String state) {
        phones.at(iface)
                .ifPresent(staff -> live.publish(
                        new LiveEvent("call", id.toString(), Map.of("state", state), Audience.staff(staff.id()))));
    }
}
