package io.ringloop.notifications;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes customers and templates for tests, remembers the events, and is the gate of things called {@code test-thing}. */
@Component
public class TestNotices implements NoticeGate {

    public static final String THING = "test-thing";

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);

    private final Customers customers;
    private final JdbcClient jdbc;
    private final List<NoticeEvent> heard = new CopyOnWriteArrayList<>();
    private final Map<UUID, Set<UUID>> readers = new ConcurrentHashMap<>();

    TestNotices(@Lazy Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** A mobile number nobody else has. */
    public static String number() {
        return "+86138" + NUMBERS.incrementAndGet();
    }

    /** A mail address nobody else has. */
    public static String address() {
        return "c" + Ids.next().toString().substring(24) + NUMBERS.incrementAndGet() + "@customer.example";
    }

    public Customer customer(boolean messages, String... numbers) {
        return customers.create(CustomerDraft.of("王女士", numbers).agreeing(true, messages));
    }

    /** A template that says {@code {words}} by SMS and mail; its key is returned. */
    public String template(Purpose purpose) {
        var key = "test-" + purpose.code();
        jdbc.sql("""
                        insert into notifications.template (key, purpose, channels, placeholders, name_zh, name_en, position)
                        values (:key, :purpose, '{sms,mail,inApp}', '{words}', '测试', 'Test', 1000)
                        on conflict do nothing
                        """).param("key", key).param("purpose", purpose.code()).update();
        jdbc.sql("""
                        insert into notifications.wording (template, channel, language, subject, text)
                        select :key, channel, language, case when channel = 'sms' then null else 'About {words}' end, '{words}'
                          from unnest(array['sms', 'mail', 'inApp']) channel, unnest(array['zh-CN', 'en']) language
                        on conflict do nothing
                        """).param("key", key).update();
        return key;
    }

    public void letIn(UUID thing, Staff staff) {
        readers.computeIfAbsent(thing, key -> ConcurrentHashMap.newKeySet())
                .add(staff.id().value());
    }

    /** What was told of a notice, in order. */
    public List<String> heard(NoticeId id) {
        return heard.stream()
                .filter(event -> event.notice().id().equals(id))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    /** The kinds of the facts about a notice, in order. */
    public List<String> facts(NoticeId id) {
        return jdbc.sql("select kind from archive.fact where subject_type = 'notice' and subject_id = :id order by id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    /** The message of a notice in the outbox. */
    public record Waiting(String state, int attempts, String lastError) {}

    public Waiting outbox(NoticeId id) {
        return jdbc.sql("select state, attempts, last_error from shared.outbox_message where key = :id")
                .param("id", id.toString())
                .query((row, number) ->
                        new Waiting(row.getString("state"), row.getInt("attempts"), row.getString("last_error")))
                .single();
    }

    @EventListener
    void hear(NoticeEvent event) {
        heard.add(event);
    }

    @Override
    public String subjectType() {
        return THING;
    }

    @Override
    public boolean mayRead(Staff staff, UUID subjectId) {
        return readers.getOrDefault(subjectId, Set.of()).contains(staff.id().value());
    }
}
