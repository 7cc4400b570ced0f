package piilo.recruiters;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import piilo.journal.Author;
import piilo.journal.Cause;
import piilo.journal.Change;
import piilo.journal.Journal;
import piilo.journal.Merge;
import piilo.journal.Opened;

/** Writes what recruiters were told, with the files that went along. Each act gives the cause by which it is taken back. */
public final class ToldWriting {
    private final Journal journal;
    private final ToldTexts texts;
    private final Attachments attachments;

    public ToldWriting(Journal journal, ToldTexts texts, Attachments attachments) {
        this.journal = journal;
        this.texts = texts;
        this.attachments = attachments;
    }

    Cause create(Author author, Told told, Optional<SentFile> file) {
        return journal.edit(author, change -> {
            change.create(texts, told);
            file.ifPresent(sent -> attach(change, told, sent));
        });
    }

    private void attach(Change change, Told told, SentFile file) {
        Attachment attachment = file.of(told.id());
        attachments.keep(change.db(), change.workspace(), attachment.id(), file.bytes());
        change.create(attachments, attachment);
    }

    /** What a form wants with the file: another one in its place, none any more, or that it stays. */
    record FileWish(Optional<SentFile> file, boolean remove) {}

    /** What has become of an edit: its cause, and the merge that may have left something to be chosen. */
    record Edited(Cause cause, Merge<Told> merge) {}

    /** Saves a form, unless both it and somebody else have changed the same fields since it was opened. */
    Edited merge(Author author, Opened opened, Told told, FileWish wish) {
        Cause cause = Cause.edit();
        return journal.write(author, cause, change -> {
            Merge<Told> merge = change.save(texts, told, opened);
            if (merge.conflicts().isEmpty() && (wish.remove || wish.file.isPresent())) {
                replace(change, told, wish.file.orElse(null));
            }
            return new Edited(cause, merge);
        });
    }

    private void replace(Change change, Told told, @Nullable SentFile file) {
        change.lock();
        Attachment old = attachments
                .of(change.db(), change.workspace(), List.of(told.id()))
                .get(told.id());
        if (old != null) {
            change.delete(attachments, old);
        }
        if (file != null) {
            attach(change, told, file);
        }
    }

    /** Puts a file in the place of the one that is there, if any; null: none. */
    Cause attach(Author author, Told told, @Nullable SentFile file) {
        return journal.edit(author, change -> replace(change, told, file));
    }

    /** Moves what was told to the trash with its file. */
    Cause delete(Author author, Told told) {
        return journal.edit(author, change -> change.deleteWithAll(texts, told));
    }
}
