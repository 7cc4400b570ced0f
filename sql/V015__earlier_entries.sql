-- What the journal kept of records before they had the fields of today, so that it can still be taken back: a company's mark as a target is a record of its own
-- now, and whole interactions and favours get what they would have been written with.
UPDATE journal
SET before_json = JSON_REMOVE(before_json, '$.target'),
    after_json  = JSON_REMOVE(after_json, '$.target')
WHERE record_kind = 'company';

UPDATE journal
SET before_json = JSON_INSERT(before_json, '$.meaningful', TRUE, '$.ask', FALSE, '$.wholeDay', FALSE)
WHERE record_kind = 'interaction' AND action = 'delete';
UPDATE journal
SET after_json = JSON_INSERT(after_json, '$.meaningful', TRUE, '$.ask', FALSE, '$.wholeDay', FALSE)
WHERE record_kind = 'interaction' AND action = 'create';

UPDATE journal
SET before_json = JSON_INSERT(before_json, '$.promised', FALSE, '$.weight', 1)
WHERE record_kind = 'favour' AND action = 'delete';
UPDATE journal
SET after_json = JSON_INSERT(after_json, '$.promised', FALSE, '$.weight', 1)
WHERE record_kind = 'favour' AND action = 'create';
