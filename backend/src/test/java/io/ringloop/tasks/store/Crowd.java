package io.ringloop.tasks.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Task;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many open tasks at once, straight into the tables. */
final class Crowd {

    private Crowd() {}

    /** Every third task belongs to one of a hundred persons, one of whom is given; the others are on offer to agents. */
    static void fill(JdbcClient jdbc, int size, UUID staff, UUID unit) {
        jdbc.sql("""
                        insert into tasks.task (id, process_key, definition_id, instance_id, element_id, title_zh, title_en,
                               subject, home_unit, unit_id, assignee, groups, priority, created_at, due_at, state, search,
                               tokens, changed_at)
                        select gen_random_uuid(), 'crowd', 'd', 'i', 'user_Step', '回电', 'Call back', '1380000' || i,
                               case when i % 20 = 0 then :unit else null end, case when i % 20 = 0 then :unit else null end,
                               case when i % 300 = 0 then :staff
                                    when i % 3 = 0 then md5((i % 300)::text)::uuid end,
                               case when i % 3 = 0 then '{}' else '{AGENT}'::text[] end,
                               i % 100, timestamptz '2026-01-01Z' + i * interval '10 seconds',
                               timestamptz '2026-01-02Z' + i * interval '10 seconds', 'open', '1380000' || i,
                               array['1', '13', '38', (i % 10)::text], timestamptz '2026-01-01Z'
                          from generate_series(1, :size) i
                        """)
                .param("size", size)
                .param("staff", staff)
                .param("unit", unit)
                .update();
        jdbc.sql("""
                        insert into tasks.offer (task_id, role, unit_id, due_sort, created_at, priority)
                        select id, 'AGENT', home_unit, due_sort, created_at, priority from tasks.task
                         where process_key = 'crowd' and assignee is null
                        on conflict do nothing
                        """).update();
        jdbc.sql("analyze tasks.task").update();
        jdbc.sql("analyze tasks.offer").update();
    }

    static Task task(StaffId staff, Instant at) {
        return new Task(
                Ids.next(),
                "crowd",
                "d",
                "i",
                null,
                "user_Step",
                "回电",
                "Call back",
                null,
                "",
                null,
                null,
                null,
                null,
                staff,
                List.of(),
                50,
                at,
                at,
                at,
                Task.State.OPEN,
                0);
    }
}
