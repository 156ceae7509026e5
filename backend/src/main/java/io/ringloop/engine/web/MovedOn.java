package io.ringloop.engine.web;

import io.ringloop.shared.Problem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Problems;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A request met a step of the same process that was quicker, such as a timer or a colleague: everything it did is undone,
 * and whoever asked looks again at what has become of it. Jobs are not concerned: the engine tries them again.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class MovedOn {

    private static final Logger log = LoggerFactory.getLogger(MovedOn.class);

    private final Problems problems;

    MovedOn(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(OptimisticLockingException exception, Locale locale) {
        log.debug("A step was quicker", exception);
        var problem = problems.describe(new ProblemException("process-moved-on"), locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
