package io.ringloop.contacts.store;

import io.ringloop.contacts.Outcome;
import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallMemory;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what became of calls: four statements for a batch, however many calls it is about. */
@Component
public class CallWriter {

    private static final Set<Outcome> SETTLED = Set.of(Outcome.SHORT_ABANDONED, Outcome.FAILED, Outcome.UNOBSERVED);

    private final JdbcClient jdbc;
    private final Json json;

    CallWriter(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who and where the reducer cannot know. */
    public interface Surroundings {
        @Nullable
        UUID staffAt(@Nullable String iface);

        @Nullable
        UUID unitOf(@Nullable String iface);

        @Nullable
        String lineOf(@Nullable String calledNumber);
    }

    private record ContactRow(
            UUID id,
            CallMemory call,
            String state,
            boolean line_open,
            String number_dialled,
            @Nullable String number_e164,
            boolean withheld,
            @Nullable String line,
            @Nullable UUID agent_id,
            @Nullable UUID unit_id,
            @Nullable String outcome,
            int talk_sec,
            int hold_sec) {}

    private record LegRow(UUID contact_id, @Nullable UUID staff_id, String state, CallMemory.LegMemory leg) {}

    private record VisitRow(UUID contact_id, @Nullable UUID staff_id, CallMemory.VisitMemory visit) {}

    private record LinkedidRow(UUID contact_id, String linkedid) {}

    /** Keeps the calls of one PBX. */
    public void save(String pbx, Collection<Call> calls, Surroundings around, Instant now) {
        if (calls.isEmpty()) {
            return;
        }
        var contacts = calls.stream()
                .map(call -> contact(call.id(), call.memory(), around))
                .toList();
        var own = contacts.stream()
                .filter(contact -> contact.call().mergedInto() == null)
                .toList();
        saveContacts(contacts, now);
        saveLegs(pbx, own, around);
        saveVisits(contacts, around);
        saveLinkedids(pbx, own);
    }

    private static ContactRow contact(UUID id, CallMemory call, Surroundings around) {
        var number = PhoneNumber.of(call.callerNumber());
        var agent = around.staffAt(call.agentIface());
        return new ContactRow(
                id,
                call,
                state(call, number),
                call.lineEndedAt() == null && call.mergedInto() == null,
                number.dialled(),
                number.e164(),
                number.withheld(),
                around.lineOf(call.calledNumber()),
                agent,
                around.unitOf(call.agentIface()),
                call.over() && call.outcome() != null ? call.outcome().code() : null,
                call.talkSeconds(),
                call.holdSeconds());
    }

    private static String state(CallMemory call, PhoneNumber number) {
        if (call.mergedInto() != null) {
            return "closed";
        }
        if (call.lineState() != null) {
            return call.lineState();
        }
        if (call.outcome() == Outcome.ANSWERED) {
            return "wrap-up";
        }
        var settled = call.outcome() == null || SETTLED.contains(call.outcome());
        return settled || number.withheld() || "restrict".equals(call.route()) ? "closed" : "follow-up";
    }

    private void saveContacts(List<ContactRow> rows, Instant now) {
        jdbc.sql("""
                        insert into contacts.contact as known
                            (id, channel, direction, state, outcome, pbx, root_linkedid, caller_uniqueid, caller_channel,
                             number_dialled, number_e164, withheld, called_number, line, language, ivr, route, queue, decision_id,
                             started_at, joined_at, answered_at, ended_at, last_signal_at, decide_at, wait_sec, talk_sec, hold_sec,
                             transfers, call, merged_into, line_open, agent_id, unit_id, closed_at)
                        select (r->>'id')::uuid, 'call', 'inbound', r->>'state', r->>'outcome', c->>'pbx', c->>'rootLinkedid',
                               c->>'callerUniqueid', c->>'callerChannel', r->>'number_dialled', r->>'number_e164',
                               (r->>'withheld')::boolean, c->>'calledNumber', r->>'line', c->>'language', c->>'ivr', c->>'route',
                               c->>'queue', (c->>'decisionId')::uuid, (c->>'startedAt')::timestamptz,
                               (c->>'joinedAt')::timestamptz, (c->>'answeredAt')::timestamptz,
                               case when c->>'endedAt' is not null -- greatest() knows no null
                                    then greatest((c->>'endedAt')::timestamptz, (c->>'startedAt')::timestamptz) end,
                               (c->>'lastSignalAt')::timestamptz, (c->>'decideAt')::timestamptz, (c->>'waitSeconds')::int,
                               (r->>'talk_sec')::int, (r->>'hold_sec')::int, (c->>'transfers')::int, c,
                               (c->>'mergedInto')::uuid, (r->>'line_open')::boolean, (r->>'agent_id')::uuid,
                               (r->>'unit_id')::uuid, case when r->>'state' = 'closed' then :now end
                        from jsonb_array_elements(:rows::jsonb) r, lateral (select r->'call' c) call
                        on conflict (id) do update set
                            started_at = least(known.started_at, excluded.started_at),
                            state = case when excluded.merged_into is not null then 'closed'
                                         when known.outcome = 'unobserved' and excluded.outcome <> 'unobserved' then excluded.state
                                         when known.state in ('wrap-up', 'follow-up', 'closed') then known.state
                                         else excluded.state end,
                            outcome = coalesce(excluded.outcome, known.outcome),
                            caller_uniqueid = excluded.caller_uniqueid, caller_channel = excluded.caller_channel,
                            number_dialled = excluded.number_dialled, number_e164 = excluded.number_e164,
                            withheld = excluded.withheld, called_number = excluded.called_number, line = excluded.line,
                            language = excluded.language, ivr = excluded.ivr,
                            route = coalesce(excluded.route, known.route), queue = excluded.queue,
                            decision_id = coalesce(excluded.decision_id, known.decision_id),
                            joined_at = excluded.joined_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at,
                            last_signal_at = excluded.last_signal_at, decide_at = excluded.decide_at,
                            wait_sec = excluded.wait_sec, talk_sec = excluded.talk_sec, hold_sec = excluded.hold_sec,
                            transfers = excluded.transfers, call = excluded.call, merged_into = excluded.merged_into,
                            line_open = excluded.line_open, agent_id = coalesce(excluded.agent_id, known.agent_id),
                            unit_id = coalesce(excluded.unit_id, known.unit_id),
                            closed_at = case when known.outcome = 'unobserved' and excluded.outcome <> 'unobserved'
                                             then excluded.closed_at else coalesce(known.closed_at, excluded.closed_at) end
                        """)
                .param("rows", json.write(rows))
                .param("now", Times.bind(now))
                .update();
    }

    private void saveLegs(String pbx, List<ContactRow> contacts, Surroundings around) {
        var rows = contacts.stream()
                .flatMap(contact -> contact.call().legs().stream()
                        .map(leg -> new LegRow(contact.id(), around.staffAt(leg.iface()), leg.state(), leg)))
                .toList();
        jdbc.sql("""
                        insert into contacts.leg as known
                            (pbx, uniqueid, contact_id, kind, channel, iface, staff_id, state, started_at, answered_at, ended_at)
                        select :pbx, l->>'uniqueid', (r->>'contact_id')::uuid, lower(l->>'kind'), l->>'channel', l->>'iface',
                               (r->>'staff_id')::uuid, r->>'state', (l->>'startedAt')::timestamptz,
                               (l->>'connectedAt')::timestamptz, (l->>'endedAt')::timestamptz
                        from jsonb_array_elements(:rows::jsonb) r, lateral (select r->'leg' l) leg
                        on conflict (pbx, uniqueid) do update set
                            contact_id = excluded.contact_id, state = excluded.state, answered_at = excluded.answered_at,
                            ended_at = excluded.ended_at
                        where (known.contact_id, known.state, known.answered_at, known.ended_at)
                            is distinct from (excluded.contact_id, excluded.state, excluded.answered_at, excluded.ended_at)
                        """).param("pbx", pbx).param("rows", json.write(rows)).update();
    }

    private void saveVisits(List<ContactRow> contacts, Surroundings around) {
        var rows = contacts.stream()
                .flatMap(contact -> contact.call().visits().stream()
                        .map(visit -> new VisitRow(contact.id(), around.staffAt(visit.iface()), visit)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into contacts.queue_visit as known
                            (contact_id, seq, queue, joined_at, left_at, outcome, staff_id, iface, wait_sec)
                        select (r->>'contact_id')::uuid, (v->>'seq')::int, v->>'queue', (v->>'joinedAt')::timestamptz,
                               (v->>'leftAt')::timestamptz, v->>'outcome', (r->>'staff_id')::uuid, v->>'iface',
                               (v->>'waitSeconds')::int
                        from jsonb_array_elements(:rows::jsonb) r, lateral (select r->'visit' v) visit
                        on conflict (contact_id, seq) do update set
                            joined_at = least(known.joined_at, excluded.joined_at), left_at = excluded.left_at, outcome = excluded.outcome, staff_id = excluded.staff_id,
                            iface = excluded.iface, wait_sec = excluded.wait_sec
                        where (known.left_at, known.outcome, known.wait_sec)
                            is distinct from (excluded.left_at, excluded.outcome, excluded.wait_sec)
                        """).param("rows", json.write(rows)).update();
    }

    private void saveLinkedids(String pbx, List<ContactRow> contacts) {
        var rows = contacts.stream()
                .flatMap(contact ->
                        contact.call().linkedids().stream().map(linkedid -> new LinkedidRow(contact.id(), linkedid)))
                .toList();
        jdbc.sql("""
                        insert into contacts.linkedid as known (pbx, linkedid, contact_id)
                        select :pbx, linkedid, contact_id
                        from jsonb_to_recordset(:rows::jsonb) r (contact_id uuid, linkedid text)
                        on conflict (pbx, linkedid) do update set contact_id = excluded.contact_id
                        where known.contact_id <> excluded.contact_id
                        """).param("pbx", pbx).param("rows", json.write(rows)).update();
    }
}
