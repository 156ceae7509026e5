package io.ringloop.notifications.sending;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.shared.StartRefused;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Mail by SMTP. The id of the notice is the {@code Message-ID}, so that mail programs show a repetition once. */
@Component
class MailCarrier implements Carrier {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final JavaMailSenderImpl server;

    MailCarrier(SmtpSettings settings) {
        this.settings = settings;
        this.server = server(settings);
        if (settings.on() && !settings.from().contains("@")) {
            throw new StartRefused(
                    "Mail has a server but no sender.",
                    "Set RINGLOOP_SMTP_FROM to the address that notices come from, or take RINGLOOP_SMTP_HOST away.",
                    null);
        }
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean on() {
        return settings.on();
    }

    @Override
    public void carry(Notice notice) throws Undeliverable, NotCarried {
        try {
            server.send(message(notice));
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new Undeliverable("address-invalid");
        } catch (MailException failed) {
            var code = replyCode(failed);
            if (code >= 500) {
                throw new Undeliverable("mail-refused-" + code);
            }
            throw new NotCarried(code > 0 ? "mail server answered " + code : kind(failed));
        }
    }

    private MimeMessage message(Notice notice) throws MessagingException, UnsupportedEncodingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, UTF_8);
        helper.setFrom(new InternetAddress(settings.from(), settings.name(), UTF_8));
        helper.setTo(new InternetAddress(Objects.requireNonNull(notice.address()), true));
        helper.setSubject(notice.titleSent());
        helper.setText(notice.textSent(), html(notice.textSent()));
        helper.setSentDate(Date.from(notice.createdAt()));
        message.setHeader("Content-Language", notice.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader(
                "Message-ID",
                "<" + notice.id() + settings.from().substring(settings.from().indexOf('@')) + ">");
        return message;
    }

    private static String html(String text) {
        return text.lines()
                .map(line -> HtmlUtils.htmlEscape(line, UTF_8))
                .collect(Collectors.joining("<br>\n", "<div>", "</div>"));
    }

    /** What the server said, 0 when it said nothing. */
    private static int replyCode(MailException failed) {
        if (failed instanceof MailSendException refused) {
            for (var each : refused.getMessageExceptions()) {
                var code = each instanceof MessagingException messaging ? replyCode(messaging) : 0;
                if (code > 0) {
                    return code;
                }
            }
        }
        return 0;
    }

    private static int replyCode(@Nullable Exception failed) {
        for (var each = failed; each instanceof MessagingException next; each = next.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (next instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static String kind(MailException failed) {
        var cause = failed.getMostSpecificCause();
        return "mail server: " + cause.getClass().getSimpleName();
    }

    private static JavaMailSenderImpl server(SmtpSettings settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(UTF_8);
        var properties = new Properties();
        var timeout = Long.toString(settings.timeout().toMillis());
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.security() == SmtpSettings.Security.TLS));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.security() == SmtpSettings.Security.STARTTLS));
        properties.put(
                "mail.smtp.starttls.enable", Boolean.toString(settings.security() == SmtpSettings.Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.user().isBlank()) {
            properties.put("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties);
        return server;
    }
}
