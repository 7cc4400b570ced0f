-- People, companies, who worked where, and what was said. Every table has a version that each change counts up, so that of two who edit the same record the
-- second is told.
CREATE TABLE company (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    name         VARCHAR(200) NOT NULL,
    -- JSON array of further names
    other_names  TEXT         NOT NULL,
    -- What the name is matched by: lower case, without the legal form.
    match_name   VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    domain       VARCHAR(253) NULL,
    industry     VARCHAR(200) NULL,
    size         VARCHAR(40)  NULL,
    place        VARCHAR(200) NULL,
    target       BOOLEAN      NOT NULL,
    followed_on  DATE         NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    KEY company_name (workspace_id, name, id),
    KEY company_match (workspace_id, match_name),
    KEY company_target (workspace_id, target, name, id),
    KEY company_created (workspace_id, created_at, id),
    KEY company_updated (workspace_id, updated_at, id),
    CONSTRAINT company_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

CREATE TABLE contact (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id  BINARY(16)    NOT NULL,
    version       INT           NOT NULL,
    prefix        VARCHAR(100)  NULL,
    given_name    VARCHAR(200)  NULL,
    middle_name   VARCHAR(200)  NULL,
    family_name   VARCHAR(200)  NULL,
    suffix        VARCHAR(100)  NULL,
    -- The name as shown; never empty.
    shown_name    VARCHAR(300)  NOT NULL,
    -- Family name first.
    sort_name     VARCHAR(300)  NOT NULL,
    headline      VARCHAR(500)  NULL,
    location      VARCHAR(200)  NULL,
    -- A partial date: 1984-05-06, 1984-05, 1984, --05-06
    birthday      VARCHAR(10)   NULL,
    how_we_met    VARCHAR(2000) NULL,
    connected_on  DATE          NULL,
    -- JSON array
    languages     TEXT          NOT NULL,
    created_at    DATETIME(6)   NOT NULL,
    updated_at    DATETIME(6)   NOT NULL,
    KEY contact_name (workspace_id, sort_name, id),
    KEY contact_shown (workspace_id, shown_name),
    KEY contact_created (workspace_id, created_at, id),
    KEY contact_updated (workspace_id, updated_at, id),
    KEY contact_connected (workspace_id, connected_on, id),
    CONSTRAINT contact_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- E-mail addresses, telephone numbers and links.
CREATE TABLE contact_point (
    contact_id   BINARY(16)    NOT NULL,
    position     SMALLINT      NOT NULL,
    workspace_id BINARY(16)    NOT NULL,
    type         VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(60)   NULL,
    value        VARCHAR(1000) NOT NULL,
    -- What the value is matched by: an address in lower case, a number in E.164, a profile's host and slug.
    match_value  VARCHAR(300)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (contact_id, position),
    KEY contact_point_match (workspace_id, match_value),
    CONSTRAINT contact_point_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE contact_address (
    contact_id  BINARY(16)   NOT NULL,
    position    SMALLINT     NOT NULL,
    kind        VARCHAR(60)  NULL,
    street      VARCHAR(500) NULL,
    postal_code VARCHAR(40)  NULL,
    city        VARCHAR(200) NULL,
    region      VARCHAR(200) NULL,
    country     VARCHAR(200) NULL,
    PRIMARY KEY (contact_id, position),
    CONSTRAINT contact_address_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE contact_tag (
    contact_id   BINARY(16)  NOT NULL,
    tag          VARCHAR(80) NOT NULL,
    workspace_id BINARY(16)  NOT NULL,
    PRIMARY KEY (contact_id, tag),
    KEY contact_tag_name (workspace_id, tag, contact_id),
    CONSTRAINT contact_tag_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
);

CREATE TABLE employment (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    contact_id   BINARY(16)   NOT NULL,
    company_id   BINARY(16)   NULL,
    title        VARCHAR(300) NULL,
    -- Partial dates
    from_date    VARCHAR(10)  NULL,
    to_date      VARCHAR(10)  NULL,
    current      BOOLEAN      NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    KEY employment_contact (contact_id, current),
    KEY employment_company (workspace_id, company_id, current, contact_id),
    KEY employment_ended (workspace_id, current, updated_at, id),
    CONSTRAINT employment_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT employment_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- On a contact or on a company, never on both.
CREATE TABLE note (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)  NOT NULL,
    version      INT         NOT NULL,
    contact_id   BINARY(16)  NULL,
    company_id   BINARY(16)  NULL,
    -- Markdown
    text         MEDIUMTEXT  NOT NULL,
    pinned       BOOLEAN     NOT NULL,
    written_at   DATETIME(6) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    updated_at   DATETIME(6) NOT NULL,
    KEY note_contact (contact_id, written_at, id),
    KEY note_company (company_id, written_at, id),
    KEY note_written (workspace_id, written_at, id),
    CONSTRAINT note_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT note_company_key FOREIGN KEY (company_id) REFERENCES company (id),
    CONSTRAINT note_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

CREATE TABLE interaction (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    kind         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    direction    VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at           DATETIME(6)   NOT NULL,
    place        VARCHAR(300)  NULL,
    subject      VARCHAR(1000) NULL,
    body         MEDIUMTEXT    NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY interaction_at (workspace_id, at, id),
    CONSTRAINT interaction_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- Who took part besides the user; a person who is not among the contacts is kept by name.
CREATE TABLE participant (
    interaction_id BINARY(16)   NOT NULL,
    position       SMALLINT     NOT NULL,
    workspace_id   BINARY(16)   NOT NULL,
    contact_id     BINARY(16)   NULL,
    name           VARCHAR(300) NOT NULL,
    -- The interaction's own time, so that a contact's timeline is read from one index.
    at             DATETIME(6)  NOT NULL,
    PRIMARY KEY (interaction_id, position),
    KEY participant_contact (contact_id, at, interaction_id),
    CONSTRAINT participant_interaction_key FOREIGN KEY (interaction_id) REFERENCES interaction (id) ON DELETE CASCADE,
    CONSTRAINT participant_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE SET NULL
);

CREATE TABLE favour (
    id           BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)  NOT NULL,
    version      INT         NOT NULL,
    contact_id   BINARY(16)  NOT NULL,
    given        BOOLEAN     NOT NULL,
    kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day          DATE        NULL,
    text         TEXT        NULL,
    created_at   DATETIME(6) NOT NULL,
    updated_at   DATETIME(6) NOT NULL,
    KEY favour_contact (contact_id, day, id),
    KEY favour_workspace (workspace_id, day, id),
    CONSTRAINT favour_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id)
);
