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
    -- reading, preview, applying, applied, undoing, undone, failed, cancelled
    state        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- A message key, or a plain sentence, with its arguments as a JSON array.
    problem      VARCHAR(500) NULL,
    problem_arguments TEXT    NULL,
    -- How many lines there are, and how many have been dealt with in the present state.
    line_count   BIGINT       NOT NULL DEFAULT 0,
    done_count   BIGINT       NOT NULL DEFAULT 0,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    KEY import_created (workspace_id, created_at, id),
    KEY import_state (state),
    CONSTRAINT import_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- What a plugin read, line by line, with what is to become of it and what became of it.
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
    -- The lasting key of the line in the place it comes from, or of its content; null for what is not kept.
    source_key   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    -- new, changed, unchanged, hidden, skipped, ignored, kept
    outcome      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Why: a message key with arguments as a JSON array, or a plain sentence.
    reason       VARCHAR(500) NULL,
    reason_arguments TEXT     NULL,
    -- The record that the line matches or made.
    record_id    BINARY(16)   NULL,
    -- Field by field what would change or did: JSON array of {field, before, after}.
    changes      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (import_id, number),
    KEY import_line_outcome (import_id, outcome, kind, number),
    CONSTRAINT import_line_import_key FOREIGN KEY (import_id) REFERENCES import (id) ON DELETE CASCADE
);

-- Which record a line of an earlier import became, and what that import said of it: the common ancestor when a later export says something else. An undone
-- import's rows go, and the import before it counts again.
CREATE TABLE import_origin (
    workspace_id BINARY(16)   NOT NULL,
    plugin       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_key   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    record_kind  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id    BINARY(16)   NOT NULL,
    import_id    BINARY(16)   NOT NULL,
    payload      MEDIUMTEXT   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (workspace_id, plugin, source_key, import_id),
    KEY import_origin_record (workspace_id, record_id),
    KEY import_origin_import (import_id)
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
