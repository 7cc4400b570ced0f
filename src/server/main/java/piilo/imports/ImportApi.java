package piilo.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Listing;
import piilo.http.Problems;
import piilo.http.Request;
import piilo.http.Upload;
import piilo.journal.Remainder;
import piilo.journal.Undo;
import piilo.plugins.PluginState;
import piilo.plugins.Plugins;

/** The way of an upload, for programs: send it, look, apply, and take back. */
public final class ImportApi {
    private final Imports imports;
    private final ImportLines lines;
    private final ImportJobs jobs;
    private final Plugins plugins;

    public ImportApi(Imports imports, ImportLines lines, ImportJobs jobs, Plugins plugins) {
        this.imports = imports;
        this.lines = lines;
        this.jobs = jobs;
        this.plugins = plugins;
    }

    record Accepted(UUID id) {}

    /** Begins to read an upload. */
    public Answer upload(Request request) {
        Problems problems = new Problems();
        Upload file = request.uploads().get("file");
        if (file == null || file.name().isBlank()) {
            problems.add("file", "form.required");
            return Answer.invalid(request, problems);
        }
        Import.Order order = new Import.Order(
                file.name(),
                plugin(request, problems),
                withBodies(request, problems),
                request.signedIn().zone(),
                false);
        return problems.none()
                ? accepted(jobs.start(request.author(), order, file.path()).id())
                : Answer.invalid(request, problems);
    }

    private @Nullable String plugin(Request request, Problems problems) {
        Optional<String> chosen = request.form("plugin");
        boolean ready = chosen.isEmpty()
                || plugins.all().stream()
                        .anyMatch(plugin -> plugin.id().equals(chosen.get()) && plugin.state() == PluginState.READY);
        if (!ready) {
            problems.add("plugin", "api.plugin.unknown");
        }
        return chosen.orElse(null);
    }

    private static boolean withBodies(Request request, Problems problems) {
        String wanted = request.form("withBodies").orElse("false");
        if (!wanted.equals("true") && !wanted.equals("false")) {
            problems.add("withBodies", "api.expected.truth");
        }
        return wanted.equals("true");
    }

    static Answer accepted(UUID id) {
        return Answer.json(new Accepted(id)).withStatus(202).withHeader("Location", "/api/v1/imports/" + id);
    }

    public Answer list(Request request) {
        int limit = Listing.limit(request);
        UUID before = request.queryId("cursor").orElse(null);
        List<Import> found = imports.before(request.workspace(), before, limit + 1);
        List<ImportResource> items = found.stream()
                .limit(limit)
                .map(one -> ImportResource.of(one, request.language()))
                .toList();
        return Answer.json(
                new Listing<>(items, found.size() > limit ? items.getLast().id().toString() : null, null));
    }

    public Answer show(Request request) {
        return Answer.json(ImportResource.of(find(request), request.language()));
    }

    private Import find(Request request) {
        return imports.get(request.workspace(), request.id("id"));
    }

    public Answer apply(Request request) {
        jobs.apply(request.workspace(), request.id("id"));
        return accepted(request.id("id"));
    }

    public Answer undo(Request request) {
        jobs.undo(request.workspace(), request.id("id"));
        return accepted(request.id("id"));
    }

    public Answer cancel(Request request) {
        jobs.cancel(request.workspace(), request.id("id"));
        return accepted(request.id("id"));
    }

    /** Tells what becomes, or became, of each line. */
    public Answer lines(Request request) {
        Import one = find(request);
        int limit = Listing.limit(request);
        int after = request.number("cursor", 0, 0, Integer.MAX_VALUE);
        ImportLines.Filter filter = new ImportLines.Filter(
                request.query("outcome").map(ImportApi::outcome).orElse(null),
                request.query("kind").map(ImportApi::kind).orElse(null));
        List<ImportLine> found = lines.page(one, filter, after, limit + 1);
        List<LineResource> items = found.stream()
                .limit(limit)
                .map(line -> LineResource.of(line, request.language()))
                .toList();
        String next = found.size() > limit ? String.valueOf(items.getLast().number()) : null;
        return Answer.json(new Listing<>(items, next, lines.count(one, filter)));
    }

    /** Sends what could not be used, with the reasons, as a table. */
    public Answer skipped(Request request) {
        return SkippedCsv.download(lines, find(request), request.language());
    }

    private static Outcome outcome(String text) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.text().equals(text)) {
                return outcome;
            }
        }
        throw new PiiloException(Fault.BAD_REQUEST, "There is no outcome " + text);
    }

    private static LineKind kind(String text) {
        for (LineKind kind : LineKind.values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        throw new PiiloException(Fault.BAD_REQUEST, "There is no kind " + text);
    }

    /** Tells what the undo of an import left alone. */
    public Answer remainder(Request request) {
        Import one = find(request);
        int limit = Listing.limit(request);
        int offset = request.number("cursor", 0, 0, Integer.MAX_VALUE);
        List<Undo.LeftAlone> found = lines.remainder(one, offset, limit + 1);
        List<Remainder> items = found.stream()
                .limit(limit)
                .map(left -> Remainder.of(left, request.language()))
                .toList();
        return Answer.json(new Listing<>(items, found.size() > limit ? String.valueOf(offset + limit) : null, null));
    }
}
