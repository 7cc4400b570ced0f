-- Who has a cadence at all, of his own or by a ring: of all contacts a few.
ALTER TABLE relationship
    ADD COLUMN kept BOOLEAN AS (cadence_days IS NOT NULL OR ring IS NOT NULL) STORED AFTER cadence_state,
    ADD KEY relationship_kept (workspace_id, kept, cadence_state, contact_id);

-- The circles of a page of contacts.
ALTER TABLE circle
    ADD KEY circle_contact (contact_id, kind);

-- What contacts look for, one contact after the other.
ALTER TABLE wish
    ADD KEY wish_contact (workspace_id, offered, contact_id, tag);
