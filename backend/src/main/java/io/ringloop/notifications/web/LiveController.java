package io.ringloop.notifications.web;

import io.ringloop.notifications.Subscribers;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Requires(Permission.OWN_ACCOUNT)
class LiveController {

    private final Subscribers subscribers;
    private final Actor actor;

    LiveController(Subscribers subscribers, Actor actor) {
        this.subscribers = subscribers;
        this.actor = actor;
    }

    /** Server-sent events for one browser; resumes after the event named by {@code Last-Event-ID}. */
    @GetMapping(path = "/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request) {
        var session = request.getSession(false);
        var sessionId = session == null ? null : session.getId();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(subscribers.connect(actor.staff(), sessionId, parse(lastEventId)));
    }

    private static long parse(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : -1;
    }
}
