package io.ringloop.routing.store;

import io.ringloop.routing.BreakReason;
import io.ringloop.routing.ServiceQueue;
import io.ringloop.routing.SkillGroup;
import io.ringloop.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues, scripts and break reasons. */
@Component
public class QueueStore {

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All queues in the order people know them. */
    public List<ServiceQueue> queues() {
        var skills = skills();
        return jdbc.sql("""
                        select key, name_zh, name_en, line, acw_limit_sec, acw_hard_limit_sec, short_abandon_sec,
                               service_level_sec, strategy
                        from routing.queue order by position, key
                        """)
                .query((row, index) -> new ServiceQueue(
                        row.getString("key"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("line"),
                        row.getInt("acw_limit_sec"),
                        row.getInt("acw_hard_limit_sec"),
                        row.getInt("short_abandon_sec"),
                        row.getInt("service_level_sec"),
                        ServiceQueue.Strategy.of(row.getString("strategy")),
                        skills.getOrDefault(row.getString("key"), Map.of())))
                .list();
    }

    private Map<String, Map<String, Integer>> skills() {
        var skills = new HashMap<String, Map<String, Integer>>();
        jdbc.sql("select queue, skill, level from routing.queue_skill").query(row -> {
            skills.computeIfAbsent(row.getString("queue"), queue -> new HashMap<>())
                    .put(row.getString("skill"), row.getInt("level"));
        });
        return skills;
    }

    /** The queues in front of others, in the order people know them. */
    public List<SkillGroup> skillGroups() {
        return jdbc.sql("""
                        select skill_group.queue, in_front_of, needs, patience_sec
                        from routing.skill_group join routing.queue on queue.key = skill_group.queue
                        order by queue.position, queue.key
                        """)
                .query((row, index) -> new SkillGroup(
                        row.getString("queue"),
                        row.getString("in_front_of"),
                        Set.of((String[]) row.getArray("needs").getArray()),
                        row.getInt("patience_sec")))
                .list();
    }

    /** What the agent says first, or the announcement the caller hears. */
    public Optional<Text> script(String key) {
        return jdbc.sql("select text_zh, text_en from routing.script where key = :key")
                .param("key", key)
                .query((row, index) -> new Text(row.getString("text_zh"), row.getString("text_en")))
                .optional();
    }

    public List<BreakReason> breakReasons() {
        return jdbc.sql("select code, label_zh, label_en, selectable from routing.break_reason order by position, code")
                .query((row, index) -> new BreakReason(
                        row.getString("code"),
                        new Text(row.getString("label_zh"), row.getString("label_en")),
                        row.getBoolean("selectable")))
                .list();
    }
}
