-- A step of a lead may ask somebody for something. An ask counts from the day it was made: with a stage, or when the step that was planned is done.
ALTER TABLE job_lead
    -- Who is asked by the next step
    ADD COLUMN next_ask_id BINARY(16) NULL AFTER next_due,
    -- Every ask with its day: JSON array of {contact, name, day, stage, text}
    ADD COLUMN asks        TEXT       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '[]' AFTER next_ask_id,
    ADD KEY lead_next_ask (next_ask_id),
    ADD CONSTRAINT lead_next_ask_key FOREIGN KEY (next_ask_id) REFERENCES contact (id);

-- The asks of contacts, each a row beside the list that the lead itself keeps: how often somebody has been asked is read from an index.
CREATE TABLE lead_ask (
    lead_id      BINARY(16) NOT NULL,
    position     SMALLINT   NOT NULL,
    workspace_id BINARY(16) NOT NULL,
    contact_id   BINARY(16) NULL,
    day          DATE       NOT NULL,
    PRIMARY KEY (lead_id, position),
    KEY lead_ask_contact (contact_id, day),
    CONSTRAINT lead_ask_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id) ON DELETE CASCADE,
    CONSTRAINT lead_ask_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

-- What the journal kept of leads before they had asks, so that it can still be taken back.
UPDATE journal
SET before_json = JSON_INSERT(before_json, '$.asks', JSON_ARRAY())
WHERE record_kind = 'lead' AND action = 'delete';
UPDATE journal
SET after_json = JSON_INSERT(after_json, '$.asks', JSON_ARRAY())
WHERE record_kind = 'lead' AND action = 'create';
