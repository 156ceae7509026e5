package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.routing.presence.Seat;
import io.ringloop.routing.presence.SeatState;
import io.ringloop.routing.presence.Seats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that somebody's presence depends on besides themselves, in one read: it is asked for at every ring and every answer. */
@Component
public class SightStore {

    private final JdbcClient jdbc;

    SightStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be seen from somebody's place.
     *
     * @param keptFor why no calls come, whatever is wanted: a wrap-up is not done, or a customer is called
     * @param taken the seats their phone has
     * @param offered the seats there are
     */
    public record Sight(@Nullable String keptFor, Map<Seat, SeatState> taken, List<Seat> offered) {

        public boolean afterCall() {
            return Seats.AFTER_CALL.equals(keptFor);
        }
    }

    /** @param pbxs the PBXs that count */
    public Sight of(StaffId staff, @Nullable String iface, Set<String> pbxs) {
        var taken = new HashMap<Seat, SeatState>();
        var offered = new ArrayList<Seat>();
        var kept = new HashSet<String>();
        jdbc.sql("""
                        select 'offered' as what, pbx, queue, null::int as penalty, null::boolean as paused, null as reason
                          from routing.pbx_queue
                        union all
                        select 'taken', pbx, queue, penalty, paused, reason from routing.member where iface = :iface
                        union all
                        select 'kept', null, null, null, null, :afterCall
                         where exists (select 1 from routing.after_call where staff_id = :staff)
                        union all
                        select 'kept', null, null, null, null, :callback
                         where exists (select 1 from routing.dial where staff_id = :staff)
                        """)
                .param("iface", iface)
                .param("staff", staff.value())
                .param("afterCall", Seats.AFTER_CALL)
                .param("callback", Seats.CALLBACK)
                .query(row -> {
                    var what = row.getString("what");
                    var seat = new Seat(row.getString("pbx"), row.getString("queue"));
                    if (what.equals("kept")) {
                        kept.add(row.getString("reason"));
                    } else if (what.equals("taken") && pbxs.contains(seat.pbx())) {
                        taken.put(seat, MemberStore.state(row));
                    } else if (pbxs.contains(seat.pbx())) {
                        offered.add(seat);
                    }
                });
        var keptFor = Stream.of(Seats.AFTER_CALL, Seats.CALLBACK)
                .filter(kept::contains)
                .findFirst()
                .orElse(null);
        return new Sight(keptFor, taken, offered);
    }
}
