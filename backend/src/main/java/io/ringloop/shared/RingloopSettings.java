package io.ringloop.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that more than one capability needs.
 *
 * @param var the directory for everything the application keeps on disk
 */
@ConfigurationProperties("ringloop")
public record RingloopSettings(@DefaultValue("var") Path var) {}
