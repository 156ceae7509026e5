package io.ringloop.quality.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.quality.KeyScenario;
import io.ringloop.quality.WeeklySample;
import io.ringloop.quality.WeeklySamples;
import io.ringloop.shared.ETags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the sample of each week of one's own centre is drawn by itself. */
@RestController
@RequestMapping("/api/weekly-samples/own")
class WeeklySampleController {

    private final WeeklySamples weekly;
    private final Actor actor;

    WeeklySampleController(WeeklySamples weekly, Actor actor) {
        this.weekly = weekly;
        this.actor = actor;
    }

    /** @param keyScenarios stretches of work that are looked at more closely in every week */
    record WeeklySampleView(boolean active, List<KeyScenario> keyScenarios, int version) {}

    record WeeklySampleForm(
            @NotNull Boolean active,
            @NotNull @Size(max = 50) List<@NotNull KeyScenario> keyScenarios) {}

    @GetMapping
    @Requires(Permission.QUALITY_READ)
    ResponseEntity<WeeklySampleView> get() {
        return answer(weekly.of(actor.staff().centreId()));
    }

    /** From the next draw on. */
    @PutMapping
    @Requires(Permission.QUALITY_MANAGE)
    ResponseEntity<WeeklySampleView> change(
            @RequestHeader("If-Match") String ifMatch, @Valid @RequestBody WeeklySampleForm form) {
        var by = actor.staff();
        return answer(weekly.change(by.centreId(), form.active(), form.keyScenarios(), ETags.version(ifMatch), by));
    }

    private static ResponseEntity<WeeklySampleView> answer(WeeklySample sample) {
        return ResponseEntity.ok()
                .eTag(ETags.of(sample.version()))
                .body(new WeeklySampleView(sample.active(), sample.keyScenarios(), sample.version()));
    }
}
