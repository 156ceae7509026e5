package io.ringloop.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What fails before or after the endpoints, in filters such as the session's, is a problem too. */
@RestController
class ProblemErrorController implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> problem(HttpServletRequest request, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var exception = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = describe(status instanceof Integer code ? code : 404, exception, locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Problem describe(int status, @Nullable Throwable exception, Locale locale) {
        if (databaseIsAway(exception)) {
            return problems.describe("database-unavailable", Map.of(), List.of(), locale);
        }
        if (status == 404) {
            return problems.describe("not-found", Map.of(), List.of(), locale);
        }
        if (status >= 400 && status < 500) {
            return problems.describe("request-refused", Map.of(), List.of(), locale);
        }
        var reference = Ids.next().toString();
        log.error("Request failed outside of the endpoints, reference {}", reference, exception);
        return problems.describe("internal-error", Map.of("reference", reference), List.of(), locale);
    }

    private static boolean databaseIsAway(@Nullable Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }
}
