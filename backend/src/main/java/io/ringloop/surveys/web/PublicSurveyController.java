package io.ringloop.surveys.web;

import io.ringloop.people.PublicEndpoint;
import io.ringloop.surveys.handling.SurveyAnswers;
import io.ringloop.surveys.handling.SurveyAnswers.Given;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where customers rate a service, with nothing but their link. The link comes in the body, so that no log of addresses keeps it. */
@RestController
@RequestMapping("/api/public/surveys")
@PublicEndpoint
class PublicSurveyController {

    /** As links are made: Base64 for addresses, of 44 bytes. */
    private static final String TOKEN = "[A-Za-z0-9_-]{20,100}";

    private final SurveyAnswers answers;

    PublicSurveyController(SurveyAnswers answers) {
        this.answers = answers;
    }

    record SurveyLink(@NotNull @Pattern(regexp = TOKEN) String token) {}

    /** @param language in which the customer was asked, {@code zh-CN} or {@code en}; nothing else is told */
    record SurveyShown(String language) {}

    /** Whether the link may be used; {@code survey-over} whatever is wrong with it. */
    @PostMapping("/look")
    SurveyShown look(@Valid @RequestBody SurveyLink link, HttpServletRequest request) {
        return new SurveyShown(answers.look(link.token(), request.getRemoteAddr()));
    }

    /**
     * The one answer; marks from 1 (very bad) to 5 (very good).
     *
     * @param attitude of whoever served
     * @param efficiency how fast the matter was solved
     * @param accuracy how right the answer was
     */
    record SurveyGiven(
            @NotNull @Pattern(regexp = TOKEN) String token,
            @NotNull @Min(1) @Max(5) Integer attitude,
            @NotNull @Min(1) @Max(5) Integer efficiency,
            @NotNull @Min(1) @Max(5) Integer accuracy,
            @NotNull Boolean solved,
            @Nullable @Size(max = 500) String comment) {}

    @PostMapping("/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@Valid @RequestBody SurveyGiven given, HttpServletRequest request) {
        answers.answer(
                given.token(),
                new Given(given.attitude(), given.efficiency(), given.accuracy(), given.solved(), given.comment()),
                request.getRemoteAddr());
    }

    /** The customer does not want to be asked any more. */
    @PostMapping("/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@Valid @RequestBody SurveyLink link, HttpServletRequest request) {
        answers.refuse(link.token(), request.getRemoteAddr());
    }
}
