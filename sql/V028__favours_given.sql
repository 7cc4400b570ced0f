-- What the user has given lately, to propose what could be given: read for every contact whom he has asked.
ALTER TABLE favour
    ADD KEY favour_given (workspace_id, given, promised, day, kind);
