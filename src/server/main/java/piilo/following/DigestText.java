package piilo.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import piilo.accounts.Recipients.Recipient;
import piilo.reminders.Reminder;
import piilo.text.Dates;
import piilo.text.Language;
import piilo.text.Messages;
import piilo.today.Agenda;
import piilo.today.Person;

/** Writes what there is to do as a mail. */
final class DigestText {
    private final Recipient recipient;
    private final Language language;
    private final Messages messages;
    private final String site;

    DigestText(Recipient recipient, String site) {
        this.recipient = recipient;
        this.site = site;
        language = Objects.requireNonNullElse(recipient.visitor().language(), Language.ENGLISH);
        messages = Messages.in(language);
    }

    /** Something to do, and where. */
    private record Line(String text, String path) {}

    private record Section(String title, List<Line> lines) {}

    Mail of(Agenda agenda) {
        List<Section> sections = sections(agenda).stream()
                .filter(section -> !section.lines.isEmpty())
                .toList();
        String subject = agenda.calm()
                ? messages.text("digest_mail.calm.subject")
                : messages.text("digest_mail.subject", agenda.count());
        return new Mail(recipient.email(), subject, text(sections), html(sections));
    }

    private List<Section> sections(Agenda agenda) {
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "today.reminders",
                agenda.reminders().rows().stream()
                        .map(row -> line(row.reminder()))
                        .toList()));
        sections.add(section(
                "today.due", agenda.people().rows().stream().map(this::line).toList()));
        sections.add(section(
                "today.steps",
                agenda.steps().rows().stream()
                        .map(step -> new Line(
                                step.text() == null ? step.words(messages) : step.text() + " (" + step.name() + ")",
                                step.path()))
                        .toList()));
        sections.add(section(
                "today.promises",
                agenda.promises().rows().stream()
                        .map(row -> new Line(
                                row.name() + ": "
                                        + Objects.requireNonNullElseGet(
                                                row.favour().text(),
                                                () -> messages.text(row.favour().label())),
                                "/contacts/" + row.favour().contact()))
                        .toList()));
        sections.add(section(
                "today.gifts",
                agenda.gifts().rows().stream()
                        .map(gift -> new Line(
                                gift.name() + ". " + messages.text("today.looks_for", gift.wish()),
                                "/contacts/" + gift.contact()))
                        .toList()));
        return sections;
    }

    private Section section(String key, List<Line> lines) {
        return new Section(messages.text(key), lines);
    }

    private Line line(Reminder one) {
        String when = one.dueAt() == null
                ? ""
                : " (" + Dates.time(one.dueAt(), recipient.visitor().zone(), language) + ")";
        return new Line(one.text() + when, "/reminders/" + one.id() + "/edit");
    }

    private Line line(Person one) {
        String reason = one.reason() == null
                ? messages.text("today.no_reason")
                : one.reason().in(language).text();
        String why = one.close() ? messages.text("today.close") : reason;
        return new Line(one.name() + ". " + why + " " + messages.text(one.wayKey()), "/contacts/" + one.id());
    }

    private String text(List<Section> sections) {
        return messages.text("digest_mail.greeting", recipient.visitor().name()) + "\n\n"
                + (sections.isEmpty() ? messages.text("digest_mail.calm") + "\n\n" : "")
                + sections.stream()
                        .map(section -> section.title + "\n"
                                + section.lines.stream()
                                        .map(line -> "- " + line.text.replaceAll("\\s+", " ") + "\n  " + site
                                                + line.path + "\n")
                                        .collect(Collectors.joining())
                                + "\n")
                        .collect(Collectors.joining())
                + foot() + "\n";
    }

    private String foot() {
        return messages.text("digest_mail.foot", site + "/settings/following");
    }

    private String html(List<Section> sections) {
        return "<!DOCTYPE html><html lang=\"" + language.code() + "\"><body><p>"
                + escaped(messages.text(
                        "digest_mail.greeting", recipient.visitor().name())) + "</p>"
                + (sections.isEmpty() ? "<p>" + escaped(messages.text("digest_mail.calm")) + "</p>" : "")
                + sections.stream()
                        .map(section -> "<h2>" + escaped(section.title) + "</h2><ul>"
                                + section.lines.stream()
                                        .map(line -> "<li><a href=\"" + escaped(site + line.path) + "\">"
                                                + escaped(line.text) + "</a></li>")
                                        .collect(Collectors.joining())
                                + "</ul>")
                        .collect(Collectors.joining())
                + "<p><small>" + escaped(foot()) + "</small></p></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
