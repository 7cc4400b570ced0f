-- An introduction has been at its state since the day of its last step; lists are in the order of what was touched last.
ALTER TABLE introduction
    ADD COLUMN state_since DATE NULL AFTER state,
    ADD KEY introduction_since (workspace_id, state, state_since),
    ADD KEY introduction_updated (workspace_id, updated_at, id);

-- The lists of reasons.
ALTER TABLE reason
    ADD KEY reason_created (workspace_id, created_at, id),
    ADD KEY reason_kind (workspace_id, kind, created_at, id);

-- What Piilo has once found for a contact is not found again, even when the reason has been deleted.
CREATE TABLE found_reason (
    workspace_id BINARY(16)   NOT NULL,
    contact_id   BINARY(16)   NOT NULL,
    found_as     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (workspace_id, found_as, contact_id),
    CONSTRAINT found_reason_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- Who has a birthday on a day, in whatever year: the month and the day of a partial date, when both are known.
ALTER TABLE contact
    ADD COLUMN birth_day CHAR(5) CHARACTER SET ascii COLLATE ascii_bin AS (
        CASE
            WHEN birthday LIKE '--_____' THEN SUBSTRING(birthday, 3)
            WHEN CHAR_LENGTH(birthday) = 10 THEN SUBSTRING(birthday, 6)
        END
    ) STORED AFTER birthday,
    ADD KEY contact_birth_day (workspace_id, birth_day, id);

-- Who began somewhere on a day or in a month and is still there.
ALTER TABLE employment
    ADD KEY employment_from (workspace_id, current, from_date, id);
