package io.ringloop.archive.proof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the hashes of sealed blocks are kept outside of the database.
 *
 * @param file a line is added for each block; empty: {@code archive/anchors} below the data of the application
 * @param url each is posted there as JSON; empty: nowhere
 * @param timeout of one post
 */
@ConfigurationProperties("ringloop.archive.anchor")
record AnchorSettings(
        @DefaultValue("") String file,
        @DefaultValue("") String url,
        @DefaultValue("10s") Duration timeout) {}
