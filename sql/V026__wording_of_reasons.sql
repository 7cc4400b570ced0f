-- What Piilo found says, as the key of a text and what it speaks of, so that everybody reads it in his own language. The text is in the language of whoever looked
-- first; of what was found earlier there is only that.
ALTER TABLE reason
    ADD COLUMN wording TEXT NULL AFTER text;
