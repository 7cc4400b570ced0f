-- Reminders on notes too; when one is due once it has been put off; and when it rang, which is no change of the user's and in no journal.
ALTER TABLE reminder
    ADD COLUMN note_id BINARY(16) NULL AFTER introduction_id,
    ADD COLUMN due_at DATETIME(6) AS (GREATEST(next_at, COALESCE(snoozed_until, next_at))) STORED AFTER snoozed_until,
    ADD COLUMN rung_at DATETIME(6) NULL,
    ADD KEY reminder_note (note_id),
    ADD KEY reminder_due (workspace_id, due_at, id),
    ADD KEY reminder_done (workspace_id, next_at, done_at, id),
    ADD KEY reminder_ringing (due_at),
    ADD CONSTRAINT reminder_note_key FOREIGN KEY (note_id) REFERENCES note (id);

-- What runs by the clock; the columns are db-scheduler's. Of several servers on one database only one does each.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB         NULL,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50)  NULL,
    last_success         DATETIME(6)  NULL,
    last_failure         DATETIME(6)  NULL,
    consecutive_failures INT          NULL,
    last_heartbeat       DATETIME(6)  NULL,
    version              BIGINT       NOT NULL,
    priority             SMALLINT     NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_time (execution_time),
    KEY scheduled_tasks_heartbeat (last_heartbeat)
);

-- The secret address at which an account's calendar is read; only its hash is kept, as of the API's tokens.
CREATE TABLE calendar_feed (
    account_id BINARY(16)  NOT NULL PRIMARY KEY,
    token_hash BINARY(32)  NOT NULL,
    created_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    UNIQUE KEY calendar_feed_hash (token_hash),
    CONSTRAINT calendar_feed_account_key FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- How often an account is told by mail what there is to do, and how that went.
CREATE TABLE digest (
    account_id BINARY(16)   NOT NULL PRIMARY KEY,
    -- daily, weekly; null: off
    frequency  VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    next_at    DATETIME(6)  NULL,
    sent_at    DATETIME(6)  NULL,
    failed_at  DATETIME(6)  NULL,
    -- In the words of the mail server
    failure    VARCHAR(500) NULL,
    KEY digest_next (next_at),
    CONSTRAINT digest_account_key FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
