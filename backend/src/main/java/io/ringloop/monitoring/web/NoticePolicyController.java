package io.ringloop.monitoring.web;

import io.ringloop.monitoring.watching.NoticePolicies;
import io.ringloop.monitoring.watching.NoticePolicies.CentrePolicy;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether agents are told while somebody takes part in their call. */
@RestController
@RequestMapping("/api/monitoring/notices")
@Requires(Permission.ROUTING_WRITE)
class NoticePolicyController {

    private final NoticePolicies policies;

    NoticePolicyController(NoticePolicies policies) {
        this.policies = policies;
    }

    /** @param version 0 where nothing was ever set, and agents are told */
    record MonitoringNotice(UUID centreId, String centre, boolean tells, int version) {

        static MonitoringNotice of(CentrePolicy one) {
            return new MonitoringNotice(
                    one.centre().id(),
                    one.centre().name(),
                    one.policy().tells(),
                    one.policy().version());
        }
    }

    record MonitoringNoticeForm(@NotNull Boolean tells) {}

    /** Of every centre. */
    @GetMapping
    List<MonitoringNotice> all() {
        return policies.all().stream().map(MonitoringNotice::of).toList();
    }

    @PutMapping("/{centreId}")
    ResponseEntity<MonitoringNotice> set(
            @PathVariable UUID centreId,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody MonitoringNoticeForm form) {
        var set = MonitoringNotice.of(policies.set(centreId, ETags.version(ifMatch), form.tells()));
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(set.version()))
                .body(set);
    }
}
