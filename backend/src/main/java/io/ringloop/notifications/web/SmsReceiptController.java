package io.ringloop.notifications.web;

import io.ringloop.notifications.sending.Signature;
import io.ringloop.notifications.sending.SmsReceipts;
import io.ringloop.people.SignedEndpoint;
import io.ringloop.shared.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the SMS gateway reports. The body is read as it came, because its bytes are what was signed. */
@RestController
class SmsReceiptController {

    private static final int LONGEST_BODY = 16 * 1024;

    private final SmsReceipts receipts;

    SmsReceiptController(SmsReceipts receipts) {
        this.receipts = receipts;
    }

    @SignedEndpoint
    @PostMapping("/api/sms-receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SmsReceipts.Receipt.class)))
    void take(
            @RequestHeader(name = Signature.HEADER, required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ProblemException("request-unreadable");
        }
        receipts.take(signature, body);
    }
}
