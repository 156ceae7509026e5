package io.ringloop.notifications;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what customers and staff were told, and what became of it; the words are sealed. */
@Component
class NoticeFacts {

    private final Archive archive;

    NoticeFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void record(NoticeEvent event) {
        var notice = event.notice();
        var fact = Fact.of("notice-" + notice.state().code(), "notice", notice.id(), data(notice));
        if (isNew(notice)) {
            fact = fact.about(person(notice), words(notice));
        }
        archive.append(notice.about() == null ? fact : fact.in(notice.about().id()));
    }

    /** Its first state; later ones need not repeat the words. */
    private static boolean isNew(Notice notice) {
        return notice.state() == NoticeState.QUEUED
                || notice.createdAt().equals(notice.settledAt())
                || notice.channel() == Channel.IN_APP;
    }

    private static UUID person(Notice notice) {
        if (notice.customer() != null) {
            return notice.customer();
        }
        return notice.staff() != null ? notice.staff().value() : notice.id().value();
    }

    private static Map<String, Object> data(Notice notice) {
        var data = new LinkedHashMap<String, Object>();
        data.put("template", notice.template());
        data.put("channel", notice.channel().code());
        data.put("language", notice.language());
        data.put("staff", notice.staff() == null ? null : notice.staff().value());
        data.put("reason", notice.reason());
        data.put("dueAt", notice.state() == NoticeState.QUEUED ? notice.dueAt() : null);
        data.values().removeIf(value -> value == null);
        return data;
    }

    private static Map<String, Object> words(Notice notice) {
        var words = new LinkedHashMap<String, Object>();
        words.put("title", notice.titleSent());
        words.put("text", notice.textSent());
        if (notice.address() != null) {
            words.put("address", notice.address());
        }
        return words;
    }
}
