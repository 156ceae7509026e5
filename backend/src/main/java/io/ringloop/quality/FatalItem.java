package io.ringloop.quality;

import io.ringloop.shared.Text;

/** An act that makes an evaluation fail whatever else was good; see {@link Harm}. */
public record FatalItem(String key, Text name, Harm harm) {}
