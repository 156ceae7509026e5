package io.ringloop.routing.store;

import io.ringloop.people.StaffId;
import io.ringloop.routing.presence.Seat;
import io.ringloop.routing.presence.SeatState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * @param afterCall whether a wrap-up is not done
     * @param taken the seats their phone has
     * @param offered the seats there are
     */
    public record Sight(boolean afterCall, Map<Seat, SeatState> taken, List<Seat> offered) {}

    /** @param pbxs the PBXs that count */
    public Sight of(StaffId staff, @Nullable String iface, Set<String> pbxs) {
        var taken = new HashMap<Seat, SeatState>();
        var offered = new ArrayList<Seat>();
        var afterCall = jdbc.sql("""
                        select 'offered' as what, pbx, queue, null::int as penalty, null::boolean as paused, null as reason
                          from routing.pbx_queue
                        union all
                        select 'taken', pbx, queue, penalty, paused, reason from routing.member where iface = :iface
                        union all
                        select 'after-call', null, null, null, null, null
                         where exists (select 1 from routing.after_call where staff_id = :staff)
                        """)
                .param("iface", iface)
                .param("staff", staff.value())
                .query((row, index) -> {
                    var what = row.getString("what");
                    var seat =
                            what.equals("after-call") ? null : new Seat(row.getString("pbx"), row.getString("queue"));
                    if (seat != null && pbxs.contains(seat.pbx())) {
                        if (what.equals("taken")) {
                            taken.put(seat, MemberStore.state(row));
                        } else {
                            offered.add(seat);
                        }
                    }
                    return seat == null;
                })
                .list()
                .contains(true);
        return new Sight(afterCall, taken, offered);
    }
}
