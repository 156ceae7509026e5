package io.ringloop.notifications.store;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.Subject;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code notifications.notice}. */
@Component
public class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Notice notice, @Nullable String key) {
        var about = notice.about();
        jdbc.sql("""
                        insert into notifications.notice
                            (id, key, template, purpose, channel, language, staff_id, customer_id, address, subject_type,
                             subject_id, centre_id, title_zh, title_en, text_zh, text_en, state, reason, created_at, due_at,
                             sent_at, settled_at)
                        values (:id, :key, :template, :purpose, :channel, :language, :staff, :customer, :address,
                                :subjectType, :subjectId, :centre, :titleZh, :titleEn, :textZh, :textEn, :state, :reason,
                                :createdAt, :dueAt, :sentAt, :settledAt)
                        """)
                .param("id", notice.id().value())
                .param("key", key)
                .param("template", notice.template())
                .param("purpose", notice.purpose().code())
                .param("channel", notice.channel().code())
                .param("language", notice.language())
                .param("staff", notice.staff() == null ? null : notice.staff().value())
                .param("customer", notice.customer())
                .param("address", notice.address())
                .param("subjectType", about == null ? null : about.type())
                .param("subjectId", about == null ? null : about.id())
                .param("centre", notice.centre())
                .param("titleZh", notice.title().zh())
                .param("titleEn", notice.title().en())
                .param("textZh", notice.text().zh())
                .param("textEn", notice.text().en())
                .param("state", notice.state().code())
                .param("reason", notice.reason())
                .param("createdAt", Times.bind(notice.createdAt()))
                .param("dueAt", Times.bind(notice.dueAt()))
                .param("sentAt", Times.bindNullable(notice.sentAt()))
                .param("settledAt", Times.bindNullable(notice.settledAt()))
                .update();
    }

    /** Writes the new state; false when the notice was settled, or sent, before. */
    public boolean change(Notice notice) {
        return jdbc.sql("""
                                update notifications.notice
                                   set state = :state, reason = :reason, sent_at = :sentAt, settled_at = :settledAt
                                 where id = :id and (state = 'queued' or state = 'sent' and :state <> 'sent')
                                """)
                        .param("state", notice.state().code())
                        .param("reason", notice.reason())
                        .param("sentAt", Times.bindNullable(notice.sentAt()))
                        .param("settledAt", Times.bindNullable(notice.settledAt()))
                        .param("id", notice.id().value())
                        .update()
                == 1;
    }

    public Optional<Notice> find(NoticeId id) {
        return jdbc.sql("select * from notifications.notice where id = :id")
                .param("id", id.value())
                .query(NoticeRows::notice)
                .optional();
    }

    /** The notice, locked until the end of the transaction. */
    public Optional<Notice> lock(NoticeId id) {
        return jdbc.sql("select * from notifications.notice where id = :id for update")
                .param("id", id.value())
                .query(NoticeRows::notice)
                .optional();
    }

    public Optional<Notice> byKey(String key) {
        return jdbc.sql("select * from notifications.notice where key = :key")
                .param("key", key)
                .query(NoticeRows::notice)
                .optional();
    }

    /** Waits for other transactions that hold the same key. */
    public void takeTurn(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notice ' || :key, 0))")
                .param("key", key)
                .query((row, number) -> true)
                .list();
    }

    /** Waits for other transactions that write to the same person. */
    public void takeTurn(Notice notice) {
        var person = notice.staff() != null ? notice.staff().value() : notice.customer();
        takeTurn("to " + (person == null ? notice.address() : person));
    }

    /** Whether the same words went to the same person about the same thing since an instant. */
    public boolean repeated(Notice notice, Instant since) {
        var about = notice.about();
        return jdbc.sql("""
                        select exists (
                            select from notifications.notice
                             where created_at > :since and state in ('queued', 'sent', 'delivered')
                               and channel = :channel and template = :template and language = :language
                               and staff_id is not distinct from :staff::uuid
                               and customer_id is not distinct from :customer::uuid
                               and address is not distinct from :address::text
                               and subject_id is not distinct from :subject::uuid
                               and title_zh = :title and text_zh = :text)
                        """)
                .param("since", Times.bind(since))
                .param("channel", notice.channel().code())
                .param("template", notice.template())
                .param("language", notice.language())
                .param("staff", notice.staff() == null ? null : notice.staff().value())
                .param("customer", notice.customer())
                .param("address", notice.address())
                .param("subject", about == null ? null : about.id())
                .param("title", notice.title().zh())
                .param("text", notice.text().zh())
                .query(Boolean.class)
                .single();
    }

    /** How many notices were sent to a customer since an instant, or will be. */
    public int count(UUID customer, Channel channel, Instant since) {
        return jdbc.sql("""
                        select count(*)
                          from notifications.notice
                         where customer_id = :customer and channel = :channel and created_at > :since
                           and state in ('queued', 'sent', 'delivered')
                        """)
                .param("customer", customer)
                .param("channel", channel.code())
                .param("since", Times.bind(since))
                .query(Integer.class)
                .single();
    }

    public List<Notice> about(Subject subject) {
        return jdbc.sql("""
                        select * from notifications.notice
                         where subject_type = :type and subject_id = :id
                         order by id desc
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query(NoticeRows::notice)
                .list();
    }

    /** What somebody was told in the application, the latest first. */
    public List<Notice> inApp(StaffId staff, boolean unreadOnly, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from notifications.notice
                         where staff_id = :staff and channel = 'inApp' and state = 'delivered'
                           and (not :unreadOnly or read_at is null)
                           and (:before::uuid is null or id < :before::uuid)
                         order by id desc
                         limit :limit
                        """)
                .param("staff", staff.value())
                .param("unreadOnly", unreadOnly)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeRows::notice)
                .list();
    }

    public int unread(StaffId staff) {
        return jdbc.sql("""
                        select count(*)
                          from notifications.notice
                         where staff_id = :staff and channel = 'inApp' and state = 'delivered' and read_at is null
                        """).param("staff", staff.value()).query(Integer.class).single();
    }

    /** Marks somebody's unread notices from one id to another; absent: the first, the last. */
    public int read(StaffId staff, @Nullable UUID from, @Nullable UUID upTo, Instant at) {
        return jdbc.sql("""
                        update notifications.notice
                           set read_at = :at
                         where staff_id = :staff and channel = 'inApp' and state = 'delivered' and read_at is null
                           and (:from::uuid is null or id >= :from::uuid)
                           and (:upTo::uuid is null or id <= :upTo::uuid)
                        """)
                .param("at", Times.bind(at))
                .param("staff", staff.value())
                .param("from", from)
                .param("upTo", upTo)
                .update();
    }
}
