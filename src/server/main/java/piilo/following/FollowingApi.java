package piilo.following;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.accounts.CalendarAddresses;
import piilo.accounts.Recipients;
import piilo.database.Names;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.EntityTag;
import piilo.http.JsonEdit;
import piilo.http.Problems;
import piilo.http.Request;

/** The calendar's address and the digest, for programs. */
public final class FollowingApi {
    private static final String OFF = "off";

    private final CalendarAddresses addresses;
    private final FollowingPages.Mailing mailing;
    private final Site site;
    private final Clock clock;

    public FollowingApi(
            CalendarAddresses addresses, FollowingPages.Mailing mailing, Optional<URI> publicUrl, Clock clock) {
        this.addresses = addresses;
        this.mailing = mailing;
        site = new Site(publicUrl);
        this.clock = clock;
    }

    /**
     * What is known of the calendar's address.
     *
     * @param address told only when it is made
     */
    record Calendar(
            @Nullable String address,
            Instant createdAt,
            @Nullable Instant usedAt) {}

    public Answer calendar(Request request) {
        return Answer.json(calendar(request, null));
    }

    private Calendar calendar(Request request, @Nullable String address) {
        CalendarAddresses.Made made = addresses
                .of(request.signedIn().account())
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "The calendar has no address"));
        return new Calendar(address, made.createdAt(), made.usedAt());
    }

    /** Makes the address and tells it, this one time; the one before is worth nothing any more. */
    public Answer makeAddress(Request request) {
        String token = addresses.make(request.signedIn().account());
        return Answer.json(calendar(request, site.calendar(request, token))).created("/api/v1/calendar");
    }

    public Answer revokeAddress(Request request) {
        addresses.revoke(request.signedIn().account());
        return Answer.empty(204);
    }

    /**
     * How often a digest is sent, and how that went.
     *
     * @param frequency off, daily or weekly
     * @param mail whether there is a server that takes mail
     * @param failure in the words of the mail server
     */
    record DigestResource(
            String frequency,
            String email,
            boolean mail,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {}

    /** What can be chosen of it. */
    @JsonIgnoreProperties({"email", "mail", "sentAt", "failedAt", "failure"})
    record DigestBody(@Nullable String frequency) {
        Optional<Digests.Frequency> chosen(Problems problems) {
            Optional<Digests.Frequency> found =
                    Names.find(Digests.Frequency.class, Objects.requireNonNullElse(frequency, ""));
            if (found.isEmpty() && !OFF.equals(frequency)) {
                problems.add("frequency", "following.digest.frequency.none");
            }
            return found;
        }
    }

    public Answer digest(Request request) {
        return Answer.versioned(resource(request));
    }

    private DigestResource resource(Request request) {
        UUID account = request.signedIn().account();
        Digests.Digest digest = mailing.digests().of(account);
        return new DigestResource(
                digest.frequency() == null ? OFF : Names.text(digest.frequency()),
                mailing.recipients()
                        .find(account)
                        .map(Recipients.Recipient::email)
                        .orElse(""),
                mailing.sending().possible(),
                digest.sentAt(),
                digest.failedAt(),
                digest.failure());
    }

    /** Chooses how often. */
    public Answer chooseDigest(Request request) {
        DigestResource stored = resource(request);
        EntityTag.check(request, stored);
        return new JsonEdit<>(DigestBody.class)
                .change(request, stored, DigestBody::chosen, frequency -> chosen(request, frequency));
    }

    private Answer chosen(Request request, Optional<Digests.Frequency> frequency) {
        mailing.digests()
                .choose(
                        request.signedIn().account(),
                        frequency,
                        clock.instant(),
                        request.signedIn().zone());
        return digest(request);
    }
}
