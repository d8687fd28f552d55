-- A link for the door or the room's screen belongs to no participant: its number is 0.
alter table identity_personal_link drop constraint if exists identity_personal_link_number_check;
alter table identity_personal_link add constraint identity_personal_link_number_check check (number >= 0);
