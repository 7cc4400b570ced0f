package piilo.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import piilo.companies.Companies;
import piilo.companies.Company;
import piilo.companies.CompanyName;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;
import piilo.reasons.Reasons;

/** Writes leads. Each act gives the cause by which it is taken back. */
public final class LeadWriting {
    private final Journal journal;
    private final Leads leads;
    private final Companies companies;
    private final Thanks thanks;

    public LeadWriting(Journal journal, Leads leads, Companies companies, Reasons reasons) {
        this.journal = journal;
        this.leads = leads;
        this.companies = companies;
        thanks = new Thanks(reasons);
    }

    /** Adds a lead; its company is added too when it is not there yet. */
    Cause create(Author author, Lead lead, @Nullable String company) {
        return journal.edit(author, change -> change.create(leads, at(change, lead, company)));
    }

    private Lead at(Change change, Lead lead, @Nullable String name) {
        if (name == null) {
            return lead;
        }
        String match = CompanyName.match(name);
        Map<String, Company> known = companies.byMatchName(change.db(), change.workspace(), List.of(match));
        Company company = known.computeIfAbsent(match, absent -> {
            Company made = Company.named(name);
            change.create(companies, made);
            return made;
        });
        return lead.withCompany(company.id());
    }

    /** What has become of an edit: its cause, and the merge that may have left something to be chosen. */
    record Edited(Cause cause, Merge<Lead> merge) {}

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Edited merge(Author author, Opened opened, Lead lead, @Nullable String company) {
        Cause cause = Cause.edit();
        return journal.write(
                author, cause, change -> new Edited(cause, change.save(leads, at(change, lead, company), opened)));
    }

    /** Brings leads to another stage, all by one act. */
    Cause move(Author author, List<Lead> stored, StageChange to, Calendar calendar) {
        return each(author, stored, (change, lead) -> {
            Lead moved = to.apply(lead);
            thanks.follow(change, lead, moved, calendar);
            return moved;
        });
    }

    private Cause each(Author author, List<Lead> stored, BiFunction<Change, Lead, Lead> edit) {
        return journal.edit(
                author, change -> stored.forEach(lead -> change.update(leads, lead, edit.apply(change, lead))));
    }

    /** Plans the next step for another day. */
    public UUID plan(Author author, Lead stored, LocalDate on) {
        return change(author, stored, one -> one.with(one.course().next(one.nextStep(), on)))
                .id();
    }

    /** Notes that the next step has been done on a day, and that somebody has been asked by it. */
    public UUID done(Author author, Lead stored, LocalDate day) {
        Course course = stored.course().withoutNext();
        UUID asked = stored.nextAsk();
        String name = Ask.askable(stored).getOrDefault(asked, "");
        Course after = asked == null ? course : course.asking(new Ask(asked, name, day, null, stored.nextStep()));
        return change(author, stored, one -> one.with(after)).id();
    }

    /** Changes many leads by one act. */
    Cause changeAll(Author author, List<Lead> stored, UnaryOperator<Lead> edit) {
        return each(author, stored, (_, lead) -> edit.apply(lead));
    }

    Cause change(Author author, Lead stored, UnaryOperator<Lead> edit) {
        return each(author, List.of(stored), (_, lead) -> edit.apply(lead));
    }

    /** Marks one of the chain as thanked on a day; null: not thanked after all. */
    Cause thank(Author author, Lead stored, int position, @Nullable LocalDate day) {
        return each(author, List.of(stored), (change, lead) -> thanks.thank(change, lead, position, day));
    }

    /** Moves leads to the trash, all by one act. */
    Cause delete(Author author, List<Lead> stored) {
        return journal.edit(author, change -> stored.forEach(lead -> change.deleteWithAll(leads, lead)));
    }
}
