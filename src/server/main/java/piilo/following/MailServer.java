package piilo.following;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Properties;
import piilo.config.Config;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** The server that takes our mail. */
public final class MailServer {
    private static final String PATIENCE_MILLIS = "15000";

    private final Config.Smtp smtp;

    public MailServer(Config.Smtp smtp) {
        this.smtp = smtp;
    }

    /**
     * Sends a mail.
     *
     * @throws PiiloException {@link Fault#UNAVAILABLE} with the reason when the server does not take it
     */
    void send(Mail mail) {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(smtp.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
            message.setSubject(mail.subject(), "UTF-8");
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
            Transport.send(message);
        } catch (MessagingException failure) {
            throw new PiiloException(Fault.UNAVAILABLE, why(failure), failure);
        }
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    private static String why(MessagingException failure) {
        Exception cause = failure.getNextException();
        String words = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return (cause == null || cause.getMessage() == null ? words : words + ": " + cause.getMessage())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", smtp.host());
        properties.put("mail.smtp.port", String.valueOf(smtp.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!smtp.user().isEmpty()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (smtp.security()) {
            case STARTTLS -> properties.put("mail.smtp.starttls.required", "true");
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(smtp.user(), smtp.password());
            }
        });
    }
}
