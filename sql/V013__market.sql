-- A file belongs to what was told, goes with it and comes back with it. Its bytes lie apart, since the journal does not keep them: they stay until nothing can
-- bring the record back.
ALTER TABLE told
    DROP FOREIGN KEY told_attachment_key,
    DROP KEY told_attachment,
    DROP COLUMN attachment_id;
DROP TABLE attachment;
CREATE TABLE attachment (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    told_id      BINARY(16)   NOT NULL,
    name         VARCHAR(300) NOT NULL,
    -- pdf, docx, odt, png, jpeg, text
    type         VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size         INT          NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    KEY attachment_told (told_id),
    CONSTRAINT attachment_told_key FOREIGN KEY (told_id) REFERENCES told (id)
);
CREATE TABLE attachment_content (
    id           BINARY(16) NOT NULL PRIMARY KEY,
    workspace_id BINARY(16) NOT NULL,
    content      LONGBLOB   NOT NULL,
    KEY attachment_content_workspace (workspace_id, id),
    CONSTRAINT attachment_content_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- Titles worth a closer look when recruiters are proposed, so that all others need not be read; RecruiterTitle says which of them are meant.
ALTER TABLE employment
    ADD COLUMN perhaps_recruiter BOOLEAN AS (
        COALESCE(title LIKE '%recruit%' OR title LIKE '%rekryt%' OR title LIKE '%headhunt%' OR title LIKE '%talent%' OR title LIKE '%sourcer%'
            OR title LIKE '%search%' OR title LIKE '%suorahaku%' OR title LIKE '%metsäst%', FALSE)) STORED AFTER current,
    ADD KEY employment_recruiter (workspace_id, perhaps_recruiter, current, contact_id);

-- The list of targets by what comes next ends with those that have no next step, as that of leads does.
ALTER TABLE target
    ADD COLUMN next_due DATE AS (COALESCE(next_step_on, DATE '9999-12-31')) STORED AFTER next_step_on,
    ADD KEY target_due (workspace_id, next_due, id),
    ADD KEY target_since (workspace_id, stage_since, id);

-- Whether a company is a target is said by its target record alone; the mark on the company follows it, so that lists have an index.
INSERT INTO target (id, workspace_id, version, company_id, stage, stage_since, stages, created_at, updated_at)
SELECT unhex(replace(uuid(), '-', '')), workspace_id, 1, id, 'watching', date(updated_at), '[]', created_at, updated_at
FROM company
WHERE target AND NOT EXISTS (SELECT 1 FROM target AS known WHERE known.company_id = company.id);
UPDATE target
SET stages = JSON_ARRAY(JSON_OBJECT('stage', upper(stage), 'day', DATE_FORMAT(stage_since, '%Y-%m-%d')))
WHERE stages = '[]';
UPDATE company
SET target = EXISTS (SELECT 1 FROM target AS known WHERE known.company_id = company.id);
ALTER TABLE company
    MODIFY COLUMN target BOOLEAN NOT NULL DEFAULT FALSE;
