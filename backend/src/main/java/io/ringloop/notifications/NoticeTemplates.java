package io.ringloop.notifications;

import io.ringloop.notifications.store.TemplateStore;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The texts that are sent. */
@Component
public class NoticeTemplates {

    private final TemplateStore store;

    NoticeTemplates(TemplateStore store) {
        this.store = store;
    }

    /** All of them, in the order they are shown. */
    public List<NoticeTemplate> all() {
        return store.all();
    }

    /**
     * @throws ProblemException {@code notice-template-unknown}
     */
    NoticeTemplate get(String key) {
        return store.find(key)
                .orElseThrow(() -> new ProblemException("notice-template-unknown", Map.of("template", key)));
    }
}
