package io.ringloop.routing.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.routing.RecordingPolicy;
import io.ringloop.routing.setup.QueueLimits;
import io.ringloop.routing.setup.QueueSetup;
import io.ringloop.routing.setup.QueueSetup.Versioned;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Text;
import io.ringloop.telephony.RouteAnswer.Consent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Name and limits of one queue, to be changed. */
@RestController
@RequestMapping("/api/queues/{key}")
@Requires(Permission.ROUTING_WRITE)
class QueueSetupController {

    /** How callers come to be recorded, as the API calls it. */
    enum RecordConsent {
        @JsonProperty("none")
        NONE(Consent.NONE),
        @JsonProperty("notice")
        NOTICE(Consent.NOTICE),
        @JsonProperty("opt-out")
        OPT_OUT(Consent.OPT_OUT),
        @JsonProperty("opt-in")
        OPT_IN(Consent.OPT_IN);

        private final Consent consent;

        RecordConsent(Consent consent) {
            this.consent = consent;
        }

        static RecordConsent of(Consent consent) {
            return valueOf(consent.name());
        }
    }

    record QueueForm(
            @Valid @NotNull NameForm name,
            @NotNull Integer acwLimitSec,
            @NotNull Integer acwHardLimitSec,
            @NotNull Integer shortAbandonSec,
            @NotNull Integer serviceLevelSec,
            @Nullable Integer announceWaitSec,
            @NotNull @Min(0) @Max(100) Integer recordPercent,
            @NotNull RecordConsent recordConsent) {

        QueueLimits limits() {
            return new QueueLimits(
                    name.text(),
                    acwLimitSec,
                    acwHardLimitSec,
                    shortAbandonSec,
                    serviceLevelSec,
                    announceWaitSec,
                    new RecordingPolicy(recordPercent, recordConsent.consent));
        }
    }

    record QueueSetting(
            String key,
            Text name,
            int acwLimitSec,
            int acwHardLimitSec,
            int shortAbandonSec,
            int serviceLevelSec,
            @Nullable Integer announceWaitSec,
            int recordPercent,
            RecordConsent recordConsent,
            int version) {

        static QueueSetting of(String key, Versioned queue) {
            var limits = queue.limits();
            return new QueueSetting(
                    key,
                    limits.name(),
                    limits.acwLimitSec(),
                    limits.acwHardLimitSec(),
                    limits.shortAbandonSec(),
                    limits.serviceLevelSec(),
                    limits.announceWaitSec(),
                    limits.recording().percent(),
                    RecordConsent.of(limits.recording().consent()),
                    queue.version());
        }
    }

    private final QueueSetup queues;

    QueueSetupController(QueueSetup queues) {
        this.queues = queues;
    }

    @GetMapping
    ResponseEntity<QueueSetting> get(@PathVariable String key) {
        return answer(key, queues.get(key));
    }

    @PutMapping
    ResponseEntity<QueueSetting> change(
            @PathVariable String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody QueueForm form) {
        return answer(key, queues.change(key, ETags.version(ifMatch), form.limits()));
    }

    private static ResponseEntity<QueueSetting> answer(String key, Versioned queue) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(queue.version()))
                .body(QueueSetting.of(key, queue));
    }
}
