-- By what a participant would be known as a contact: a profile or an e-mail address, as contact_point.match_value has it. Whoever was a stranger when a message
-- was imported is found by it when he is imported later.
ALTER TABLE participant
    ADD COLUMN known_by VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD KEY participant_known_by (workspace_id, known_by);
