package io.ringloop.routing.asking;

import io.ringloop.routing.RatingWish;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether a caller is asked for a rating. It is asked beside the call, which waits no longer for it than it has time: whoever it is
 * not known of in time is not asked.
 */
@Component
class RatingWishes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RatingWishes.class);
    private static final int AT_ONCE = 8;

    private final Predicate<RouteQuestion> wishes;
    private final ExecutorService askers =
            new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "rating-wish");
                thread.setDaemon(true);
                return thread;
            });

    @Autowired
    RatingWishes(ObjectProvider<RatingWish> wishes) {
        this(call -> wishes.stream().anyMatch(wish -> wish.asks(call)));
    }

    RatingWishes(Predicate<RouteQuestion> wishes) {
        this.wishes = wishes;
    }

    /** @param patience how much time the call has left */
    boolean of(RouteQuestion call, Duration patience) {
        try {
            return askers.submit(() -> wishes.test(call)).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            log.warn("Call {}: not known in time whether a rating is asked for", call.uniqueid());
        } catch (ExecutionException failed) {
            log.warn("Call {}: not known whether a rating is asked for", call.uniqueid(), failed.getCause());
        } catch (RejectedExecutionException busy) {
            log.warn("Call {}: all {} are busy who know whether a rating is asked for", call.uniqueid(), AT_ONCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void destroy() {
        askers.shutdownNow();
    }
}
