package io.ringloop.telephony.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members of a queue, and what is said about them. */
final class SimMembers {

    /** A member; the phone knows whether it is free. */
    static final class Member {
        final Phone phone;
        final String name;
        final long joined = Instant.now().getEpochSecond();
        int penalty;
        boolean paused;
        String pausedReason = "";
        long lastPause;
        long turn;
        int calls;

        Member(Phone phone, String name, int penalty) {
            this.phone = phone;
            this.name = name;
            this.penalty = penalty;
        }
    }

    private final Exchange exchange;
    private final SimQueue queue;
    private final Map<String, Member> members = new LinkedHashMap<>();

    SimMembers(Exchange exchange, SimQueue queue) {
        this.exchange = exchange;
        this.queue = queue;
    }

    Collection<Member> all() {
        return members.values();
    }

    void served(Phone phone) {
        Member member = members.get(phone.iface());
        if (member != null) {
            member.calls++;
            phone.served();
            // a moment later, so that it has rested by any clock
            exchange.loop.later(queue.settings().wrapUp().plusMillis(20), exchange::serveAll);
        }
    }

    boolean add(Phone phone, String name, int penalty, boolean paused) {
        if (members.containsKey(phone.iface())) {
            return false;
        }
        exchange.forgetIfNowhereMember(phone);
        Member member = new Member(phone, name, penalty);
        member.paused = paused;
        members.put(phone.iface(), member);
        tell("QueueMemberAdded", member);
        queue.serve();
        return true;
    }

    boolean has(Phone phone) {
        return members.containsKey(phone.iface());
    }

    boolean remove(Phone phone) {
        Member member = members.remove(phone.iface());
        if (member != null) {
            tell("QueueMemberRemoved", member);
            // a real queue looks once a second
            exchange.loop.later(Duration.ofMillis(100), queue::checkEmpty);
        }
        return member != null;
    }

    boolean pause(Phone phone, boolean paused, String reason) {
        Member member = members.get(phone.iface());
        if (member == null) {
            return false;
        }
        member.paused = paused;
        member.pausedReason = paused ? reason : "";
        if (paused) {
            member.lastPause = Instant.now().getEpochSecond();
        }
        tell("QueueMemberPause", member);
        queue.serve();
        return true;
    }

    boolean penalty(Phone phone, int penalty) {
        Member member = members.get(phone.iface());
        if (member != null) {
            member.penalty = penalty;
            tell("QueueMemberPenalty", member);
        }
        return member != null;
    }

    void tellStatus(Phone phone) {
        Member member = members.get(phone.iface());
        if (member != null) {
            tell("QueueMemberStatus", member);
        }
    }

    private void tell(String event, Member member) {
        exchange.wire.emit(write(
                Message.event(event, "agent")
                        .put("Queue", queue.settings().name())
                        .put("MemberName", member.name)
                        .put("Interface", member.phone.iface()),
                member));
    }

    Message write(Message message, Member member) {
        Talk talk = member.phone.talk();
        return message.put("StateInterface", member.phone.iface())
                .put("Membership", "dynamic")
                .put("Penalty", member.penalty)
                .put("CallsTaken", member.calls)
                .put("LastCall", member.phone.lastServed().getEpochSecond())
                .put("LastPause", member.lastPause)
                .put("LoginTime", member.joined)
                .put("InCall", talk != null && talk.queue == queue ? 1 : 0)
                .put("Status", member.phone.deviceState())
                .put("Paused", member.paused ? 1 : 0)
                .put("PausedReason", member.pausedReason)
                .put("Ringinuse", 0)
                .put("Wrapuptime", 0);
    }

    /** The end of an agent event: which queue, which member. */
    Message writeMember(Message message, Phone phone) {
        Member member = members.get(phone.iface());
        return message.put("Queue", queue.settings().name())
                .put("Interface", phone.iface())
                .put("MemberName", member == null ? phone.iface() : member.name);
    }
}
