-- Reminders on whatever the user keeps.
ALTER TABLE reminder
    ADD COLUMN favour_id      BINARY(16) NULL AFTER note_id,
    ADD COLUMN mandate_id     BINARY(16) NULL AFTER favour_id,
    ADD COLUMN told_id        BINARY(16) NULL AFTER mandate_id,
    ADD COLUMN interaction_id BINARY(16) NULL AFTER told_id,
    ADD COLUMN reason_id      BINARY(16) NULL AFTER interaction_id,
    ADD COLUMN event_id       BINARY(16) NULL AFTER reason_id,
    ADD KEY reminder_favour (favour_id),
    ADD KEY reminder_mandate (mandate_id),
    ADD KEY reminder_told (told_id),
    ADD KEY reminder_interaction (interaction_id),
    ADD KEY reminder_reason (reason_id),
    ADD KEY reminder_event (event_id),
    ADD CONSTRAINT reminder_favour_key FOREIGN KEY (favour_id) REFERENCES favour (id),
    ADD CONSTRAINT reminder_mandate_key FOREIGN KEY (mandate_id) REFERENCES mandate (id),
    ADD CONSTRAINT reminder_told_key FOREIGN KEY (told_id) REFERENCES told (id),
    ADD CONSTRAINT reminder_interaction_key FOREIGN KEY (interaction_id) REFERENCES interaction (id),
    ADD CONSTRAINT reminder_reason_key FOREIGN KEY (reason_id) REFERENCES reason (id),
    ADD CONSTRAINT reminder_event_key FOREIGN KEY (event_id) REFERENCES trigger_event (id);

-- How an interaction came to be written down: form, capture, meet_up, today, program, import; null for those from before. Which import it was is in the journal.
ALTER TABLE interaction
    ADD COLUMN origin VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER outcome;
