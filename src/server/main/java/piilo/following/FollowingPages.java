package piilo.following;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import piilo.accounts.CalendarAddresses;
import piilo.accounts.Recipients;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Visitor;

/** The calendar at its secret address, and where it and the digest are set up. */
public final class FollowingPages {
    private static final String ENDING = ".ics";
    private static final String PAGE = "/settings/following";

    private final CalendarAddresses addresses;
    private final CalendarFeed feed;
    private final Mailing mailing;
    private final Site site;
    private final Clock clock;

    /** What sends mail. */
    public record Mailing(Digests digests, DigestSending sending, Recipients recipients) {}

    public FollowingPages(
            CalendarAddresses addresses, CalendarFeed feed, Mailing mailing, Optional<URI> publicUrl, Clock clock) {
        this.addresses = addresses;
        this.feed = feed;
        this.mailing = mailing;
        site = new Site(publicUrl);
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param address the calendar's, the one time that it is told
     * @param mail whether there is a server that takes mail
     */
    record View(
            CalendarAddresses.@Nullable Made calendar,
            @Nullable String address,
            String email,
            boolean mail,
            Digests.Digest digest,
            Map<String, Problems.Problem> problems) {
        /** A choice of how often. */
        public record Choice(String value, String key, boolean chosen) {}

        public List<Choice> frequencies() {
            String present = digest.frequency() == null ? "off" : String.valueOf(Names.of(digest.frequency()));
            return Stream.of("off", "daily", "weekly")
                    .map(one -> new Choice(one, "following.digest." + one, one.equals(present)))
                    .toList();
        }
    }

    /** Sends the calendar to whoever knows its address. */
    public Answer calendar(Request request) {
        String name = request.pathParameters().getOrDefault("token", "");
        if (!name.endsWith(ENDING)) {
            throw new PiiloException(Fault.NOT_FOUND, "There is no such calendar");
        }
        Visitor reader = addresses.reader(
                name.substring(0, name.length() - ENDING.length()),
                request.remote().address());
        byte[] calendar = feed.of(reader, site.of(request));
        return new Answer(200, Map.of(), new Answer.Content("text/calendar; charset=utf-8", calendar), null);
    }

    public Answer show(Request request) {
        return show(request, null, new Problems());
    }

    private Answer show(Request request, @Nullable String address, Problems problems) {
        Visitor visitor = request.signedIn();
        String email = mailing.recipients
                .find(visitor.account())
                .map(Recipients.Recipient::email)
                .orElse("");
        View view = new View(
                addresses.of(visitor.account()).orElse(null),
                address,
                email,
                mailing.sending.possible(),
                mailing.digests.of(visitor.account()),
                problems.fields());
        return Answer.page("following/settings", view).withStatus(problems.none() ? 200 : 422);
    }

    /** Makes the address and shows it. */
    public Answer makeAddress(Request request) {
        String token = addresses.make(request.signedIn().account());
        return show(request, site.calendar(request, token), new Problems());
    }

    public Answer revokeAddress(Request request) {
        addresses.revoke(request.signedIn().account());
        return Answer.redirect(PAGE).telling("done.following.calendar_revoked", null);
    }

    public Answer chooseDigest(Request request) {
        String chosen = request.form("frequency").orElse("");
        Optional<Digests.Frequency> frequency = Names.find(Digests.Frequency.class, chosen);
        if (frequency.isEmpty() && !chosen.equals("off")) {
            Problems problems = new Problems();
            problems.add("frequency", "following.digest.frequency.none");
            return show(request, null, problems);
        }
        Visitor visitor = request.signedIn();
        mailing.digests.choose(visitor.account(), frequency, clock.instant(), visitor.zone());
        return Answer.redirect(PAGE).telling("done.following.digest_saved", null);
    }

    /** Sends one now; when that fails the page says why. */
    public Answer sendNow(Request request) {
        if (!mailing.sending.possible()) {
            return show(request);
        }
        Answer back = Answer.redirect(PAGE);
        return mailing.sending.now(request.signedIn().account())
                ? back.telling("done.following.digest_sent", null)
                : back;
    }
}
