-- The steps that leads have taken, each a row beside the list that the lead itself keeps: what happened at a company, or with whoever told of a lead, is read
-- from an index by its day, however many leads there are. The id is the lead's with the step's position in its first two bytes, so that of the steps of a
-- day the later one is the larger.
CREATE TABLE lead_step (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)  NOT NULL,
    lead_id      BINARY(16)  NOT NULL,
    -- The lead's own
    company_id   BINARY(16)  NULL,
    stage        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day          DATE        NOT NULL,
    KEY lead_step_lead (lead_id, day, id),
    KEY lead_step_company (company_id, day, id),
    CONSTRAINT lead_step_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id) ON DELETE CASCADE
);
INSERT INTO lead_step (id, workspace_id, lead_id, company_id, stage, day)
SELECT CONCAT(UNHEX(LPAD(HEX(step.position - 1), 4, '0')), SUBSTRING(lead.id, 3)), lead.workspace_id, lead.id, lead.company_id, LOWER(step.stage), step.day
FROM job_lead AS lead,
    JSON_TABLE(lead.stages, '$[*]' COLUMNS (
        position FOR ORDINALITY,
        stage VARCHAR(16) PATH '$.stage',
        day DATE PATH '$.day')) AS step;

-- A favour stands in the order of time at its day, or when that is not known at the moment it was written down.
ALTER TABLE favour
    ADD COLUMN at DATETIME(6) AS (COALESCE(CAST(day AS DATETIME(6)), created_at)) STORED AFTER day,
    ADD KEY favour_contact_at (contact_id, at, id),
    ADD KEY favour_lead_at (lead_id, at, id);

-- What has been done, of whom it was about.
ALTER TABLE reminder
    ADD KEY reminder_contact_done (contact_id, done_at, id),
    ADD KEY reminder_company_done (company_id, done_at, id),
    ADD KEY reminder_lead_done (lead_id, done_at, id);
