package piilo.reminders;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Request;

/** The list of reminders, and the bell that rings in open pages. */
public final class ReminderListPages {
    private static final int PAGE_SIZE = 50;
    private static final int BELLS = 5;
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final ReminderList list;
    private final Subjects subjects;
    private final Clock clock;

    public ReminderListPages(ReminderList list, Subjects subjects, Clock clock) {
        this.list = list;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** The reminders of one part of a page; the key of its heading ends with its name. */
    record Part(String name, List<ReminderList.Row> rows) {
        public String key() {
            return "reminders.part." + name;
        }
    }

    /**
     * The list.
     *
     * @param about what they are all about; null for all
     * @param name what that is called
     * @param query what narrows the list, as it stands in addresses
     * @param open how many are open
     * @param done how many are done
     */
    record ListView(
            List<Part> parts,
            boolean doneOnes,
            @Nullable Subject about,
            @Nullable String name,
            String query,
            @Nullable String next,
            boolean first,
            int open,
            int done) {
        public boolean empty() {
            return parts.isEmpty();
        }

        public String backPath() {
            return at(query);
        }

        public String nextPath() {
            return at(joined(query, "cursor=" + next));
        }

        public String openPath() {
            return at(subject());
        }

        public String donePath() {
            return at(joined(subject(), "state=done"));
        }

        public String newPath() {
            return "/reminders/new" + (about == null ? "" : "?" + subject());
        }

        private String subject() {
            return about == null ? "" : about.kind() + "=" + about.id();
        }

        private static String joined(String query, String more) {
            return query.isEmpty() ? more : query + "&" + more;
        }

        private static String at(String query) {
            return "/reminders" + (query.isEmpty() ? "" : "?" + query);
        }
    }

    public Answer list(Request request) {
        UUID workspace = request.workspace();
        Subject about = about(request);
        String name = about == null ? null : subjects.title(workspace, about, request.language());
        boolean done = request.query("state").map(state -> state.equals("done")).orElse(false);
        ReminderList.Page page =
                list.page(workspace, new ReminderList.Filter(done, about), request.query("cursor"), PAGE_SIZE);
        return Answer.page(
                "reminders/list",
                new ListView(
                        done
                                ? whole("done", page.rows())
                                : parts(page.rows(), request.signedIn().zone()),
                        done,
                        about,
                        name,
                        query(done, about),
                        page.next(),
                        request.query("cursor").isEmpty(),
                        list.count(workspace, new ReminderList.Filter(false, about)),
                        list.count(workspace, new ReminderList.Filter(true, about))));
    }

    private @Nullable Subject about(Request request) {
        return subjects.names().stream()
                .flatMap(kind -> request.queryId(kind).map(id -> new Subject(kind, id)).stream())
                .findFirst()
                .orElse(null);
    }

    private static String query(boolean done, @Nullable Subject about) {
        if (about != null) {
            return about.kind() + "=" + about.id() + (done ? "&state=done" : "");
        }
        return done ? "state=done" : "";
    }

    private static List<Part> whole(String name, List<ReminderList.Row> rows) {
        return rows.isEmpty() ? List.of() : List.of(new Part(name, rows));
    }

    private List<Part> parts(List<ReminderList.Row> rows, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant begins = today.atStartOfDay(zone).toInstant();
        Instant ends = today.plusDays(1).atStartOfDay(zone).toInstant();
        return List.of(
                        new Part("missed", between(rows, Instant.MIN, begins)),
                        new Part("today", between(rows, begins, ends)),
                        new Part("coming", between(rows, ends, Instant.MAX)))
                .stream()
                .filter(part -> !part.rows.isEmpty())
                .toList();
    }

    private static List<ReminderList.Row> between(List<ReminderList.Row> rows, Instant from, Instant to) {
        return rows.stream()
                .filter(row -> {
                    Instant due = Objects.requireNonNull(row.reminder().dueAt());
                    return !due.isBefore(from) && due.isBefore(to);
                })
                .toList();
    }

    /**
     * What has rung since the page asked last.
     *
     * @param since until when it has heard everything
     */
    record BellView(Instant since, List<ReminderList.Row> rows) {}

    /** An open page asks every minute. */
    public Answer bell(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant since = request.query("since").map(ReminderListPages::time).orElse(now);
        Instant from = since.isBefore(now.minus(LONGEST_SILENCE)) ? now.minus(LONGEST_SILENCE) : since;
        return Answer.page("reminders/bell", new BellView(now, list.rung(request.workspace(), from, BELLS)));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw new PiiloException(Fault.BAD_REQUEST, "since is no time", noTime);
        }
    }
}
