package io.ringloop.people.signin;

import io.github.bucket4j.distributed.BucketProxy;
import io.ringloop.people.store.SignInBuckets;
import io.ringloop.shared.Networks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per account and per address, on all nodes together. */
@Component
public class SignInThrottle {

    private static final Logger log = LoggerFactory.getLogger(SignInThrottle.class);
    private static final int LONGEST_NAME = 100;

    private final SignInBuckets buckets;
    private final SignInSettings settings;

    SignInThrottle(SignInBuckets buckets, SignInSettings settings) {
        this.buckets = buckets;
        this.settings = settings;
    }

    /**
     * Spends one attempt before anything is checked, so that parallel guesses count too.
     *
     * @throws TooManyAttempts when none is left for the address or the account
     */
    public Attempt spend(String username, String address) {
        var ofAddress = ofAddress(address);
        spend(ofAddress);
        var account = username.strip().toLowerCase(Locale.ROOT);
        var shortened = account.substring(0, Math.min(account.length(), LONGEST_NAME));
        var ofAccount = buckets.bucket("account " + shortened, settings.attemptsPerAccount(), settings.window());
        spend(ofAccount);
        return new Attempt(List.of(ofAddress, ofAccount));
    }

    /** Spends one attempt of an address alone. */
    public Attempt spend(String address) {
        var ofAddress = ofAddress(address);
        spend(ofAddress);
        return new Attempt(List.of(ofAddress));
    }

    @Scheduled(cron = "0 37 * * * *", zone = "UTC")
    @SchedulerLock(name = "sign-in-buckets", lockAtMostFor = "PT5M")
    void forgetFull() {
        log.debug("Forgot {} sign-in buckets", buckets.forgetFull());
    }

    private BucketProxy ofAddress(String address) {
        return buckets.bucket("address " + Networks.of(address), settings.attemptsPerAddress(), settings.window());
    }

    private static void spend(BucketProxy bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** An attempt that was spent and is given back when it succeeds. */
    public record Attempt(List<BucketProxy> buckets) {

        public void succeeded() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }
}
