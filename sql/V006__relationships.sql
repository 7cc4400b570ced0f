-- What makes a network of an address book: how close one is to whom, through what one knows each other, who knows whom, what was given and received, and
-- the reasons to write. Cadence, strength and balance are derived from interactions and favours and stand in no table.

-- How the user and a contact know each other; a contact without one is simply somebody in the address book.
CREATE TABLE relationship (
    id             BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id   BINARY(16)  NOT NULL,
    version        INT         NOT NULL,
    contact_id     BINARY(16)  NOT NULL,
    -- 1, the closest, to 5
    ring           INT         NULL,
    -- Keep in touch every so many days; null: as the ring says.
    cadence_days   INT         NULL,
    -- running, paused, stopped
    cadence_state  VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    snoozed_until  DATE        NULL,
    never_for_work BOOLEAN     NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    updated_at     DATETIME(6) NOT NULL,
    UNIQUE KEY relationship_contact (contact_id),
    KEY relationship_ring (workspace_id, ring, contact_id),
    KEY relationship_cadence (workspace_id, cadence_state, contact_id),
    CONSTRAINT relationship_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id)
);

-- Family, friend, hobby, former workplace: several for one contact.
CREATE TABLE circle (
    relationship_id BINARY(16)   NOT NULL,
    position        SMALLINT     NOT NULL,
    workspace_id    BINARY(16)   NOT NULL,
    contact_id      BINARY(16)   NOT NULL,
    kind            VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- A partial date
    since           VARCHAR(10)  NULL,
    place           VARCHAR(200) NULL,
    PRIMARY KEY (relationship_id, position),
    KEY circle_kind (workspace_id, kind, contact_id),
    CONSTRAINT circle_relationship_key FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE CASCADE
);

-- What a contact offers and what a contact looks for.
CREATE TABLE wish (
    relationship_id BINARY(16)    NOT NULL,
    position        SMALLINT      NOT NULL,
    workspace_id    BINARY(16)    NOT NULL,
    contact_id      BINARY(16)    NOT NULL,
    offered         BOOLEAN       NOT NULL,
    tag             VARCHAR(80)   NOT NULL,
    text            VARCHAR(1000) NULL,
    PRIMARY KEY (relationship_id, position),
    KEY wish_tag (workspace_id, tag, offered, contact_id),
    KEY wish_side (workspace_id, offered, tag, contact_id),
    CONSTRAINT wish_relationship_key FOREIGN KEY (relationship_id) REFERENCES relationship (id) ON DELETE CASCADE
);

-- What holds for all of a ring: how often to keep in touch, and how those closest are spared.
CREATE TABLE ring_rule (
    id                BINARY(16)  NOT NULL PRIMARY KEY,
    workspace_id      BINARY(16)  NOT NULL,
    version           INT         NOT NULL,
    ring              INT         NOT NULL,
    cadence_days      INT         NULL,
    -- At most one ask in so many days
    ask_days          INT         NULL,
    -- No ask while more has been received than given
    balanced_asks     BOOLEAN     NOT NULL,
    never_for_work    BOOLEAN     NOT NULL,
    created_at        DATETIME(6) NOT NULL,
    updated_at        DATETIME(6) NOT NULL,
    UNIQUE KEY ring_rule_ring (workspace_id, ring),
    CONSTRAINT ring_rule_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- What two contacts are to each other; read from the second to the first it bears the reverse name.
CREATE TABLE tie (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    first_id     BINARY(16)   NOT NULL,
    second_id    BINARY(16)   NOT NULL,
    kind         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Partial dates
    since        VARCHAR(10)  NULL,
    until        VARCHAR(10)  NULL,
    text         VARCHAR(500) NULL,
    created_at   DATETIME(6)  NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    KEY tie_first (first_id, second_id),
    KEY tie_second (second_id, first_id),
    KEY tie_workspace (workspace_id, id),
    CONSTRAINT tie_first_key FOREIGN KEY (first_id) REFERENCES contact (id),
    CONSTRAINT tie_second_key FOREIGN KEY (second_id) REFERENCES contact (id)
);

-- A concrete reason to write, for a contact or a company. What Piilo finds by itself is stored only when it is used or put away.
CREATE TABLE reason (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    contact_id   BINARY(16)    NULL,
    company_id   BINARY(16)    NULL,
    kind         VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    text         VARCHAR(2000) NOT NULL,
    link         VARCHAR(1000) NULL,
    -- The day it is about, and the last one on which it is worth anything
    day          DATE          NULL,
    expires_on   DATE          NULL,
    -- What it was found by, so that it is not found twice; null for one that the user wrote
    found_as     VARCHAR(120)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- open, used, dismissed
    state        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY reason_contact (contact_id, state, created_at),
    KEY reason_company (company_id, state, created_at),
    KEY reason_state (workspace_id, state, created_at, id),
    KEY reason_found (workspace_id, found_as),
    CONSTRAINT reason_contact_key FOREIGN KEY (contact_id) REFERENCES contact (id),
    CONSTRAINT reason_company_key FOREIGN KEY (company_id) REFERENCES company (id)
);

-- Two contacts who should meet.
CREATE TABLE introduction (
    id           BINARY(16)    NOT NULL PRIMARY KEY,
    workspace_id BINARY(16)    NOT NULL,
    version      INT           NOT NULL,
    first_id     BINARY(16)    NOT NULL,
    second_id    BINARY(16)    NOT NULL,
    -- Who introduces them; null: the user.
    by_id        BINARY(16)    NULL,
    why          VARCHAR(2000) NOT NULL,
    -- idea, asked_first, asked_second, agreed, made, outcome, thanked, declined
    state        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Every step with its day: JSON array of {state, day}
    steps        TEXT          CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    outcome      VARCHAR(2000) NULL,
    created_at   DATETIME(6)   NOT NULL,
    updated_at   DATETIME(6)   NOT NULL,
    KEY introduction_first (first_id, state),
    KEY introduction_second (second_id, state),
    KEY introduction_by (by_id, state),
    KEY introduction_state (workspace_id, state, updated_at, id),
    CONSTRAINT introduction_first_key FOREIGN KEY (first_id) REFERENCES contact (id),
    CONSTRAINT introduction_second_key FOREIGN KEY (second_id) REFERENCES contact (id),
    CONSTRAINT introduction_by_key FOREIGN KEY (by_id) REFERENCES contact (id)
);
