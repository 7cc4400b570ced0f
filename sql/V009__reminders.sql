-- On any record, once or again and again.
CREATE TABLE reminder (
    id              BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id    BINARY(16)    NOT NULL,
    version         INT           NOT NULL,
    contact_id      BINARY(16)    NULL,
    company_id      BINARY(16)    NULL,
    lead_id         BINARY(16)    NULL,
    introduction_id BINARY(16)    NULL,
    text            VARCHAR(1000) NOT NULL,
    -- Day and time as the clock on the wall shows them in the zone, so that nine o'clock stays nine o'clock when summer ends
    starts_at       VARCHAR(19)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    zone            VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- A rule of RFC 5545 without its name; null: once
    repeats         VARCHAR(300)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- When it is due next, UTC; null when there is nothing left to do
    next_at         DATETIME(6)   NULL,
    snoozed_until   DATETIME(6)   NULL,
    done_at         DATETIME(6)   NULL,
    created_at      DATETIME(6)   NOT NULL,
    updated_at      DATETIME(6)   NOT NULL,
    KEY reminder_next (workspace_id, next_at, id),
    KEY reminder_contact (contact_id),
    KEY reminder_company (company_id),
    KEY reminder_lead (lead_id),
    KEY reminder_introduction (introduction_id),
    CONSTRAINT reminder_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id),
    CONSTRAINT reminder_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT reminder_company_key FOREIGN KEY (company_id) REFERENCES company (id),
    CONSTRAINT reminder_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id),
    CONSTRAINT reminder_introduction_key FOREIGN KEY (introduction_id) REFERENCES introduction (id)
);
