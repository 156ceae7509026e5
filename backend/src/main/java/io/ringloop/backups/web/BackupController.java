package io.ringloop.backups.web;

import io.ringloop.backups.BackupState;
import io.ringloop.backups.Backups;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the backups stand. */
@RestController
@RequestMapping("/api/backups")
@Requires(Permission.REPAIR)
class BackupController {

    private final Backups backups;

    BackupController(Backups backups) {
        this.backups = backups;
    }

    @GetMapping
    BackupState state() {
        return backups.state();
    }
}
