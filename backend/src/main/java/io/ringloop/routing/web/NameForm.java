package io.ringloop.routing.web;

import io.ringloop.shared.Text;
import jakarta.validation.constraints.NotBlank;

/** A name in both languages. */
record NameForm(@NotBlank String zh, @NotBlank String en) {

    Text text() {
        return new Text(zh, en);
    }
}
