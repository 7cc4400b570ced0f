-- A file that belongs to a record, such as the CV that a recruiter was sent. Its bytes are not journalled; they stay until nothing can bring the record back.
CREATE TABLE attachment (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    name         VARCHAR(300) NOT NULL,
    type         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size         INT          NOT NULL,
    hash         BINARY(32)   NOT NULL,
    content      LONGBLOB     NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    KEY attachment_workspace (workspace_id, id),
    CONSTRAINT attachment_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- That a contact finds people for jobs for a living, and for which; or that the user has said that this one does not.
CREATE TABLE recruiter (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    contact_id   BINARY(16)    NOT NULL,
    -- Proposed by the title, and the user said no.
    declined     BOOLEAN       NOT NULL,
    -- agency, in_house
    employer     VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- JSON arrays
    fields       TEXT          NOT NULL,
    regions      TEXT          NOT NULL,
    levels       TEXT          NOT NULL,
    roles        TEXT          NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    UNIQUE KEY recruiter_contact (contact_id),
    KEY recruiter_declined (workspace_id, declined, contact_id),
    CONSTRAINT recruiter_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id)
);

-- A job that a recruiter has to find somebody for.
CREATE TABLE mandate (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    contact_id   BINARY(16)    NOT NULL,
    company_id   BINARY(16)    NULL,
    role         VARCHAR(300)  NOT NULL,
    since        DATE          NULL,
    exclusive    BOOLEAN       NOT NULL,
    -- open, paused, filled, withdrawn
    status       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text         VARCHAR(2000) NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY mandate_contact (contact_id, status, since),
    KEY mandate_company (company_id, status),
    KEY mandate_status (workspace_id, status, since, id),
    CONSTRAINT mandate_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT mandate_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- What the user told a contact about himself, and the file that went with it.
CREATE TABLE told (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id  BINARY(16)  NOT NULL,
    version       INT         NOT NULL,
    contact_id    BINARY(16)  NOT NULL,
    day           DATE        NOT NULL,
    text          TEXT        NOT NULL,
    attachment_id BINARY(16)  NULL,
    created_at    DATETIME(6) NOT NULL,
    updated_at    DATETIME(6) NOT NULL,
    KEY told_contact (contact_id, day, id),
    KEY told_attachment (attachment_id),
    CONSTRAINT told_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT told_attachment_key FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);

-- That the user wants to work at a company, whether it hires or not.
CREATE TABLE target (
    id             BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id   BINARY(16)    NOT NULL,
    version        INT           NOT NULL,
    company_id     BINARY(16)    NOT NULL,
    -- watching, researched, approached, in_conversation, warm, paused, closed
    stage          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage_since    DATE          NOT NULL,
    -- Every stage with its day: JSON array of {stage, day}
    stages         TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    -- Null: not known
    hiring         BOOLEAN       NULL,
    why            VARCHAR(2000) NULL,
    next_step      VARCHAR(500)  NULL,
    next_step_on   DATE          NULL,
    approach_after DATE          NULL,
    created_at     DATETIME(6)   NOT NULL,
    updated_at     DATETIME(6)   NOT NULL,
    UNIQUE KEY target_company (company_id),
    KEY target_stage (workspace_id, stage, stage_since, id),
    KEY target_next (workspace_id, next_step_on, id),
    KEY target_approach (workspace_id, approach_after, id),
    CONSTRAINT target_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- Something that happened at a company and makes it worth writing to: a new round of money, a new head, a moved office.
CREATE TABLE trigger_event (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    company_id   BINARY(16)    NOT NULL,
    day          DATE          NOT NULL,
    text         VARCHAR(1000) NOT NULL,
    link         VARCHAR(1000) NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY trigger_event_company (company_id, day, id),
    KEY trigger_event_day (workspace_id, day, id),
    CONSTRAINT trigger_event_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- What was a mark on the company is a record of its own now.
INSERT INTO target (id, workspace_id, version, company_id, stage, stage_since, stages, created_at, updated_at)
SELECT unhex(replace(uuid(), '-', '')), workspace_id, 1, id, 'watching', date(updated_at), '[]', created_at, updated_at
FROM company
WHERE target;
