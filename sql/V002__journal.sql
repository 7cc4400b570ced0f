-- Every change of user data, written in the transaction that makes it. History, undo, the trash, the search index and the origin of a field read this and
-- nothing else.
CREATE TABLE journal (
    workspace_id BINARY(16)  NOT NULL,
    number       BIGINT      NOT NULL,
    written_at   DATETIME(6) NOT NULL,
    account_id   BINARY(16)  NULL,
    -- edit, import, merge, undo. All entries that one act of the user caused share the cause's id; an undo bears the id of what it takes back.
    cause_kind   VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause_id     BINARY(16)  NOT NULL,
    record_kind  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id    BINARY(16)  NOT NULL,
    -- create, update, delete
    action       VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- JSON objects. A created record has only an after, a deleted one only a before, both whole; a changed one has the changed fields on both sides.
    before_json  MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    after_json   MEDIUMTEXT  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (workspace_id, number),
    KEY journal_record (workspace_id, record_id, number),
    KEY journal_cause (workspace_id, cause_id, number),
    KEY journal_action (workspace_id, action, number),
    CONSTRAINT journal_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);
