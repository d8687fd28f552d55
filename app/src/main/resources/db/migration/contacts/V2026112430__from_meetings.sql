-- Cards that somebody takes home from a meeting are imported as a file is, and say from which meeting they come.
alter table contacts_batch add column happened_on date;
alter table contacts_upload add column from_meeting boolean not null default false;
alter table contacts_upload add column happened_on date;

-- On which day the owner met the person, where the card says a whole day.
alter table contacts_card add column met_on date;
