package io.ringloop.tickets.web;

import io.ringloop.people.PublicEndpoint;
import io.ringloop.shared.Text;
import io.ringloop.tickets.handling.LookUps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a ticket stands, for its customer: number, end of the phone number, and a code sent to that phone. */
@RestController
@RequestMapping("/api/public/tickets/progress")
@PublicEndpoint
class PublicTicketController {

    /** As numbers of tickets are made. */
    private static final String NUMBER = "T-\\d{4}-\\d{1,12}";

    private final LookUps lookUps;

    PublicTicketController(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /**
     * What is said on the page where it is looked up.
     *
     * @param codeMinutes how long a code holds
     * @param codeTries how often one may be tried
     */
    record TicketLookUpTerms(long codeMinutes, int codeTries) {}

    /** Asked first, it also lets the page send what follows. */
    @GetMapping
    TicketLookUpTerms terms() {
        var terms = lookUps.terms();
        return new TicketLookUpTerms(terms.codeHolds().toMinutes(), terms.tries());
    }

    /** @param phoneEnd the last four digits of the phone number given with the ticket */
    record TicketCodeAsked(
            @NotNull @Pattern(regexp = NUMBER) String number,
            @NotNull @Pattern(regexp = "\\d{4}") String phoneEnd) {}

    /** Sends a code, if there is such a ticket; the answer is the same if there is none. */
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askForCode(@Valid @RequestBody TicketCodeAsked asked, HttpServletRequest request) {
        lookUps.askForCode(asked.number(), asked.phoneEnd(), request.getRemoteAddr());
    }

    record TicketProgressAsked(
            @NotNull @Pattern(regexp = NUMBER) String number,
            @NotNull @Pattern(regexp = "\\d{4}") String phoneEnd,
            @NotNull @Pattern(regexp = "\\d{6}") String code) {}

    /** @param word where it stands, and nothing else */
    record TicketProgressShown(Text word) {}

    @PostMapping
    TicketProgressShown look(@Valid @RequestBody TicketProgressAsked asked, HttpServletRequest request) {
        return new TicketProgressShown(
                lookUps.look(asked.number(), asked.phoneEnd(), asked.code(), request.getRemoteAddr()));
    }
}
