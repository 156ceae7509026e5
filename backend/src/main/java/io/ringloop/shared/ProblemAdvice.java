package io.ringloop.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every exception that reaches the web into a problem in the caller's language. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(ProblemException exception, Locale locale) {
        return answer(problems.describe(exception, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(BindException exception, Locale locale) {
        var errors = exception.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldProblem(
                        error instanceof FieldError field ? field.getField() : "",
                        "NotBlank".equals(error.getCode()) || "NotNull".equals(error.getCode())
                                ? "field-required"
                                : "field-invalid"))
                .toList();
        return answer(problems.describe(ProblemException.invalid(errors), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(HttpMessageNotReadableException exception, Locale locale) {
        log.debug("unreadable request", exception);
        return answer("request-unreadable", Map.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(TypeMismatchException exception, Locale locale) {
        var name = String.valueOf(exception.getPropertyName());
        return answer("parameter-invalid", Map.of("name", name), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(MissingServletRequestParameterException exception, Locale locale) {
        return answer("parameter-missing", Map.of("name", exception.getParameterName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(MissingRequestHeaderException exception, Locale locale) {
        return answer("header-missing", Map.of("name", exception.getHeaderName()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(NoResourceFoundException exception, Locale locale) {
        return answer("not-found", Map.of(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(HttpRequestMethodNotSupportedException exception, Locale locale) {
        return answer("method-not-supported", Map.of("method", exception.getMethod()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> refuse(HttpMediaTypeNotSupportedException exception, Locale locale) {
        return answer("media-type-not-supported", Map.of(), locale);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Problem> refuseWithoutDatabase(Exception exception, Locale locale) {
        log.warn("No database: {}", exception.getMessage());
        return answer("database-unavailable", Map.of(), locale);
    }

    /** The browser went away while an answer was streamed: nobody is left to tell. */
    @ExceptionHandler
    void ignore(AsyncRequestNotUsableException exception) {
        log.trace("client gone", exception);
    }

    @ExceptionHandler
    ResponseEntity<Problem> fail(Exception exception, Locale locale, HttpServletRequest request) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception;
        }
        if (exception instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            log.debug("refused by the framework", exception);
            return answer("request-refused", Map.of(), locale);
        }
        var reference = Ids.next().toString();
        log.error("{} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, exception);
        var problem = problems.describe("internal-error", Map.of("reference", reference), List.of(), locale);
        return answer(problem);
    }

    private ResponseEntity<Problem> answer(String slug, Map<String, Object> params, Locale locale) {
        return answer(problems.describe(slug, params, List.of(), locale));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        var answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.TOO_MANY_REQUESTS.value()
                && problem.params().get("seconds") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(problem);
    }
}
