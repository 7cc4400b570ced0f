-- Ids are UUIDv7, times are UTC. Text compares and sorts with å, ä and ö as letters of their own; secrets and keys compare byte by byte.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_swedish_ai_ci;

-- What one person, or one coach's client, keeps. Everything else belongs to a workspace, and every query says to which.
CREATE TABLE workspace (
    id             BINARY(16)   NOT NULL PRIMARY KEY,
    name           VARCHAR(200) NOT NULL,
    -- The number of the last journal entry; taken as the last statement of a transaction, so that number order is commit order.
    journal_number BIGINT       NOT NULL DEFAULT 0,
    created_at     DATETIME(6)  NOT NULL
);

CREATE TABLE account (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    workspace_id  BINARY(16)   NOT NULL,
    email         VARCHAR(254) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    password_hash VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Null: what the browser asks for.
    language      VARCHAR(8)   NULL,
    theme         VARCHAR(8)   NULL,
    time_zone     VARCHAR(64)  NOT NULL,
    shortcuts     BOOLEAN      NOT NULL DEFAULT TRUE,
    created_at    DATETIME(6)  NOT NULL,
    UNIQUE KEY account_email (email),
    CONSTRAINT account_workspace_key FOREIGN KEY (workspace_id) REFERENCES workspace (id)
);

-- A signed-in browser. The cookie's token is kept only as its SHA-256.
CREATE TABLE session (
    token_hash  BINARY(32)   NOT NULL PRIMARY KEY,
    id          BINARY(16)   NOT NULL,
    account_id  BINARY(16)   NOT NULL,
    csrf_token  CHAR(43)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    browser     VARCHAR(300) NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    seen_at     DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    KEY session_account (account_id, seen_at),
    KEY session_expiry (expires_at),
    CONSTRAINT session_account_key FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- A link that signs in once, printed by the launcher.
CREATE TABLE sign_in_link (
    token_hash BINARY(32)  NOT NULL PRIMARY KEY,
    account_id BINARY(16)  NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT sign_in_link_account_key FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

CREATE TABLE api_token (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    token_hash BINARY(32)   NOT NULL,
    account_id BINARY(16)   NOT NULL,
    name       VARCHAR(100) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    used_at    DATETIME(6)  NULL,
    UNIQUE KEY api_token_hash (token_hash),
    KEY api_token_account (account_id, created_at),
    CONSTRAINT api_token_account_key FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- Failed sign-ins, counted for an address and for an account's name, so that a limit outlives a restart.
CREATE TABLE sign_in_failure (
    subject   BINARY(32)  NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    id        BINARY(16)  NOT NULL,
    PRIMARY KEY (subject, failed_at, id),
    KEY sign_in_failure_age (failed_at)
);

CREATE TABLE disabled_plugin (
    plugin      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    disabled_at DATETIME(6) NOT NULL
);
