-- Who is introduced to the second: null for the user, whom a contact introduces then. The states have asked_by besides, when that contact has been asked.
ALTER TABLE introduction
    MODIFY COLUMN first_id BINARY(16) NULL;
