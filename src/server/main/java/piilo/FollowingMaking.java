package piilo;

import java.time.Clock;
import java.time.Duration;
import piilo.accounts.CalendarAddresses;
import piilo.accounts.Recipients;
import piilo.accounts.SignInLimit;
import piilo.config.Config;
import piilo.database.Schedule;
import piilo.following.CalendarFeed;
import piilo.following.DigestSending;
import piilo.following.Digests;
import piilo.following.FollowingApi;
import piilo.following.FollowingPages;
import piilo.following.MailServer;
import piilo.relationships.DueContacts;
import piilo.reminders.ReminderList;
import piilo.today.Steps;
import piilo.today.Today;

/** Makes the calendar and the digest. */
final class FollowingMaking {
    private final Config config;
    private final Core core;
    private final Clock clock;
    private final Recipients recipients;
    private final Digests digests;
    private final CalendarAddresses addresses;
    private final DigestSending sending;

    FollowingMaking(Config config, Core core, Today today, Clock clock) {
        this.config = config;
        this.core = core;
        this.clock = clock;
        recipients = new Recipients(core.database());
        digests = new Digests(core.database());
        addresses = new CalendarAddresses(core.database(), new SignInLimit(core.database(), clock), clock);
        sending = new DigestSending(
                digests,
                recipients,
                today,
                config.mail().map(MailServer::new),
                new DigestSending.Sender(site(config.http()), clock));
    }

    private static String site(Config.Http http) {
        return http.publicUrl()
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseGet(() ->
                        "http://" + (http.host().equals("0.0.0.0") ? "127.0.0.1" : http.host()) + ":" + http.port());
    }

    Schedule.Job mailing() {
        return new Schedule.Job("digests", Duration.ofMinutes(5), sending::run);
    }

    FollowingPages pages(ReminderList reminders, DueContacts due) {
        CalendarFeed feed = new CalendarFeed(
                reminders, new Steps(core.database()), due, core.records().ringRules(), clock);
        return new FollowingPages(addresses, feed, mail(), config.http().publicUrl(), clock);
    }

    private FollowingPages.Mailing mail() {
        return new FollowingPages.Mailing(digests, sending, recipients);
    }

    FollowingApi api() {
        return new FollowingApi(addresses, mail(), config.http().publicUrl(), clock);
    }
}
