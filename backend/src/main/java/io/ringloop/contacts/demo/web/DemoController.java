package io.ringloop.contacts.demo.web;

import io.ringloop.contacts.demo.DemoTraffic;
import io.ringloop.contacts.demo.WithSimulatedPbx;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The phone on the screen, and calls on demand. */
@RestController
@WithSimulatedPbx
@RequestMapping("/api/demo")
@Requires(Permission.CONTACTS_WORK)
class DemoController {

    private final SimulatedPbx pbx;
    private final DemoTraffic traffic;
    private final Actor actor;

    DemoController(SimulatedPbx pbx, DemoTraffic traffic, Actor actor) {
        this.pbx = pbx;
        this.traffic = traffic;
        this.actor = actor;
    }

    /**
     * Who calls which number, and how many seconds they wait before they hang up; what is left out is chosen.
     */
    record DemoCall(
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer patience) {}

    /** A call that was placed. */
    record Placed(String uniqueid) {}

    @PostMapping("/phone/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer() {
        if (!phone().answer()) {
            throw new ProblemException("call-none");
        }
    }

    @PostMapping("/phone/hangup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp() {
        if (!phone().hangup()) {
            throw new ProblemException("call-none");
        }
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Placed call(@RequestBody(required = false) @Nullable DemoCall call) {
        var from = call == null ? "" : Objects.requireNonNullElse(call.from(), "");
        var to = call == null ? "" : Objects.requireNonNullElse(call.to(), "");
        var patience = call == null || call.patience() == null ? null : Duration.ofSeconds(call.patience());
        return new Placed(traffic.call(from, to, patience).uniqueid());
    }

    private SimulatedPhone phone() {
        var phone = actor.staff().phone();
        if (phone == null) {
            throw new ProblemException("phone-missing");
        }
        return pbx.phone(phone);
    }
}
