package io.ringloop.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.engine.store.PublicationStore;
import io.ringloop.engine.store.PublicationStore.Publication;
import io.ringloop.processes.BundledProcesses;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys and publishes the models that come with the application, each when its content is new. A version that a
 * process owner has published is left alone.
 */
@Component
class BundledModels implements InitializingBean {

    static final String BUNDLED = "bundled";

    private static final Logger log = LoggerFactory.getLogger(BundledModels.class);

    private final RepositoryService repository;
    private final PublicationStore publications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BundledModels(
            RepositoryService repository, PublicationStore publications, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.publications = publications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before anything else of the application can start a process. */
    @Override
    public void afterPropertiesSet() {
        BundledProcesses.keys().forEach(key -> transaction.executeWithoutResult(status -> publish(key)));
    }

    private void publish(String key) {
        var file = BundledProcesses.resourceName(key);
        var content = BundledProcesses.model(key).getBytes(UTF_8);
        var hash = sha256(content);
        publications.lock();
        var known = publications.find(key);
        if (known.isPresent()
                && (!known.get().source().equals(BUNDLED)
                        || known.get().contentHash().equals(hash))) {
            return;
        }
        var deployment = repository
                .createDeployment()
                .name(key)
                .source(BUNDLED)
                .addInputStream(file, new ByteArrayInputStream(content))
                .deployWithResult();
        var definitions = deployment.getDeployedProcessDefinitions();
        if (definitions == null
                || definitions.size() != 1
                || !definitions.get(0).getKey().equals(key)) {
            throw new IllegalStateException(file + " must contain exactly the executable process " + key);
        }
        var definition = definitions.get(0);
        publications.publish(new Publication(key, definition.getId(), BUNDLED, hash), clock.instant());
        log.info("Published {} version {}", key, definition.getVersion());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
