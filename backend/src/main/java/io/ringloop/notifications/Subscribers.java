package io.ringloop.notifications;

import io.ringloop.notifications.store.LiveEventStore;
import io.ringloop.notifications.store.StoredEvent;
import io.ringloop.people.People;
import io.ringloop.people.PeopleEvent;
import io.ringloop.people.Sessions;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.AfterCommit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The browsers connected to this node. */
@Component
public class Subscribers {

    /** After this time a browser connects again, with the rights it then has. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int SENDERS = 8;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Listeners listeners;
    private final LiveEventStore store;
    private final People people;
    private final Sessions sessions;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, work -> {
        var thread = new Thread(work, "live-send");
        thread.setDaemon(true);
        return thread;
    });

    Subscribers(Listeners listeners, LiveEventStore store, People people, Sessions sessions) {
        this.listeners = listeners;
        this.store = store;
        this.people = people;
        this.sessions = sessions;
    }

    /**
     * Connects a browser.
     *
     * @param session id of its session; the stream ends when the session does
     * @param lastSeen the id of the last event it got, negative on the first connection. When events since then have
     *     been forgotten it is told to {@code reset}: to fetch everything again
     */
    public SseEmitter connect(Staff staff, @Nullable String session, long lastSeen) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var subscriber = new Subscriber(listeners.of(staff), staff.version(), session, emitter, senders);
        emitter.onCompletion(() -> subscribers.remove(subscriber));
        emitter.onTimeout(() -> subscribers.remove(subscriber));
        emitter.onError(gone -> subscribers.remove(subscriber));
        var settled = store.settledBelow();
        subscribers.add(subscriber);
        if (lastSeen < 0) {
            subscriber.offer(event("hello", settled, Map.of()));
        } else {
            resume(subscriber, lastSeen, settled);
        }
        return emitter;
    }

    private void resume(Subscriber subscriber, long lastSeen, long settled) {
        if (lastSeen < store.firstKept() && lastSeen < settled) {
            subscriber.offer(event("reset", settled, Map.of()));
            return;
        }
        var page = store.from(lastSeen);
        tellAgain(subscriber, page, lastSeen);
        while (page.size() == LiveEventStore.PAGE && !subscriber.closed()) {
            page = store.after(page.get(page.size() - 1));
            tellAgain(subscriber, page, lastSeen);
        }
        subscriber.offer(event("hello", settled, Map.of()));
    }

    private static void tellAgain(Subscriber subscriber, List<StoredEvent> page, long lastSeen) {
        page.stream()
                .filter(stored -> subscriber.hears(stored.event().audience()))
                .forEach(stored -> subscriber.offer(event(stored.event(), lastSeen)));
    }

    void tell(LiveEvent live, long resumeFrom) {
        for (var subscriber : subscribers) {
            if (subscriber.hears(live.audience())) {
                subscriber.offer(event(live, resumeFrom));
            }
        }
    }

    void closeAll() {
        subscribers.forEach(Subscriber::close);
        subscribers.clear();
    }

    /** Keeps proxies from closing quiet connections, and finds out which browsers are gone. */
    @Scheduled(fixedRate = 15_000)
    void beat() {
        subscribers.forEach(subscriber -> subscriber.offer(SseEmitter.event().comment("")));
        subscribers.removeIf(Subscriber::closed);
    }

    /**
     * Ends the streams of sessions that have ended and of accounts that have changed, whichever node did it. The browser
     * connects again with the rights it then has, or learns that it has none.
     */
    @Scheduled(fixedRate = 10_000)
    void endStale() {
        var listening = List.copyOf(subscribers);
        if (listening.isEmpty()) {
            return;
        }
        var alive = sessions.alive(listening.stream()
                .map(Subscriber::session)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var versions = people
                .findAll(listening.stream()
                        .map(subscriber -> new StaffId(subscriber.staff()))
                        .collect(Collectors.toSet()))
                .stream()
                .filter(Staff::active)
                .collect(Collectors.toMap(staff -> staff.id().value(), Staff::version));
        for (var subscriber : listening) {
            var session = subscriber.session();
            var ended = session != null && !alive.contains(session);
            if (ended || !Objects.equals(versions.get(subscriber.staff()), subscriber.staffVersion())) {
                subscriber.close();
                subscribers.remove(subscriber);
            }
        }
    }

    /** Rights that changed on this node hold at once. */
    @EventListener
    void rightsChanged(PeopleEvent.StaffChanged changed) {
        AfterCommit.run(() -> subscribers.stream()
                .filter(subscriber ->
                        subscriber.staff().equals(changed.after().id().value()))
                .forEach(Subscriber::close));
    }

    private static SseEmitter.SseEventBuilder event(LiveEvent live, long resumeFrom) {
        var data = new LinkedHashMap<>(live.data());
        data.put("type", live.type());
        data.put("id", live.id());
        return event(live.type(), resumeFrom, data);
    }

    private static SseEmitter.SseEventBuilder event(String name, long id, Map<String, Object> data) {
        return SseEmitter.event().name(name).id(Long.toString(id)).data(data);
    }
}
