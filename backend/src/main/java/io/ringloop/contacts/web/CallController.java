package io.ringloop.contacts.web;

import io.ringloop.contacts.desk.Handovers;
import io.ringloop.contacts.store.ContactStore;
import io.ringloop.contacts.web.Views.CurrentCallAnswer;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The call that the signed-in person has in hand. */
@RestController
@RequestMapping("/api/calls/current")
@Requires(Permission.CONTACTS_WORK)
class CallController {

    private final ContactStore contacts;
    private final ContactViews views;
    private final Handovers handovers;
    private final Actor actor;

    CallController(ContactStore contacts, ContactViews views, Handovers handovers, Actor actor) {
        this.contacts = contacts;
        this.views = views;
        this.handovers = handovers;
        this.actor = actor;
    }

    @GetMapping
    CurrentCallAnswer current() {
        var staff = actor.staff();
        return new CurrentCallAnswer(contacts.inHand(staff.id())
                .map(contact -> views.current(contact, staff.id()))
                .orElse(null));
    }

    @PostMapping("/hangup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hangUp() {
        handovers.hangUp(actor.staff());
    }

    @PostMapping("/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@RequestBody Handovers.Handover handover) {
        handovers.handOver(actor.staff(), handover);
    }
}
