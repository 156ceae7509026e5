package io.ringloop.surveys.handling;

import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeEvent.NoticeFailed;
import io.ringloop.notifications.NoticeEvent.NoticeSuppressed;
import io.ringloop.processes.SatisfactionSurveyProcess.Messages;
import io.ringloop.surveys.SurveyState;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link that does not arrive, or is held back in the end, makes its survey try another way. */
@Component
class FollowSurveyNotices {

    private final SurveyBook book;
    private final Processes processes;

    FollowSurveyNotices(SurveyBook book, Processes processes) {
        this.book = book;
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void follow(NoticeFailed event) {
        lost(event.notice());
    }

    @EventListener
    @Transactional
    public void follow(NoticeSuppressed event) {
        lost(event.notice());
    }

    private void lost(Notice notice) {
        var about = notice.about();
        if (about != null && about.type().equals(SurveyBook.SUBJECT)) {
            book.find(about.id())
                    .filter(survey -> survey.state() == SurveyState.INVITED
                            && notice.id().value().equals(survey.noticeId()))
                    .ifPresent(survey -> processes.correlate(Messages.INVITATION_FAILED, survey.id(), Map.of()));
        }
    }
}
