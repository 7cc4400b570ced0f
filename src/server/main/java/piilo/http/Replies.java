package piilo.http;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.text.Messages;
import piilo.view.Scene;
import piilo.view.Templates;

/** Turns what a page answers into what is sent: renders templates, and makes faults into error pages or problem documents. */
public final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final String NOTICE_COOKIE = "piilo_notice";

    private final WebSettings settings;
    private final Templates templates;
    private final BooleanSupplier diskFull;

    /**
     * Makes the renderer of answers.
     *
     * @param diskFull whether writes are refused just now, for the banner
     */
    public Replies(WebSettings settings, Templates templates, BooleanSupplier diskFull) {
        this.settings = settings;
        this.templates = templates;
        this.diskFull = diskFull;
    }

    /** A fault, as the error page shows it. */
    public record ErrorView(
            int status, String key, @Nullable String detail) {}

    Reply reply(Route route, Request request, Answer answer) {
        return switch (answer.body()) {
            case Answer.Template template -> rendered(route, request, answer, template);
            case Answer.Content content -> reply(route, request, answer, content);
            case Answer.Stream stream -> reply(route, request, answer, stream);
            case Answer.Events events -> reply(route, request, answer, events);
            case Answer.Empty empty -> reply(route, request, answer, empty);
        };
    }

    private Reply rendered(Route route, Request request, Answer answer, Answer.Template template) {
        Optional<String> notice = cookie(request, NOTICE_COOKIE);
        byte[] html = templates.render(template.name(), template.view(), scene(request, notice.orElse("")));
        Answer.Content content = new Answer.Content("text/html; charset=utf-8", html);
        Reply reply = reply(route, request, answer, content);
        return notice.isPresent()
                ? reply.withCookie(NOTICE_COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
                : reply;
    }

    private Reply reply(Route route, Request request, Answer answer, Answer.Body body) {
        Reply reply = new Reply(route, request, answer.status(), answer.headers(), body, settings, List.of());
        Answer.Notice notice = answer.notice();
        return notice == null
                ? reply
                : reply.withCookie(
                        NOTICE_COOKIE + "=" + notice.key() + "~" + (notice.undo() == null ? "" : notice.undo())
                                + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
    }

    private Scene scene(Request request, String notice) {
        Visitor visitor = request.visitor();
        String[] parts = notice.split("~", 2);
        boolean known =
                parts[0].startsWith("done.") && Messages.in(request.language()).has(parts[0]);
        return new Scene(
                request.language(),
                visitor == null ? ZoneId.systemDefault() : visitor.zone(),
                visitor == null ? null : visitor.name(),
                visitor == null ? null : visitor.theme(),
                visitor == null || visitor.shortcuts(),
                request.path(),
                request.method().equals("GET") ? request.path() : "/",
                visitor == null ? null : visitor.csrf(),
                known ? parts[0] : null,
                known && parts.length == 2 ? Ids.parse(parts[1]).orElse(null) : null,
                diskFull.getAsBoolean());
    }

    private static Optional<String> cookie(Request request, String name) {
        for (String pair : request.header("cookie").orElse("").split(";", -1)) {
            String cookie = pair.strip();
            if (cookie.startsWith(name + "=") && cookie.length() > name.length() + 1) {
                return Optional.of(cookie.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    Reply failure(Route route, Request request, PiiloException failure) {
        Fault fault = failure.fault();
        LOG.debug("{} at {} {}", fault, request.method(), request.path(), failure);
        if (route.api()) {
            return reply(route, request, problem(request, failure));
        } else if (fault == Fault.NOT_SIGNED_IN) {
            return reply(route, request, signIn(request), new Answer.Empty());
        } else {
            ErrorView view = new ErrorView(fault.status(), fault.messageKey(), null);
            return reply(route, request, Answer.page("error", view).withStatus(fault.status()));
        }
    }

    private static Answer signIn(Request request) {
        String back = request.method().equals("GET") ? request.path() : "/";
        return Answer.redirect(
                "/sign-in?to=" + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Answer problem(Request request, PiiloException failure) {
        Fault fault = failure.fault();
        String detail = fault == Fault.INTERNAL ? "" : String.valueOf(failure.getMessage());
        Answer answer = ProblemDocument.of(fault, detail, request.language()).answer();
        return fault == Fault.NOT_SIGNED_IN ? answer.withHeader("WWW-Authenticate", "Bearer realm=\"piilo\"") : answer;
    }
}
