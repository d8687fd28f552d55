-- The code of a badge is looked up in the meetings of whoever reads it.
create index meetings_participant_token_ix on meetings_participant (space_id, token);
