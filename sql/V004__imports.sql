CREATE TABLE import (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    account_id   BINARY(16)   NOT NULL,
    file_name    VARCHAR(300) NOT NULL,
    file_hash    BINARY(32)   NOT NULL,
    file_size    BIGINT       NOT NULL,
    plugin       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    importer     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    with_bodies  BOOLEAN      NOT NULL,
    demo         BOOLEAN      NOT NULL,
    time_zone    VARCHAR(64)  NOT NULL,
    -- reading, preview, applying, applied, undoing, undone, failed, cancelled
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What the state will be when undoing has come to its end: undone, cancelled, failed.
    ends_as      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- A message key, or a plain sentence, with its arguments as a JSON array.
    problem      VARCHAR(500) NULL,
    problem_arguments TEXT    NULL,
    -- How many lines there are; how much there is to do in the present state, and how much of it is done.
    line_count   BIGINT       NOT NULL DEFAULT 0,
    total_count  BIGINT       NOT NULL DEFAULT 0,
    done_count   BIGINT       NOT NULL DEFAULT 0,
    -- Where the work of the present state goes on after a restart. Applying: the last line, and in the second round that plus line_count. Undoing: the
    -- number of the last journal entry taken back. 0: not begun.
    position     BIGINT       NOT NULL DEFAULT 0,
    -- What was found, JSON.
    counts       TEXT         NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    applied_at   DATETIME(6)  NULL,
    KEY import_created (workspace_id, id),
    KEY import_file (workspace_id, file_hash),
    KEY import_state (state),
    CONSTRAINT import_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- What a plugin read, line by line, with what is to become of it and what became of it. The lines of applied imports are also the memory of what a source
-- said: the common ancestor when a later export says something else. An undone import's lines no longer count, and the import before it counts again.
CREATE TABLE import_line (
    import_id    BINARY(16)   NOT NULL,
    number       INT          NOT NULL,
    workspace_id BINARY(16)   NOT NULL,
    entry        VARCHAR(300) NOT NULL,
    entry_line   BIGINT       NOT NULL,
    kind         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What the line is called in a list: a name, a title.
    title        VARCHAR(300) NOT NULL,
    -- The line as the plugin gave it, JSON.
    payload      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- The lasting key of the line in the place it comes from, or of its content. Null for a line that says nothing which the line before it with the same key
    -- has not said, so that the weekly import of the same network does not make the look-up slower each week.
    source_key   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    -- new, changed, unchanged, hidden, skipped, ignored, kept
    outcome      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Why: a message key with arguments as a JSON array, or a plain sentence.
    reason       VARCHAR(500) NULL,
    reason_arguments TEXT     NULL,
    -- The record that the line matches or makes; a new one's id is chosen before the record is made.
    record_id    BINARY(16)   NULL,
    -- Field by field what would change or did: JSON array of {field, before, after, kept}.
    changes      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (import_id, number),
    KEY import_line_outcome (import_id, outcome, kind, number),
    KEY import_line_source (workspace_id, source_key),
    CONSTRAINT import_line_import_key FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE CASCADE
);

-- What an undo left alone, because it had been edited since.
CREATE TABLE import_remainder (
    import_id   BINARY(16)   NOT NULL,
    number      INT          NOT NULL,
    record_kind VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id   BINARY(16)   NOT NULL,
    title       VARCHAR(300) NOT NULL,
    reason      VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field       VARCHAR(40)  NULL,
    PRIMARY KEY (import_id, number),
    CONSTRAINT import_remainder_import_key FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE CASCADE
);
