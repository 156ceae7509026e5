package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.DialRecords;
import io.ringloop.processes.CallbackVariables.CallFound;
import io.ringloop.routing.PbxLinks;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.LinkState;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls of which nothing was heard: they are looked up in the PBX by their channel ids, and then in what it wrote down. */
@Component
@Transactional
public class LostCalls {

    private static final long PATIENCE_SECONDS = 4;

    private final DialNews news;
    private final PbxLinks links;
    private final ObjectProvider<DialRecords> records;

    LostCalls(DialNews news, PbxLinks links, ObjectProvider<DialRecords> records) {
        this.news = news;
        this.links = links;
        this.records = records;
    }

    /**
     * What was found.
     *
     * @param state {@code ringing}, {@code talking} or {@code gone}
     * @param result how the attempt ended, if it did
     */
    public record Found(String state, String result, Instant lookAgainAt) {}

    /** Looks for the call of the attempt in hand; what was heard meanwhile counts. */
    public Found look(UUID callbackId) {
        var before = news.current(callbackId);
        var goesOn = !before.over() && !before.talking() && (there(before) || goesOnAsWritten(before));
        var attempt = news.current(callbackId);
        if (attempt.talking()) {
            return new Found(CallFound.TALKING, "", attempt.noNewsAt());
        }
        if (!attempt.over() && goesOn) {
            return new Found(CallFound.RINGING, "", news.waitOn(callbackId).noNewsAt());
        }
        if (!attempt.over()) {
            news.lost(callbackId);
        }
        var result = news.current(callbackId).result();
        return new Found("gone", Objects.requireNonNull(result), attempt.noNewsAt());
    }

    /** Hears what was written down of it. While no PBX can be asked, a call of which the beginning and no end was written goes on. */
    private boolean goesOnAsWritten(Attempt attempt) {
        var written = records.stream()
                .flatMap(each -> each.of(attempt.channelId(), attempt.askedAt()).stream())
                .toList();
        written.forEach(each -> news.hear(each.event(), each.at()));
        return links.all().stream().noneMatch(pbx -> pbx.state() == LinkState.UP)
                && !written.isEmpty()
                && written.stream().noneMatch(each -> each.event() instanceof ChannelEnded);
    }

    private boolean there(Attempt attempt) {
        return links.all().stream().filter(pbx -> pbx.state() == LinkState.UP).anyMatch(pbx -> {
            try {
                return pbx.actions()
                                .look(attempt.channelId())
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                .outcome()
                        == Outcome.ACCEPTED;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException | TimeoutException unanswered) {
                return false;
            }
        });
    }
}
