package io.ringloop.telephony.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client may ask over AMI: logging in, lists, and the actions of {@link Deeds}. Called by the sessions' reading threads. */
final class AmiActions {

    /** A manager user; like the sample's, one sees and one acts. */
    record User(String name, String secret, boolean sees, boolean acts) {}

    private final Exchange exchange;
    private final Deeds deeds;
    private final Map<String, User> users;
    private volatile boolean refuseLogins;

    AmiActions(Exchange exchange, User... users) {
        this.exchange = exchange;
        this.deeds = new Deeds(exchange);
        this.users = Arrays.stream(users).collect(Collectors.toMap(User::name, user -> user));
    }

    void refuseLogins(boolean refused) {
        refuseLogins = refused;
    }

    void handle(AmiSession session, Map<String, String> action) {
        String name = action.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        String id = action.get("actionid");
        User user = session.user();
        if (name.equals("challenge")) {
            String challenge = Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
            session.challenge(challenge);
            session.say(
                    Message.response(true, id, null).put("Challenge", challenge).frame());
        } else if (name.equals("login")) {
            login(session, action, id);
        } else if (user == null) {
            session.say(Message.response(false, id, "Permission denied").frame());
        } else {
            exchange.loop.run(() -> answer(session, user, name, action, id));
        }
    }

    private void login(AmiSession session, Map<String, String> action, @Nullable String id) {
        User user = users.get(action.getOrDefault("username", ""));
        if (refuseLogins || user == null || !proven(user, session.challenge(), action)) {
            session.say(Message.response(false, id, "Authentication failed").frame());
            session.closeAfterwards();
            return;
        }
        exchange.loop.run(() -> {
            session.say(Message.response(true, id, "Authentication accepted").frame());
            session.loggedIn(user, user.sees() && !"off".equalsIgnoreCase(action.get("events")));
            session.event(Message.event("FullyBooted", "system")
                    .put("Uptime", 1)
                    .put("LastReload", 1)
                    .put("Status", "Fully Booted")
                    .frame());
        });
    }

    private static boolean proven(User user, @Nullable String challenge, Map<String, String> action) {
        String key = action.get("key");
        return key == null
                ? user.secret().equals(action.get("secret"))
                : challenge != null && key.equalsIgnoreCase(md5(challenge + user.secret()));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%032x".formatted(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void answer(AmiSession session, User user, String name, Map<String, String> action, @Nullable String id) {
        switch (name) {
            case "ping" ->
                session.say(Message.response(true, id, null)
                        .put("Ping", "Pong")
                        .put("Timestamp", System.currentTimeMillis() / 1000 + ".000000")
                        .frame());
            case "coresettings" ->
                session.say(Message.response(true, id, null)
                        .put("AMIversion", "11.0.0")
                        .put("AsteriskVersion", "22.10.1")
                        .put("SystemName", exchange.settings.name())
                        .frame());
            case "logoff" -> {
                session.say(
                        Message.response(true, id, "Thanks for all the fish.").frame());
                session.closeAfterwards();
            }
            case "queuestatus" -> queueStatus(session, id);
            case "coreshowchannels" -> channels(session, id);
            default -> session.say(done(user, name, action, id).frame());
        }
    }

    private Message done(User user, String name, Map<String, String> action, @Nullable String id) {
        if (!user.acts()) {
            return Message.response(false, id, "Permission denied");
        }
        String refusal = deeds.attempt(name, action);
        return refusal == null ? Message.response(true, id, "Done") : Message.response(false, id, refusal);
    }

    private void queueStatus(AmiSession session, @Nullable String id) {
        StringBuilder list = new StringBuilder(begin(id, "Queue status will follow"));
        int items = 0;
        for (SimQueue queue : exchange.queues.values()) {
            String name = queue.settings().name();
            list.append(item("QueueParams", id)
                    .put("Queue", name)
                    .put("Max", queue.settings().length())
                    .put("Strategy", queue.settings().strategy().name().toLowerCase(Locale.ROOT))
                    .put("Calls", queue.places().size())
                    .frame());
            for (SimMembers.Member member : queue.members().all()) {
                list.append(queue.members()
                        .write(
                                item("QueueMember", id)
                                        .put("Queue", name)
                                        .put("Name", member.name)
                                        .put("Location", member.phone.iface()),
                                member)
                        .frame());
                items++;
            }
            int position = 1;
            for (SimQueue.Place place : queue.places()) {
                SimChannel channel = place.waiter.channel();
                list.append(item("QueueEntry", id)
                        .put("Queue", name)
                        .put("Position", position++)
                        .put("Channel", channel.name)
                        .put("Uniqueid", channel.uniqueid)
                        .put("CallerIDNum", channel.callerNumber == null ? "unknown" : channel.callerNumber)
                        .put("Wait", place.seconds())
                        .put("Priority", place.priority)
                        .frame());
                items++;
            }
            items++;
        }
        session.say(list + end("QueueStatusComplete", id, items));
    }

    private void channels(AmiSession session, @Nullable String id) {
        StringBuilder list = new StringBuilder(begin(id, "Channels will follow"));
        for (SimChannel channel : exchange.channels.values()) {
            SimBridge bridge = channel.bridge;
            list.append(channel.writeTo(item("CoreShowChannel", id), "")
                    .put("Application", channel.application)
                    .put("ApplicationData", "")
                    .put("Duration", channel.duration())
                    .put("BridgeId", bridge == null ? "" : bridge.id())
                    .frame());
        }
        session.say(list + end("CoreShowChannelsComplete", id, exchange.channels.size()));
    }

    private static String begin(@Nullable String id, String message) {
        return Message.response(true, id, message).put("EventList", "start").frame();
    }

    private static Message item(String event, @Nullable String id) {
        Message item = new Message().put("Event", event);
        return id == null ? item : item.put("ActionID", id);
    }

    private static String end(String event, @Nullable String id, int items) {
        return item(event, id)
                .put("EventList", "Complete")
                .put("ListItems", items)
                .frame();
    }

    static Duration millis(@Nullable String text, Duration otherwise) {
        return text == null || !text.matches("\\d{1,9}") ? otherwise : Duration.ofMillis(Long.parseLong(text));
    }
}
