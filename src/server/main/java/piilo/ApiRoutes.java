package piilo;

import static piilo.http.Access.PUBLIC;
import static piilo.http.Access.SIGNED_IN;
import static piilo.http.Access.TOKEN;

import java.util.ArrayList;
import java.util.List;
import piilo.http.Route;

/** Every address of the API, with what is done there and who may. */
final class ApiRoutes {
    private ApiRoutes() {}

    static List<Route> all(Apis apis) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(self(apis));
        routes.addAll(accounts(apis));
        routes.addAll(contacts(apis));
        routes.addAll(companies(apis));
        routes.addAll(leads(apis));
        routes.addAll(notes(apis));
        routes.addAll(relationships(apis));
        routes.addAll(favours(apis));
        routes.addAll(recruiters(apis));
        routes.addAll(told(apis));
        routes.addAll(targets(apis));
        routes.addAll(introductions(apis));
        routes.addAll(reasons(apis));
        routes.addAll(interactions(apis));
        routes.addAll(reminders(apis));
        routes.addAll(imports(apis));
        routes.addAll(rest(apis));
        return routes;
    }

    private static List<Route> self(Apis apis) {
        return List.of(
                Route.get("/api/docs", SIGNED_IN, apis.self()::docs),
                Route.get("/api/v1/openapi.json", PUBLIC, apis.self()::openApi));
    }

    private static List<Route> accounts(Apis apis) {
        return List.of(
                Route.post("/api/v1/setup", PUBLIC, apis.accounts()::setup),
                // Public, as it asks for a password where the others ask for a token.
                Route.post("/api/v1/tokens", PUBLIC, apis.accounts()::createToken),
                Route.get("/api/v1/tokens", TOKEN, apis.accounts()::tokens),
                Route.of("DELETE", "/api/v1/tokens/:id", TOKEN, apis.accounts()::revokeToken),
                Route.post("/api/v1/password", TOKEN, apis.settings()::changePassword),
                Route.get("/api/v1/sessions", TOKEN, apis.settings()::sessions),
                Route.of("DELETE", "/api/v1/sessions/:id", TOKEN, apis.settings()::endSession));
    }

    private static List<Route> contacts(Apis apis) {
        return List.of(
                Route.get("/api/v1/contacts", TOKEN, apis.contacts()::list),
                Route.post("/api/v1/contacts", TOKEN, apis.contacts()::create),
                Route.get("/api/v1/contacts/:id", TOKEN, apis.contacts()::show),
                Route.of("PUT", "/api/v1/contacts/:id", TOKEN, apis.contacts()::change),
                Route.of("PATCH", "/api/v1/contacts/:id", TOKEN, apis.contacts()::change),
                Route.of("DELETE", "/api/v1/contacts/:id", TOKEN, apis.contacts()::delete),
                Route.get("/api/v1/contacts/:id/timeline", TOKEN, apis.contacts()::timeline),
                Route.get("/api/v1/contacts/:id/notes", TOKEN, apis.notes()::ofContact),
                Route.post("/api/v1/contacts/:id/notes", TOKEN, apis.notes()::addToContact),
                Route.get("/api/v1/tags", TOKEN, apis.contacts()::tags));
    }

    private static List<Route> companies(Apis apis) {
        return List.of(
                Route.get("/api/v1/companies", TOKEN, apis.companies()::list),
                Route.post("/api/v1/companies", TOKEN, apis.companies()::create),
                Route.get("/api/v1/companies/:id", TOKEN, apis.companies()::show),
                Route.of("PUT", "/api/v1/companies/:id", TOKEN, apis.companies()::change),
                Route.of("PATCH", "/api/v1/companies/:id", TOKEN, apis.companies()::change),
                Route.of("DELETE", "/api/v1/companies/:id", TOKEN, apis.companies()::delete),
                Route.get("/api/v1/companies/:id/timeline", TOKEN, apis.companies()::timeline),
                Route.get("/api/v1/companies/:id/notes", TOKEN, apis.notes()::ofCompany),
                Route.post("/api/v1/companies/:id/notes", TOKEN, apis.notes()::addToCompany));
    }

    private static List<Route> leads(Apis apis) {
        return List.of(
                Route.get("/api/v1/leads", TOKEN, apis.leads()::list),
                Route.post("/api/v1/leads", TOKEN, apis.leads()::create),
                Route.post("/api/v1/leads/bulk", TOKEN, apis.leads()::bulk),
                Route.get("/api/v1/leads/filters", TOKEN, apis.filters()::list),
                Route.post("/api/v1/leads/filters", TOKEN, apis.filters()::keep),
                Route.of("DELETE", "/api/v1/leads/filters/:id", TOKEN, apis.filters()::forget),
                Route.get("/api/v1/leads/:id", TOKEN, apis.leads()::show),
                Route.of("PUT", "/api/v1/leads/:id", TOKEN, apis.leads()::change),
                Route.of("PATCH", "/api/v1/leads/:id", TOKEN, apis.leads()::change),
                Route.of("DELETE", "/api/v1/leads/:id", TOKEN, apis.leads()::delete),
                Route.get("/api/v1/leads/:id/timeline", TOKEN, apis.leads()::timeline),
                Route.get("/api/v1/leads/:id/notes", TOKEN, apis.notes()::ofLead),
                Route.post("/api/v1/leads/:id/notes", TOKEN, apis.notes()::addToLead),
                Route.post("/api/v1/leads/:id/stages", TOKEN, apis.leads()::move),
                Route.post("/api/v1/leads/:id/next-step/done", TOKEN, apis.leads()::done),
                Route.post("/api/v1/leads/:id/thanks", TOKEN, apis.leads()::thank));
    }

    private static List<Route> notes(Apis apis) {
        return List.of(
                Route.get("/api/v1/notes/:id", TOKEN, apis.notes()::show),
                Route.of("PUT", "/api/v1/notes/:id", TOKEN, apis.notes()::change),
                Route.of("PATCH", "/api/v1/notes/:id", TOKEN, apis.notes()::change),
                Route.of("DELETE", "/api/v1/notes/:id", TOKEN, apis.notes()::delete));
    }

    private static List<Route> relationships(Apis apis) {
        return List.of(
                Route.get("/api/v1/contacts/:id/relationship", TOKEN, apis.relationships()::show),
                Route.of("PUT", "/api/v1/contacts/:id/relationship", TOKEN, apis.relationships()::change),
                Route.of("PATCH", "/api/v1/contacts/:id/relationship", TOKEN, apis.relationships()::change),
                Route.get("/api/v1/companies/:id/paths", TOKEN, apis.paths()::company),
                Route.get("/api/v1/contacts/:id/paths", TOKEN, apis.paths()::contact),
                Route.get("/api/v1/contacts/:id/standing", TOKEN, apis.relationships()::standing),
                Route.get("/api/v1/due", TOKEN, apis.relationships()::due),
                Route.get("/api/v1/rings", TOKEN, apis.rings()::list),
                Route.get("/api/v1/rings/:ring", TOKEN, apis.rings()::show),
                Route.of("PUT", "/api/v1/rings/:ring", TOKEN, apis.rings()::change),
                Route.of("PATCH", "/api/v1/rings/:ring", TOKEN, apis.rings()::change),
                Route.get("/api/v1/contacts/:id/ties", TOKEN, apis.ties()::ofContact),
                Route.post("/api/v1/contacts/:id/ties", TOKEN, apis.ties()::add),
                Route.get("/api/v1/ties/:id", TOKEN, apis.ties()::show),
                Route.of("PUT", "/api/v1/ties/:id", TOKEN, apis.ties()::change),
                Route.of("PATCH", "/api/v1/ties/:id", TOKEN, apis.ties()::change),
                Route.of("DELETE", "/api/v1/ties/:id", TOKEN, apis.ties()::delete));
    }

    private static List<Route> introductions(Apis apis) {
        return List.of(
                Route.get("/api/v1/introductions", TOKEN, apis.introductions()::list),
                Route.post("/api/v1/introductions", TOKEN, apis.introductions()::create),
                Route.get("/api/v1/introductions/proposals", TOKEN, apis.introductions()::proposals),
                Route.get("/api/v1/introductions/:id", TOKEN, apis.introductions()::show),
                Route.of("PUT", "/api/v1/introductions/:id", TOKEN, apis.introductions()::change),
                Route.of("PATCH", "/api/v1/introductions/:id", TOKEN, apis.introductions()::change),
                Route.of("DELETE", "/api/v1/introductions/:id", TOKEN, apis.introductions()::delete),
                Route.post("/api/v1/introductions/:id/steps", TOKEN, apis.introductions()::step));
    }

    private static List<Route> reasons(Apis apis) {
        return List.of(
                Route.get("/api/v1/reasons", TOKEN, apis.reasons()::list),
                Route.post("/api/v1/reasons", TOKEN, apis.reasons()::create),
                Route.get("/api/v1/reasons/:id", TOKEN, apis.reasons()::show),
                Route.of("PUT", "/api/v1/reasons/:id", TOKEN, apis.reasons()::change),
                Route.of("PATCH", "/api/v1/reasons/:id", TOKEN, apis.reasons()::change),
                Route.of("DELETE", "/api/v1/reasons/:id", TOKEN, apis.reasons()::delete));
    }

    private static List<Route> favours(Apis apis) {
        return List.of(
                Route.get("/api/v1/favours", TOKEN, apis.favours()::all),
                Route.get("/api/v1/balance", TOKEN, apis.favours()::balance),
                Route.get("/api/v1/contacts/:id/favours", TOKEN, apis.favours()::ofContact),
                Route.post("/api/v1/contacts/:id/favours", TOKEN, apis.favours()::add),
                Route.get("/api/v1/favours/:id", TOKEN, apis.favours()::show),
                Route.of("PUT", "/api/v1/favours/:id", TOKEN, apis.favours()::change),
                Route.of("PATCH", "/api/v1/favours/:id", TOKEN, apis.favours()::change),
                Route.of("DELETE", "/api/v1/favours/:id", TOKEN, apis.favours()::delete));
    }

    private static List<Route> recruiters(Apis apis) {
        return List.of(
                Route.get("/api/v1/recruiters", TOKEN, apis.recruiters()::list),
                Route.get("/api/v1/recruiters/proposals", TOKEN, apis.recruiters()::proposals),
                Route.get("/api/v1/contacts/:id/recruiter", TOKEN, apis.recruiters()::show),
                Route.of("PUT", "/api/v1/contacts/:id/recruiter", TOKEN, apis.recruiters()::replace),
                Route.of("PATCH", "/api/v1/contacts/:id/recruiter", TOKEN, apis.recruiters()::change),
                Route.of("DELETE", "/api/v1/contacts/:id/recruiter", TOKEN, apis.recruiters()::delete),
                Route.get("/api/v1/contacts/:id/mandates", TOKEN, apis.mandates()::list),
                Route.post("/api/v1/contacts/:id/mandates", TOKEN, apis.mandates()::create),
                Route.get("/api/v1/mandates/:id", TOKEN, apis.mandates()::show),
                Route.of("PUT", "/api/v1/mandates/:id", TOKEN, apis.mandates()::change),
                Route.of("PATCH", "/api/v1/mandates/:id", TOKEN, apis.mandates()::change),
                Route.of("DELETE", "/api/v1/mandates/:id", TOKEN, apis.mandates()::delete));
    }

    private static List<Route> told(Apis apis) {
        return List.of(
                Route.get("/api/v1/contacts/:id/told", TOKEN, apis.told()::list),
                Route.post("/api/v1/contacts/:id/told", TOKEN, apis.told()::create),
                Route.get("/api/v1/told/:id", TOKEN, apis.told()::show),
                Route.of("PUT", "/api/v1/told/:id", TOKEN, apis.told()::change),
                Route.of("PATCH", "/api/v1/told/:id", TOKEN, apis.told()::change),
                Route.of("DELETE", "/api/v1/told/:id", TOKEN, apis.told()::delete),
                Route.get("/api/v1/told/:id/attachment", TOKEN, apis.told()::file),
                Route.post("/api/v1/told/:id/attachment", TOKEN, apis.told()::attach)
                        .withBodyLimit(Routes.ATTACHMENT_LIMIT),
                Route.of("DELETE", "/api/v1/told/:id/attachment", TOKEN, apis.told()::detach));
    }

    private static List<Route> targets(Apis apis) {
        return List.of(
                Route.get("/api/v1/targets", TOKEN, apis.targets()::list),
                Route.get("/api/v1/companies/:id/target", TOKEN, apis.targets()::show),
                Route.of("PUT", "/api/v1/companies/:id/target", TOKEN, apis.targets()::replace),
                Route.of("PATCH", "/api/v1/companies/:id/target", TOKEN, apis.targets()::change),
                Route.of("DELETE", "/api/v1/companies/:id/target", TOKEN, apis.targets()::delete),
                Route.post("/api/v1/companies/:id/target/stages", TOKEN, apis.targets()::move),
                Route.get("/api/v1/companies/:id/events", TOKEN, apis.events()::list),
                Route.post("/api/v1/companies/:id/events", TOKEN, apis.events()::create),
                Route.get("/api/v1/events/:id", TOKEN, apis.events()::show),
                Route.of("PUT", "/api/v1/events/:id", TOKEN, apis.events()::change),
                Route.of("PATCH", "/api/v1/events/:id", TOKEN, apis.events()::change),
                Route.of("DELETE", "/api/v1/events/:id", TOKEN, apis.events()::delete));
    }

    private static List<Route> interactions(Apis apis) {
        return List.of(
                Route.get("/api/v1/interactions", TOKEN, apis.interactions()::list),
                Route.post("/api/v1/interactions", TOKEN, apis.interactions()::create),
                Route.get("/api/v1/interactions/:id", TOKEN, apis.interactions()::show),
                Route.of("PUT", "/api/v1/interactions/:id", TOKEN, apis.interactions()::change),
                Route.of("PATCH", "/api/v1/interactions/:id", TOKEN, apis.interactions()::change),
                Route.of("DELETE", "/api/v1/interactions/:id", TOKEN, apis.interactions()::delete),
                Route.post("/api/v1/capture", TOKEN, apis.capture()::save),
                Route.post("/api/v1/capture/preview", TOKEN, apis.capture()::preview),
                Route.post("/api/v1/meet-up", TOKEN, apis.capture()::meetUp));
    }

    private static List<Route> reminders(Apis apis) {
        return List.of(
                Route.get("/api/v1/reminders", TOKEN, apis.reminders()::list),
                Route.post("/api/v1/reminders", TOKEN, apis.reminders()::create),
                Route.get("/api/v1/reminders/:id", TOKEN, apis.reminders()::show),
                Route.of("PUT", "/api/v1/reminders/:id", TOKEN, apis.reminders()::change),
                Route.of("PATCH", "/api/v1/reminders/:id", TOKEN, apis.reminders()::change),
                Route.of("DELETE", "/api/v1/reminders/:id", TOKEN, apis.reminders()::delete),
                Route.post("/api/v1/reminders/:id/done", TOKEN, apis.reminders()::done),
                Route.post("/api/v1/reminders/:id/snooze", TOKEN, apis.reminders()::snooze));
    }

    private static List<Route> imports(Apis apis) {
        return List.of(
                Route.get("/api/v1/imports", TOKEN, apis.imports()::list),
                Route.post("/api/v1/imports", TOKEN, apis.imports()::upload).withBodyLimit(Routes.UPLOAD_LIMIT),
                Route.get("/api/v1/imports/:id", TOKEN, apis.imports()::show),
                Route.post("/api/v1/imports/:id/apply", TOKEN, apis.imports()::apply),
                Route.post("/api/v1/imports/:id/undo", TOKEN, apis.imports()::undo),
                Route.post("/api/v1/imports/:id/cancel", TOKEN, apis.imports()::cancel),
                Route.get("/api/v1/imports/:id/lines", TOKEN, apis.imports()::lines),
                Route.get("/api/v1/imports/:id/skipped.csv", TOKEN, apis.imports()::skipped),
                Route.get("/api/v1/imports/:id/remainder", TOKEN, apis.imports()::remainder),
                Route.post("/api/v1/demo", TOKEN, apis.demo()::fill),
                Route.of("DELETE", "/api/v1/demo", TOKEN, apis.demo()::remove));
    }

    private static List<Route> rest(Apis apis) {
        return List.of(
                Route.get("/api/v1/today", TOKEN, apis.today()::show),
                Route.get("/api/v1/network", TOKEN, apis.network()::graph),
                Route.get("/api/v1/network/circles", TOKEN, apis.network()::circles),
                Route.get("/api/v1/balance/months", TOKEN, apis.balance()::show),
                Route.get("/api/v1/calendar", TOKEN, apis.following()::calendar),
                Route.post("/api/v1/calendar", TOKEN, apis.following()::makeAddress),
                Route.of("DELETE", "/api/v1/calendar", TOKEN, apis.following()::revokeAddress),
                Route.get("/api/v1/digest", TOKEN, apis.following()::digest),
                Route.of("PUT", "/api/v1/digest", TOKEN, apis.following()::chooseDigest),
                Route.of("PATCH", "/api/v1/digest", TOKEN, apis.following()::chooseDigest),
                Route.get("/api/v1/search", TOKEN, apis.search()::search),
                Route.get("/api/v1/suggestions", TOKEN, apis.search()::suggest),
                Route.get("/api/v1/trash", TOKEN, apis.trash()::list),
                Route.post("/api/v1/undo/:cause", TOKEN, apis.trash()::undo),
                Route.get("/api/v1/plugins", TOKEN, apis.plugins()::list),
                Route.post("/api/v1/plugins/:id/enable", TOKEN, apis.plugins()::enable),
                Route.post("/api/v1/plugins/:id/disable", TOKEN, apis.plugins()::disable));
    }
}
