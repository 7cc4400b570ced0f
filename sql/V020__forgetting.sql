-- Up to which number of its journal a workspace's deletions have been forgotten: nothing that they took can be brought back, and nothing is left of it.
ALTER TABLE workspace
    ADD COLUMN forgotten_number BIGINT NOT NULL DEFAULT 0 AFTER journal_number;

-- What imports said of a record, to be forgotten with it. What an undo left alone is called by its title.
ALTER TABLE import_line
    ADD KEY import_line_record (workspace_id, record_id);
ALTER TABLE import_remainder
    ADD KEY import_remainder_record (record_id);
