package piilo.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.accounts.Recipients;
import piilo.accounts.Recipients.Recipient;
import piilo.fault.PiiloException;
import piilo.today.Agenda;
import piilo.today.Today;

/** Sends digests when their time has come. What goes wrong is kept for the settings page, and tried again after an hour. */
public final class DigestSending {
    private static final Logger LOG = LoggerFactory.getLogger(DigestSending.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofHours(1);

    private final Digests digests;
    private final Recipients recipients;
    private final Today today;
    private final Optional<MailServer> server;
    private final Sender sender;

    /**
     * Who sends.
     *
     * @param site where Piilo is found in a browser, without a slash at the end
     */
    public record Sender(String site, Clock clock) {}

    public DigestSending(
            Digests digests, Recipients recipients, Today today, Optional<MailServer> server, Sender sender) {
        this.digests = digests;
        this.recipients = recipients;
        this.today = today;
        this.server = server;
        this.sender = sender;
    }

    /** Returns whether there is a server that takes mail. */
    boolean possible() {
        return server.isPresent();
    }

    /** Sends all whose time has come. */
    public void run() {
        if (possible()) {
            digests.due(sender.clock.instant()).forEach(this::regular);
        }
    }

    private void regular(UUID account) {
        Digests.Frequency frequency = digests.of(account).frequency();
        Optional<Recipient> recipient = recipients.find(account);
        if (frequency == null || recipient.isEmpty()) {
            return;
        }
        ZoneId zone = recipient.get().visitor().zone();
        Instant now = sender.clock.instant();
        Instant next = frequency.after(now, zone);
        digests.plan(account, next); // before it is sent: rather none than twice
        Agenda agenda = today.of(recipient.get().visitor().workspace(), zone);
        if (!agenda.calm() && !send(account, recipient.get(), agenda)) {
            Instant again = now.plus(BEFORE_NEXT_TRY);
            digests.plan(account, again.isBefore(next) ? again : next);
        }
    }

    /** Sends one now, whatever there is to do; false when it failed. */
    boolean now(UUID account) {
        return recipients
                .find(account)
                .map(one -> send(
                        account,
                        one,
                        today.of(one.visitor().workspace(), one.visitor().zone())))
                .orElse(false);
    }

    private boolean send(UUID account, Recipient recipient, Agenda agenda) {
        try {
            server.orElseThrow().send(new DigestText(recipient, sender.site).of(agenda));
            digests.sent(account, sender.clock.instant());
            return true;
        } catch (PiiloException failure) {
            LOG.warn("A digest could not be sent: {}", failure.getMessage());
            digests.failed(account, sender.clock.instant(), String.valueOf(failure.getMessage()));
            return false;
        }
    }
}
