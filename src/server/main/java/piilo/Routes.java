package piilo;

import static piilo.http.Access.PUBLIC;
import static piilo.http.Access.SIGNED_IN;

import java.util.ArrayList;
import java.util.List;
import piilo.http.Route;
import piilo.recruiters.Attachment;

/** Every address of Piilo, with what is done there and who may; those of the API stand in {@link ApiRoutes}. */
final class Routes {
    /** The largest upload: a little more than what the plugins' guard lets through, so that the guard's own words are heard. */
    static final long UPLOAD_LIMIT = 520L * 1024 * 1024;

    /** The largest form with a file that is kept: so much more than is kept that most who bring too much are told how much is. */
    static final long ATTACHMENT_LIMIT = 5L * Attachment.LIMIT;

    private Routes() {}

    static List<Route> all(Pages pages, Apis apis) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(health(pages));
        routes.addAll(accounts(pages));
        routes.addAll(contacts(pages));
        routes.addAll(companies(pages));
        routes.addAll(leads(pages));
        routes.addAll(notes(pages));
        routes.addAll(relationships(pages));
        routes.addAll(recruiters(pages));
        routes.addAll(targets(pages));
        routes.addAll(introductions(pages));
        routes.addAll(reasons(pages));
        routes.addAll(interactions(pages));
        routes.addAll(paths(pages));
        routes.addAll(reminders(pages));
        routes.addAll(today(pages));
        routes.addAll(following(pages));
        routes.addAll(imports(pages));
        routes.addAll(rest(pages));
        routes.addAll(ApiRoutes.all(apis));
        return routes;
    }

    private static List<Route> health(Pages pages) {
        return List.of(
                Route.get("/healthz", PUBLIC, pages.health()::live),
                Route.get("/readyz", PUBLIC, pages.health()::ready));
    }

    private static List<Route> accounts(Pages pages) {
        return List.of(
                Route.get("/setup", PUBLIC, pages.signIn()::setup),
                Route.post("/setup", PUBLIC, pages.signIn()::createFirst),
                Route.get("/sign-in", PUBLIC, pages.signIn()::signIn),
                Route.post("/sign-in", PUBLIC, pages.signIn()::enter),
                Route.get("/link/:token", PUBLIC, pages.signIn()::link),
                Route.post("/link/:token", PUBLIC, pages.signIn()::enterByLink),
                Route.post("/sign-out", SIGNED_IN, pages.signIn()::signOut),
                Route.get("/settings", SIGNED_IN, pages.settings()::show),
                Route.post("/settings", SIGNED_IN, pages.settings()::changePreferences),
                Route.post("/settings/theme", SIGNED_IN, pages.settings()::changeTheme),
                Route.post("/settings/password", SIGNED_IN, pages.settings()::changePassword),
                Route.post("/settings/tokens", SIGNED_IN, pages.settings()::createToken),
                Route.post("/settings/tokens/:id/revoke", SIGNED_IN, pages.settings()::revokeToken),
                Route.post("/settings/sessions/:id/end", SIGNED_IN, pages.settings()::endSession));
    }

    private static List<Route> contacts(Pages pages) {
        return List.of(
                Route.get("/contacts", SIGNED_IN, pages.contactLists()::list),
                Route.get("/contacts/new", SIGNED_IN, pages.contacts()::fresh),
                Route.post("/contacts", SIGNED_IN, pages.contacts()::create),
                Route.get("/contacts/:id", SIGNED_IN, pages.contacts()::show),
                Route.get("/contacts/:id/edit", SIGNED_IN, pages.contacts()::edit),
                Route.post("/contacts/:id", SIGNED_IN, pages.contacts()::update),
                Route.post("/contacts/:id/delete", SIGNED_IN, pages.contacts()::delete),
                Route.post("/contacts/:id/notes", SIGNED_IN, pages.notes()::addToContact));
    }

    private static List<Route> companies(Pages pages) {
        return List.of(
                Route.get("/companies", SIGNED_IN, pages.companies()::list),
                Route.get("/companies/new", SIGNED_IN, pages.companies()::fresh),
                Route.post("/companies", SIGNED_IN, pages.companies()::create),
                Route.get("/companies/:id", SIGNED_IN, pages.companies()::show),
                Route.get("/companies/:id/edit", SIGNED_IN, pages.companies()::edit),
                Route.post("/companies/:id", SIGNED_IN, pages.companies()::update),
                Route.post("/companies/:id/delete", SIGNED_IN, pages.companies()::delete),
                Route.post("/companies/:id/notes", SIGNED_IN, pages.notes()::addToCompany));
    }

    private static List<Route> leads(Pages pages) {
        return List.of(
                Route.get("/leads", SIGNED_IN, pages.leadLists()::list),
                Route.get("/leads/board", SIGNED_IN, pages.leadLists()::board),
                Route.post("/leads/bulk", SIGNED_IN, pages.leadMoves()::bulk),
                Route.post("/leads/filters", SIGNED_IN, pages.leadLists()::keep),
                Route.post("/leads/filters/:id/delete", SIGNED_IN, pages.leadLists()::forget),
                Route.get("/leads/new", SIGNED_IN, pages.leads()::fresh),
                Route.post("/leads", SIGNED_IN, pages.leads()::create),
                Route.get("/leads/:id", SIGNED_IN, pages.leads()::show),
                Route.get("/leads/:id/edit", SIGNED_IN, pages.leads()::edit),
                Route.post("/leads/:id", SIGNED_IN, pages.leads()::update),
                Route.get("/leads/:id/asking", SIGNED_IN, pages.leads()::asking),
                Route.post("/leads/:id/stages", SIGNED_IN, pages.leadMoves()::move),
                Route.post("/leads/:id/cells", SIGNED_IN, pages.leadCells()::change),
                Route.post("/leads/:id/next-step", SIGNED_IN, pages.leads()::nextStep),
                Route.post("/leads/:id/advertised", SIGNED_IN, pages.leads()::advertise),
                Route.post("/leads/:id/thanks", SIGNED_IN, pages.leads()::thank),
                Route.post("/leads/:id/delete", SIGNED_IN, pages.leads()::delete),
                Route.post("/leads/:id/notes", SIGNED_IN, pages.notes()::addToLead));
    }

    private static List<Route> notes(Pages pages) {
        return List.of(
                Route.get("/notes/:id", SIGNED_IN, pages.notes()::show),
                Route.get("/notes/:id/edit", SIGNED_IN, pages.notes()::edit),
                Route.post("/notes/:id", SIGNED_IN, pages.notes()::update),
                Route.post("/notes/:id/pin", SIGNED_IN, pages.notes()::pin),
                Route.post("/notes/:id/delete", SIGNED_IN, pages.notes()::delete));
    }

    private static List<Route> relationships(Pages pages) {
        return List.of(
                Route.get("/contacts/:id/relationship", SIGNED_IN, pages.relationships()::edit),
                Route.post("/contacts/:id/relationship", SIGNED_IN, pages.relationships()::update),
                Route.post("/contacts/:id/cadence", SIGNED_IN, pages.relationships()::cadence),
                Route.get("/contacts/:id/ties/new", SIGNED_IN, pages.ties()::fresh),
                Route.post("/contacts/:id/ties", SIGNED_IN, pages.ties()::create),
                Route.get("/ties/:id/edit", SIGNED_IN, pages.tieEditing()::edit),
                Route.post("/ties/:id", SIGNED_IN, pages.tieEditing()::update),
                Route.post("/ties/:id/delete", SIGNED_IN, pages.ties()::delete),
                Route.get("/contacts/:id/favours/new", SIGNED_IN, pages.favours()::fresh),
                Route.post("/contacts/:id/favours", SIGNED_IN, pages.favours()::create),
                Route.get("/favours", SIGNED_IN, pages.favours()::all),
                Route.get("/favours/:id/edit", SIGNED_IN, pages.favours()::edit),
                Route.post("/favours/:id", SIGNED_IN, pages.favours()::update),
                Route.post("/favours/:id/keep", SIGNED_IN, pages.favours()::keep),
                Route.post("/favours/:id/delete", SIGNED_IN, pages.favours()::delete),
                Route.get("/rings", SIGNED_IN, pages.rings()::show),
                Route.post("/rings", SIGNED_IN, pages.rings()::update),
                Route.get("/due", SIGNED_IN, pages.due()::list));
    }

    private static List<Route> recruiters(Pages pages) {
        return List.of(
                Route.get("/recruiters", SIGNED_IN, pages.recruiters()::list),
                Route.post("/recruiters/proposals", SIGNED_IN, pages.recruiters()::answer),
                Route.get("/contacts/:id/recruiter", SIGNED_IN, pages.recruiters()::edit),
                Route.post("/contacts/:id/recruiter", SIGNED_IN, pages.recruiters()::update),
                Route.post("/contacts/:id/recruiter/answer", SIGNED_IN, pages.recruiters()::say),
                Route.get("/contacts/:id/mandates/new", SIGNED_IN, pages.mandates()::fresh),
                Route.post("/contacts/:id/mandates", SIGNED_IN, pages.mandates()::create),
                Route.get("/mandates/:id/edit", SIGNED_IN, pages.mandates()::edit),
                Route.post("/mandates/:id", SIGNED_IN, pages.mandates()::update),
                Route.post("/mandates/:id/delete", SIGNED_IN, pages.mandates()::delete),
                Route.get("/contacts/:id/told/new", SIGNED_IN, pages.told()::fresh),
                Route.post("/contacts/:id/told", SIGNED_IN, pages.told()::create)
                        .withBodyLimit(ATTACHMENT_LIMIT),
                Route.get("/told/:id/edit", SIGNED_IN, pages.told()::edit),
                Route.get("/told/:id/attachment", SIGNED_IN, pages.told()::file),
                Route.post("/told/:id", SIGNED_IN, pages.told()::update).withBodyLimit(ATTACHMENT_LIMIT),
                Route.post("/told/:id/delete", SIGNED_IN, pages.told()::delete));
    }

    private static List<Route> targets(Pages pages) {
        return List.of(
                Route.get("/targets", SIGNED_IN, pages.targets()::list),
                Route.post("/companies/:id/target", SIGNED_IN, pages.targets()::want),
                Route.get("/companies/:id/target/edit", SIGNED_IN, pages.targets()::edit),
                Route.post("/companies/:id/target/edit", SIGNED_IN, pages.targets()::update),
                Route.post("/companies/:id/target/stages", SIGNED_IN, pages.targets()::move),
                Route.post("/companies/:id/target/done", SIGNED_IN, pages.targets()::done),
                Route.get("/companies/:id/events/new", SIGNED_IN, pages.events()::fresh),
                Route.post("/companies/:id/events", SIGNED_IN, pages.events()::create),
                Route.get("/events/:id/edit", SIGNED_IN, pages.events()::edit),
                Route.post("/events/:id", SIGNED_IN, pages.events()::update),
                Route.post("/events/:id/delete", SIGNED_IN, pages.events()::delete));
    }

    private static List<Route> introductions(Pages pages) {
        return List.of(
                Route.get("/introductions", SIGNED_IN, pages.introductions()::list),
                Route.get("/introductions/new", SIGNED_IN, pages.introductions()::fresh),
                Route.post("/introductions", SIGNED_IN, pages.introductions()::create),
                Route.post("/introductions/dismissed", SIGNED_IN, pages.introductions()::dismiss),
                Route.get("/introductions/:id", SIGNED_IN, pages.steps()::show),
                Route.post("/introductions/:id/steps", SIGNED_IN, pages.steps()::take),
                Route.get("/introductions/:id/edit", SIGNED_IN, pages.introductions()::edit),
                Route.post("/introductions/:id", SIGNED_IN, pages.introductions()::update),
                Route.post("/introductions/:id/delete", SIGNED_IN, pages.introductions()::delete));
    }

    private static List<Route> reasons(Pages pages) {
        return List.of(
                Route.get("/reasons", SIGNED_IN, pages.reasons()::list),
                Route.get("/contacts/:id/reasons/new", SIGNED_IN, pages.reasons()::freshOfContact),
                Route.post("/contacts/:id/reasons", SIGNED_IN, pages.reasons()::addToContact),
                Route.get("/companies/:id/reasons/new", SIGNED_IN, pages.reasons()::freshOfCompany),
                Route.post("/companies/:id/reasons", SIGNED_IN, pages.reasons()::addToCompany),
                Route.get("/reasons/:id/edit", SIGNED_IN, pages.reasons()::edit),
                Route.post("/reasons/:id", SIGNED_IN, pages.reasons()::update),
                Route.post("/reasons/:id/state", SIGNED_IN, pages.reasons()::mark),
                Route.post("/reasons/:id/delete", SIGNED_IN, pages.reasons()::delete));
    }

    private static List<Route> interactions(Pages pages) {
        return List.of(
                Route.get("/interactions/new", SIGNED_IN, pages.interactions()::fresh),
                Route.post("/interactions", SIGNED_IN, pages.interactions()::create),
                Route.post("/interactions/asking", SIGNED_IN, pages.interactions()::asking),
                Route.get("/interactions/:id", SIGNED_IN, pages.interactions()::show),
                Route.get("/interactions/:id/edit", SIGNED_IN, pages.interactions()::edit),
                Route.post("/interactions/:id", SIGNED_IN, pages.interactions()::update),
                Route.post("/interactions/:id/delete", SIGNED_IN, pages.interactions()::delete),
                Route.get("/capture", SIGNED_IN, pages.capture()::show),
                Route.get("/capture/preview", SIGNED_IN, pages.capture()::preview),
                Route.post("/capture", SIGNED_IN, pages.capture()::save),
                Route.get("/meet-up", SIGNED_IN, pages.meetUps()::show),
                Route.post("/meet-up/preview", SIGNED_IN, pages.meetUps()::preview),
                Route.post("/meet-up", SIGNED_IN, pages.meetUps()::save),
                Route.get("/names", SIGNED_IN, pages.names()::names));
    }

    private static List<Route> paths(Pages pages) {
        return List.of(
                Route.get("/companies/:id/origins", SIGNED_IN, pages.origins().companies()::show),
                Route.get("/contacts/:id/origins", SIGNED_IN, pages.origins().contacts()::show),
                Route.get("/companies/:id/paths", SIGNED_IN, pages.paths()::company),
                Route.post("/companies/:id/paths", SIGNED_IN, pages.paths()::introduceToCompany),
                Route.get("/contacts/:id/paths", SIGNED_IN, pages.paths()::contact),
                Route.post("/contacts/:id/paths", SIGNED_IN, pages.paths()::introduceToContact),
                Route.get("/network", SIGNED_IN, pages.network()::show),
                Route.get("/network/graph", SIGNED_IN, pages.network()::graph),
                Route.get("/balance", SIGNED_IN, pages.balance()::show));
    }

    private static List<Route> reminders(Pages pages) {
        return List.of(
                Route.get("/reminders", SIGNED_IN, pages.reminderLists()::list),
                Route.get("/reminders/bell", SIGNED_IN, pages.reminderLists()::bell),
                Route.get("/reminders/new", SIGNED_IN, pages.reminders()::fresh),
                Route.post("/reminders", SIGNED_IN, pages.reminders()::create),
                Route.get("/reminders/:id/edit", SIGNED_IN, pages.reminders()::edit),
                Route.post("/reminders/:id", SIGNED_IN, pages.reminders()::update),
                Route.post("/reminders/:id/done", SIGNED_IN, pages.reminders()::done),
                Route.post("/reminders/:id/snooze", SIGNED_IN, pages.reminders()::snooze),
                Route.post("/reminders/:id/delete", SIGNED_IN, pages.reminders()::delete));
    }

    private static List<Route> today(Pages pages) {
        return List.of(
                Route.get("/today", SIGNED_IN, pages.today()::home),
                Route.post("/today/contacts/:id", SIGNED_IN, pages.today()::contact),
                Route.post("/today/leads/:id", SIGNED_IN, pages.today()::lead),
                Route.post("/today/companies/:id", SIGNED_IN, pages.today()::target),
                Route.post("/today/companies/:id/again", SIGNED_IN, pages.today()::again),
                Route.post("/today/favours/:id", SIGNED_IN, pages.today()::promise),
                Route.post("/today/gifts/:id", SIGNED_IN, pages.today()::gift));
    }

    private static List<Route> following(Pages pages) {
        return List.of(
                // Public, as what is secret stands in the address: calendar programs send nothing else.
                Route.get("/calendar/:token", PUBLIC, pages.following()::calendar),
                Route.get("/settings/following", SIGNED_IN, pages.following()::show),
                Route.post("/settings/following/calendar", SIGNED_IN, pages.following()::makeAddress),
                Route.post("/settings/following/calendar/revoke", SIGNED_IN, pages.following()::revokeAddress),
                Route.post("/settings/following/digest", SIGNED_IN, pages.following()::chooseDigest),
                Route.post("/settings/following/digest/now", SIGNED_IN, pages.following()::sendNow));
    }

    private static List<Route> imports(Pages pages) {
        return List.of(
                Route.get("/imports", SIGNED_IN, pages.imports()::list),
                Route.post("/imports", SIGNED_IN, pages.imports()::upload).withBodyLimit(UPLOAD_LIMIT),
                Route.get("/imports/:id", SIGNED_IN, pages.imports()::show),
                Route.get("/imports/:id/lines", SIGNED_IN, pages.imports()::lines),
                Route.get("/imports/:id/events", SIGNED_IN, pages.imports()::events),
                Route.get("/imports/:id/skipped.csv", SIGNED_IN, pages.imports()::skipped),
                Route.post("/imports/:id/apply", SIGNED_IN, pages.imports()::apply),
                Route.post("/imports/:id/cancel", SIGNED_IN, pages.imports()::cancel),
                Route.post("/imports/:id/undo", SIGNED_IN, pages.imports()::undo),
                Route.post("/demo", SIGNED_IN, pages.demo()::fill));
    }

    private static List<Route> rest(Pages pages) {
        return List.of(
                Route.get("/", SIGNED_IN, pages.dashboard()::home),
                Route.get("/search", SIGNED_IN, pages.search()::search),
                Route.get("/search/suggest", SIGNED_IN, pages.search()::suggest),
                Route.get("/trash", SIGNED_IN, pages.trash()::show),
                Route.post("/undo/:cause", SIGNED_IN, pages.trash()::undo),
                Route.get("/plugins", SIGNED_IN, pages.plugins()::show),
                Route.post("/plugins/:id/enable", SIGNED_IN, pages.plugins()::enable),
                Route.post("/plugins/:id/disable", SIGNED_IN, pages.plugins()::disable));
    }
}
