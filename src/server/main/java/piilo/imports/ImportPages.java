package piilo.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import piilo.database.Ids;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.http.Answer;
import piilo.http.Request;
import piilo.http.Upload;
import piilo.plugins.InstalledPlugin;
import piilo.plugins.PluginState;
import piilo.plugins.Plugins;

/** The way of an upload through the browser: choose, look, apply, and take back. */
public final class ImportPages {
    private static final int PAGE_SIZE = 30;
    private static final int LINES_SHOWN = 10;
    private static final int LINES_PAGE = 100;
    private static final int LEFT_ALONE_SHOWN = 200;

    private final Imports imports;
    private final ImportLines lines;
    private final ImportJobs jobs;
    private final Plugins plugins;

    public ImportPages(Imports imports, ImportLines lines, ImportJobs jobs, Plugins plugins) {
        this.imports = imports;
        this.lines = lines;
        this.jobs = jobs;
        this.plugins = plugins;
    }

    record ListView(List<Import> imports, @Nullable UUID next, List<InstalledPlugin> plugins, boolean missing) {}

    /**
     * One part of a preview: the lines of which the same becomes.
     *
     * @param key of the part's name
     * @param count how many there are in all
     */
    record Section(String key, String outcome, String kind, int count, List<ImportLine> lines, boolean open) {
        public boolean more() {
            return count > lines.size();
        }
    }

    record ImportView(
            Import one,
            @Nullable String plugin,
            List<Section> sections,
            List<piilo.journal.Undo.LeftAlone> leftAlone,
            @Nullable Import same) {}

    record LinesView(Import one, Section section, @Nullable Integer next) {}

    public Answer list(Request request) {
        return list(request, false);
    }

    private Answer list(Request request, boolean missing) {
        UUID before = request.query("before").flatMap(Ids::parse).orElse(null);
        List<Import> found = imports.before(request.workspace(), before, PAGE_SIZE + 1);
        List<Import> shown = found.stream().limit(PAGE_SIZE).toList();
        ListView view = new ListView(
                shown,
                found.size() > PAGE_SIZE ? shown.getLast().id() : null,
                plugins.all().stream()
                        .filter(plugin -> plugin.state() == PluginState.READY)
                        .toList(),
                missing);
        return Answer.page("imports/list", view).withStatus(missing ? 422 : 200);
    }

    public Answer upload(Request request) {
        Upload file = request.uploads().get("file");
        if (file == null || file.name().isBlank()) {
            return list(request, true);
        }
        Import.Order order = new Import.Order(
                file.name(),
                request.form("plugin").orElse(null),
                request.form("withBodies").isPresent(),
                request.signedIn().zone(),
                false);
        Import one = jobs.start(request.author(), order, file.path());
        return Answer.redirect("/imports/" + one.id());
    }

    public Answer show(Request request) {
        Import one = find(request);
        String plugin = one.importer() == null ? null : one.importer().plugin();
        List<Section> sections = one.state().busy() ? List.of() : sections(one);
        ImportView view = new ImportView(
                one,
                plugin,
                sections,
                one.state() == ImportState.UNDONE ? lines.remainder(one, 0, LEFT_ALONE_SHOWN) : List.of(),
                one.state() == ImportState.PREVIEW ? imports.sameFile(one).orElse(null) : null);
        return Answer.page(template(one.state()), view);
    }

    private static String template(ImportState state) {
        return switch (state) {
            case READING, APPLYING, UNDOING -> "imports/progress";
            case PREVIEW -> "imports/preview";
            case APPLIED -> "imports/result";
            case UNDONE -> "imports/undone";
            case FAILED, CANCELLED -> "imports/failed";
        };
    }

    private Import find(Request request) {
        return imports.find(request.workspace(), request.id("id"))
                .orElseThrow(() -> new PiiloException(Fault.NOT_FOUND, "There is no such import"));
    }

    private List<Section> sections(Import one) {
        return ImportSection.ALL.stream()
                .map(section -> section(one, section, 0, LINES_SHOWN))
                .filter(section -> section.count() > 0)
                .toList();
    }

    private Section section(Import one, ImportSection section, int after, int limit) {
        ImportLines.Filter filter = new ImportLines.Filter(section.outcome(), section.kind());
        int count = lines.count(one, filter);
        return new Section(
                section.key(),
                section.outcome().text(),
                section.kind() == null ? "" : section.kind().text(),
                count,
                count == 0 ? List.of() : lines.page(one, filter, after, limit),
                section.open());
    }

    /** All lines of one part, page by page. */
    public Answer lines(Request request) {
        Import one = find(request);
        ImportSection section = ImportSection.of(
                        request.query("outcome").orElse(""),
                        request.query("kind").orElse(""))
                .orElseThrow(() -> new PiiloException(Fault.BAD_REQUEST, "There is no such part of an import"));
        int after = request.number("after", 0, 0, Integer.MAX_VALUE);
        Section found = section(one, section, after, LINES_PAGE + 1);
        List<ImportLine> shown = found.lines().stream().limit(LINES_PAGE).toList();
        Integer next = found.lines().size() > LINES_PAGE ? shown.getLast().number() : null;
        Section page = new Section(found.key(), found.outcome(), found.kind(), found.count(), shown, true);
        return Answer.page("imports/lines", new LinesView(one, page, next));
    }

    /** Tells how far an import is until it rests. */
    public Answer events(Request request) {
        UUID workspace = request.workspace();
        UUID id = find(request).id();
        return Answer.events(new ProgressEvents(imports, workspace, id, request.language()));
    }

    public Answer apply(Request request) {
        jobs.apply(request.workspace(), request.id("id"));
        return Answer.redirect("/imports/" + request.id("id"));
    }

    public Answer cancel(Request request) {
        jobs.cancel(request.workspace(), request.id("id"));
        return Answer.redirect("/imports/" + request.id("id"));
    }

    public Answer undo(Request request) {
        jobs.undo(request.workspace(), request.id("id"));
        return Answer.redirect("/imports/" + request.id("id"));
    }

    public Answer skipped(Request request) {
        return SkippedCsv.download(lines, find(request), request.language());
    }
}
