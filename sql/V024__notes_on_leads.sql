-- A note hangs on a contact, on a company or on a lead, on one of them.
ALTER TABLE note
    ADD COLUMN lead_id BINARY(16) NULL AFTER company_id,
    ADD KEY note_lead (lead_id, written_at, id),
    ADD CONSTRAINT note_lead_key FOREIGN KEY (lead_id) REFERENCES job_lead (id);
