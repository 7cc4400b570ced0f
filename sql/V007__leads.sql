-- Jobs that nobody has advertised, and those that somebody has.
CREATE TABLE job_lead (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id  BINARY(16)    NOT NULL,
    version       INT           NOT NULL,
    title         VARCHAR(300)  NOT NULL,
    company_id    BINARY(16)    NULL,
    -- What is known of a company that is not named
    company_hint  VARCHAR(500)  NULL,
    -- Whether it was heard of before it was advertised; it stays so when it becomes advertised.
    hidden        BOOLEAN       NOT NULL,
    advertised_on DATE          NULL,
    link          VARCHAR(1000) NULL,
    heard_on      DATE          NULL,
    second_hand   BOOLEAN       NOT NULL,
    -- 1, a rumour, to 5, certain
    sure          INT           NULL,
    expires_on    DATE          NULL,
    -- private, without_source, may_name
    confidence    VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place         VARCHAR(200)  NULL,
    -- permanent, fixed_term, freelance, part_time, board, other
    work          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Of a month, in whole units of the currency
    salary_from   INT           NULL,
    salary_to     INT           NULL,
    currency      CHAR(3)       CHARACTER SET ascii COLLATE ascii_bin NULL,
    stage         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage_since   DATE          NOT NULL,
    -- Every stage with its day: JSON array of {stage, day}
    stages        TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    next_step     VARCHAR(500)  NULL,
    next_step_on  DATE          NULL,
    -- The day the chain was thanked
    thanked_on    DATE          NULL,
    text          MEDIUMTEXT    NULL,
    created_at    DATETIME(6)   NOT NULL,
    updated_at    DATETIME(6)   NOT NULL,
    KEY lead_stage (workspace_id, stage, stage_since, id),
    KEY lead_company (company_id, stage),
    KEY lead_next (workspace_id, next_step_on, id),
    KEY lead_title (workspace_id, title, id),
    KEY lead_heard (workspace_id, heard_on, id),
    KEY lead_updated (workspace_id, updated_at, id),
    CONSTRAINT lead_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id),
    CONSTRAINT lead_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- The chain that a lead came through, from its source to the user. Somebody who is not among the contacts is kept by name.
CREATE TABLE lead_teller (
    lead_id      BINARY(16)   NOT NULL,
    position     SMALLINT     NOT NULL,
    workspace_id BINARY(16)   NOT NULL,
    contact_id   BINARY(16)   NULL,
    name         VARCHAR(300) NOT NULL,
    PRIMARY KEY (lead_id, position),
    KEY lead_teller_contact (contact_id, lead_id),
    CONSTRAINT lead_teller_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id) ON DELETE CASCADE,
    CONSTRAINT lead_teller_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

-- Who else has to do with a lead, and as what: source, decides, referee, recruiter, colleague.
CREATE TABLE lead_person (
    lead_id      BINARY(16)   NOT NULL,
    position     SMALLINT     NOT NULL,
    workspace_id BINARY(16)   NOT NULL,
    contact_id   BINARY(16)   NULL,
    name         VARCHAR(300) NOT NULL,
    role         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (lead_id, position),
    KEY lead_person_contact (contact_id, lead_id),
    CONSTRAINT lead_person_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id) ON DELETE CASCADE,
    CONSTRAINT lead_person_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

-- A list's filter and order, kept by a name.
CREATE TABLE saved_filter (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    page         VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name         VARCHAR(100)  NOT NULL,
    query        VARCHAR(2000) NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY saved_filter_page (workspace_id, page, name),
    CONSTRAINT saved_filter_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- An interaction may be about a company or a lead, ask for something, and have had a reason; of some only the day is known.
ALTER TABLE interaction
    ADD COLUMN whole_day  BOOLEAN     NOT NULL DEFAULT FALSE AFTER at,
    ADD COLUMN minutes    INT         NULL AFTER whole_day,
    ADD COLUMN company_id BINARY(16)  NULL AFTER minutes,
    ADD COLUMN lead_id    BINARY(16)  NULL AFTER company_id,
    ADD COLUMN reason_id  BINARY(16)  NULL AFTER lead_id,
    ADD COLUMN meaningful BOOLEAN     NOT NULL DEFAULT TRUE AFTER reason_id,
    ADD COLUMN ask        BOOLEAN     NOT NULL DEFAULT FALSE AFTER meaningful,
    -- Of a call: talked, left_message, missed
    ADD COLUMN outcome    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER ask,
    ADD KEY interaction_company (company_id, at, id),
    ADD KEY interaction_lead (lead_id, at, id),
    ADD KEY interaction_reason (reason_id),
    ADD CONSTRAINT interaction_company_key FOREIGN KEY (company_id) REFERENCES company (id),
    ADD CONSTRAINT interaction_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id),
    ADD CONSTRAINT interaction_reason_key FOREIGN KEY (reason_id) REFERENCES reason (id);

-- The interaction's own, like its time: the last meaningful one with a contact, and the asks, are read from one index.
ALTER TABLE participant
    ADD COLUMN meaningful BOOLEAN NOT NULL DEFAULT TRUE AFTER at,
    ADD COLUMN ask        BOOLEAN NOT NULL DEFAULT FALSE AFTER meaningful,
    ADD KEY participant_meaningful (contact_id, meaningful, at),
    ADD KEY participant_ask (contact_id, ask, at);

-- A favour may be promised for a day, weigh more than another, and belong to a lead.
ALTER TABLE favour
    ADD COLUMN promised    BOOLEAN    NOT NULL DEFAULT FALSE AFTER given,
    ADD COLUMN promised_for DATE      NULL AFTER promised,
    -- 1, a small thing, to 3
    ADD COLUMN weight      INT        NOT NULL DEFAULT 1 AFTER kind,
    ADD COLUMN lead_id     BINARY(16) NULL AFTER weight,
    ADD KEY favour_promised (workspace_id, promised, promised_for, id),
    ADD KEY favour_lead (lead_id),
    ADD CONSTRAINT favour_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id);
