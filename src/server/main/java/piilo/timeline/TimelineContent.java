package piilo.timeline;

/** What a thing that has happened consists of, as people read it. */
public sealed interface TimelineContent permits NoteView, InteractionView, TimelineLine {
    /** Returns what programs are told of it. */
    Object record();
}
