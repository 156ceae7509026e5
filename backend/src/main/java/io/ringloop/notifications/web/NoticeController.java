package io.ringloop.notifications.web;

import io.ringloop.notifications.InAppNotices;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.NoticeTemplate;
import io.ringloop.notifications.NoticeTemplates;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Subject;
import io.ringloop.notifications.web.NoticeViews.MyNotice;
import io.ringloop.notifications.web.NoticeViews.NoticeView;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people were told. */
@RestController
@Requires(Permission.OWN_ACCOUNT)
class NoticeController {

    private static final int MOST = 200;

    private final Notices notices;
    private final InAppNotices inApp;
    private final NoticeTemplates templates;
    private final Actor actor;

    NoticeController(Notices notices, InAppNotices inApp, NoticeTemplates templates, Actor actor) {
        this.notices = notices;
        this.inApp = inApp;
        this.templates = templates;
        this.actor = actor;
    }

    /** How many of my notices I have not read. */
    record UnreadCount(int unread) {}

    /** The last notice I have seen; absent: all of them. */
    record ReadMark(@Nullable UUID upTo) {}

    @GetMapping("/api/notices/mine")
    Page<MyNotice> mine(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return inApp.page(actor.staff().id(), unread, cursor, Math.max(1, Math.min(limit, MOST)))
                .map(MyNotice::of);
    }

    @GetMapping("/api/notices/mine/unread")
    UnreadCount unread() {
        return new UnreadCount(inApp.unread(actor.staff().id()));
    }

    @PostMapping("/api/notices/mine/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        inApp.read(actor.staff().id(), new NoticeId(id));
    }

    @PostMapping("/api/notices/mine/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@RequestBody ReadMark mark) {
        inApp.readAll(actor.staff().id(), mark.upTo());
    }

    /** All notices about one thing, such as a case, for those who may read it. */
    @GetMapping("/api/notices")
    List<NoticeView> about(@RequestParam String subjectType, @RequestParam UUID subjectId) {
        return notices.about(new Subject(subjectType, subjectId), actor.staff()).stream()
                .map(NoticeView::of)
                .toList();
    }

    @GetMapping("/api/notice-templates")
    List<NoticeTemplate> templates() {
        return templates.all();
    }
}
