-- Who of a chain has been thanked, and since when.
ALTER TABLE lead_teller
    ADD COLUMN thanked_on DATE NULL AFTER name;

-- A list in the order of what is to be done next ends with what has no next step; a column that is never empty can be paged through by key.
ALTER TABLE job_lead
    ADD COLUMN next_due DATE AS (COALESCE(next_step_on, DATE '9999-12-31')) STORED AFTER next_step_on,
    ADD KEY lead_due (workspace_id, next_due, id),
    ADD KEY lead_since (workspace_id, stage_since, id),
    ADD KEY lead_hidden (workspace_id, hidden, updated_at, id);
