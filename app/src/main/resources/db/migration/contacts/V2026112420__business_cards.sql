-- A photo of a business card, and the contact that was read on it, until she saves it; then it is the photo of that
-- card, whose id is its own.
create table contacts_business_card (
    space_id uuid not null,
    id uuid not null,
    -- A JPEG, 200 kB at most.
    photo bytea not null,
    photographed_on date not null,
    given_at timestamptz not null,
    outcome text not null,
    raw bytea not null,
    charset text not null,
    -- Places of the properties that were read uncertainly.
    doubtful integer[] not null,
    saved_at timestamptz,
    primary key (space_id, id)
);
select ent_place('contacts_business_card', 'space');
alter table contacts_business_card add constraint contacts_business_card_space_fk
    foreign key (space_id) references identity_space (space_id) on delete cascade;

alter table contacts_card drop constraint contacts_card_cause_check;
alter table contacts_card add constraint contacts_card_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle', 'photographed'));
alter table contacts_version drop constraint contacts_version_cause_check;
alter table contacts_version add constraint contacts_version_cause_check
    check (cause in ('import', 'undo', 'typed', 'restored', 'circle', 'photographed'));
